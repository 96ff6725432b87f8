"""Which reports copy which is seen from the runs of words they share."""

from __future__ import annotations

import random

import pytest

from dragoman.events.origins import Print, find_origins
from dragoman.store.sketch import likeness, sketch

WORDS = [f"word{number}" for number in range(400)]


def text(seed: int, length: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def printed(report: str, words: list[str], published: str | None = "2022-01-01", **more: object) -> Print:
    return Print(report, published, sketch(" ".join(words)), **more)


def test_copies_point_to_the_first_of_them() -> None:
    words = text(1)
    sources = find_origins(
        [
            printed("late", words, "2022-01-03"),
            printed("first", words, "2022-01-01"),
            printed("shortened", words[:220], "2022-01-02"),
            printed("other", text(2), "2022-01-01"),
        ]
    )
    assert {report: source.origin for report, source in sources.items()} == {
        "late": "first",
        "first": "first",
        "shortened": "first",
        "other": "other",
    }


def test_an_edited_copy_is_still_a_copy_and_a_text_on_the_same_subject_is_not() -> None:
    words = text(1)
    edited = [*words[:100], "a", "new", "sentence", *words[104:]]
    mixed = [*words[:40], *text(3, 260)]
    sources = find_origins([printed("a", words), printed("b", edited), printed("c", mixed)])
    assert (sources["b"].origin, sources["c"].origin) == ("a", "c")


def test_a_rewritten_copy_is_never_the_origin_of_its_sibling() -> None:
    words = text(1)
    sources = find_origins(
        [printed("spun", words, "2022-01-01", paraphrased=True), printed("own", words, "2022-01-02")]
    )
    assert (sources["spun"].origin, sources["own"].is_copy) == ("own", False)


def test_what_a_report_says_of_its_origin_is_believed() -> None:
    sources = find_origins(
        [printed("a", text(1)), printed("b", text(2), copy_of="a"), printed("c", text(3), copy_of="x")]
    )
    assert (sources["b"].origin, sources["c"].origin) == ("a", "c")


def test_a_corrected_version_stands_in_the_place_of_the_first() -> None:
    words = text(1)
    first = printed("a", words, source="Wire", title="talks end")
    corrected = printed("b", [*words[:100], "2010", *words[101:]], source="Wire", title="talks end", corrects=True)
    reprint = printed("c", words, "2022-01-02", source="Herald", title="talks end")
    sources = find_origins([first, corrected, reprint])
    assert {report: source.origin for report, source in sources.items()} == {"a": "b", "b": "b", "c": "b"}
    assert [report for report, source in sources.items() if source.superseded] == ["a"]
    assert not sources["b"].is_copy


def test_a_later_version_under_the_same_title_replaces_the_earlier_one_of_its_publisher_only() -> None:
    words = text(1)
    first = printed("a", words, source="Wire", title="talks end")
    later = printed("b", [*words, "more"], "2022-01-02", source="Wire", title="talks end")
    elsewhere = printed("c", words, "2022-01-03", source="Herald", title="talks end")
    renamed = printed("d", words, "2022-01-04", source="Wire", title="talks ended")
    superseded = {each.report for each in find_origins([first, later, elsewhere, renamed]).values() if each.superseded}
    assert superseded == {"a"}


def test_the_order_of_the_reports_changes_nothing() -> None:
    prints = [printed(f"{seed}-{cut}", text(seed)[: 300 - cut]) for seed in range(6) for cut in (0, 20, 60)]
    expected = find_origins(prints)
    for turn in range(3):
        random.Random(turn).shuffle(prints)
        assert find_origins(prints) == expected


@pytest.mark.parametrize("kept", [0.9, 0.7, 0.5])
def test_likeness_is_about_the_share_of_word_runs_in_common(kept: float) -> None:
    words = text(1, 2000)
    part = words[: int(len(words) * kept)]
    assert likeness(sketch(" ".join(words)), sketch(" ".join(part))) == pytest.approx(kept, abs=0.2)


def test_a_text_without_words_is_like_nothing() -> None:
    assert sketch(" … ") == ()
    assert likeness((), sketch("a word")) == 0.0
