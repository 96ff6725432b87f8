"""The floors of stories: reports grouped by what they tell, rewritten copies told from their siblings."""

from __future__ import annotations

import pytest
from bench.stories import DEVELOPMENT, OWN, above, development, own, scored, spun
from tests.gold.measuring import SHARED

from dragoman.reading import Reader


@pytest.mark.gate
def test_our_own_reports_are_grouped() -> None:
    assert OWN.is_file()
    n, score = scored(own())
    assert n >= 60
    assert score.f1 >= 0.95


@pytest.mark.gate
def test_the_development_part_is_grouped() -> None:
    if not (SHARED / DEVELOPMENT).exists():
        pytest.skip("no reports of stories beside the project")
    assert scored(development(SHARED / DEVELOPMENT))[1].f1 >= 0.94


@pytest.mark.gate
def test_spun_copies_are_known_beside_their_originals_and_their_words_restored(reader: Reader) -> None:
    found = list(spun(0.8, reader.parser))  # 15 % of all words
    assert above([each.copy for each in found], [each.original for each in found]) >= 0.995
    assert sum(each.copy >= 0.5 for each in found) >= 0.98 * len(found)
    assert not any(each.original >= 0.5 for each in found)
    assert sum(each.restored for each in found) >= 0.9 * sum(each.replaced for each in found)
