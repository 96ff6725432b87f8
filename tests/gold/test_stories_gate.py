"""The floors of stories: reports grouped by what they tell, rewritten copies told from their siblings."""

from __future__ import annotations

import pytest
from bench.spun import Bench, above, own, restored
from bench.stories import DEVELOPMENT, OWN, development, scored
from bench.stories import own as told
from tests.gold.measuring import SHARED

from dragoman.reading import Reader
from dragoman.text.paraphrase import judge


@pytest.mark.gate
def test_our_own_reports_are_grouped() -> None:
    assert OWN.is_file()
    n, score = scored(told())
    assert n >= 60
    assert score.f1 >= 0.95


@pytest.mark.gate
def test_the_development_part_is_grouped() -> None:
    if not (SHARED / DEVELOPMENT).exists():
        pytest.skip("no reports of stories beside the project")
    assert scored(development(SHARED / DEVELOPMENT))[1].f1 >= 0.94


@pytest.fixture(scope="module")
def bench(reader: Reader) -> Bench:
    return Bench(reader.parser)


@pytest.mark.gate
@pytest.mark.parametrize(("rate", "least"), [(0.3, 0.9), (0.6, 0.97), (1.0, 0.99)])
def test_spun_reports_are_known_alone(bench: Bench, rate: float, least: float) -> None:
    plain = [judge(report, bench.lexicon).score for report, is_spun in own() if not is_spun]
    assert above([each.alone for each in bench.spun(rate)], plain) >= least


@pytest.mark.gate
def test_spun_copies_are_known_beside_their_originals_and_quoted_words_restored(bench: Bench) -> None:
    found = list(bench.spun(0.3))  # 5 % of all words
    assert above([each.copy for each in found], [each.original for each in found]) >= 0.995
    assert sum(each.copy >= 0.5 for each in found) >= 0.95 * len(found)
    assert not any(each.original >= 0.5 for each in found)
    assert restored(found, lambda each: each.quoted) >= 0.95
    assert restored(found, lambda each: True) >= 0.92
