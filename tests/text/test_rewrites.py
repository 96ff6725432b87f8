"""The lexicon of rewrites and the lens that reads through it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import CodebookError
from dragoman.model.report import Copy, Report
from dragoman.model.span import Span
from dragoman.text.rewrites import Lexicon, lenses, spelled

WORDS = ["the", "high", "diplomats", "mentioned", "final", "week", "calls", "for", "navy", "motion", ".", "“", "1000’s"]
HEADER = "spun\treads\tcontext\tkind\tweight\n"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon()


def table(folder: Path, *lines: str) -> Lexicon:
    path = folder / "table.tsv"
    path.write_text(HEADER + "\n".join(lines), encoding="utf-8")
    return Lexicon([path])


def read(lexicon: Lexicon, text: str, kind: str = "paraphrased") -> str:
    report = Report(text, (Span(0, len(text)),))
    found = lenses(report, Copy(kind, 0.9), lexicon)
    return next((lens.read for lens in found.values()), text)


@pytest.mark.parametrize(
    ("spun", "plain"),
    [
        ("The high diplomats met in Vienna.", "The top diplomats met in Vienna."),
        ("He spoke at a information convention on Monday.", "He spoke at a news conference on Monday."),
        ("Clashes went on in japanese Ukraine.", "Clashes went on in eastern Ukraine."),
        ("Navy motion was not ruled out.", "Military action was not ruled out."),
        ("They met in Geneva final week.", "They met in Geneva last week."),
        ("“No,” the minister mentioned.", "“No,” the minister said."),
    ],
)
def test_spun_words_are_read_as_what_they_stood_for(lexicon: Lexicon, spun: str, plain: str) -> None:
    assert read(lexicon, spun) == plain


def test_an_original_is_read_as_it_stands(lexicon: Lexicon) -> None:
    assert read(lexicon, "The high diplomats met.", "original") == "The high diplomats met."


def test_the_lens_leads_back_to_the_words_as_published(lexicon: Lexicon) -> None:
    text = "Clashes went on in japanese Ukraine on Friday."
    report = Report(text, (Span(0, len(text)),))
    (lens,) = lenses(report, Copy("paraphrased", 0.9), lexicon).values()
    start = lens.read.index("eastern")
    assert lens.span(start, start + len("eastern")).of(text) == "japanese"
    assert lens.span(lens.read.index("Friday"), lens.read.index("Friday") + 6).of(text) == "Friday"


def test_a_context_must_stand_within_three_words_on_its_side(tmp_path: Path) -> None:
    lexicon = table(tmp_path, "energy\tpower\tprev:nuclear\tphrase\t0.6")
    assert read(lexicon, "a nuclear energy plant") == "a nuclear power plant"
    assert read(lexicon, "nuclear fuel for the old energy plant") == "nuclear fuel for the old energy plant"
    assert read(lexicon, "energy of a nuclear plant") == "energy of a nuclear plant"


def test_both_contexts_must_hold_where_both_are_given(tmp_path: Path) -> None:
    lexicon = table(tmp_path, "supply\tsource\tprev:a next:said\treporting\t0.6")
    assert read(lexicon, "a supply said so") == "a source said so"
    assert read(lexicon, "a supply was found") == "a supply was found"


def test_a_change_covers_only_the_words_that_differ(tmp_path: Path) -> None:
    lexicon = table(tmp_path, "the u.s aspect\tthe u.s side\t\tphrase\t1", "a brand new\ta new\t\tphrase\t1")
    (hit,) = lexicon.hits("On the U.S. aspect.", Span(0, 19))
    assert (hit.change.reads, hit.reads, hit.text) == ("side", "the U.S. side", "the U.S. aspect")
    assert read(lexicon, "A brand new war.") == "A new war."


def test_single_words_are_restored_beside_the_listed_phrases(lexicon: Lexicon) -> None:
    text = "“Each sides fought a warfare,” the abroad minister mentioned. He rejected the provide of talks."
    span = Span(0, len(text))
    assert (
        read(lexicon, text) == "“Both sides fought a war,” the foreign minister said. He rejected the offer of talks."
    )
    hits = lexicon.restored(text, span)
    assert [hit.text for hit in hits] == [hit.span.of(text) for hit in hits]
    assert all(left.span.end <= right.span.start for left, right in pairwise(hits))


@pytest.mark.parametrize(
    ("spun", "plain"),
    [
        ("In his first handle the president vowed revenge.", "In his first address the president vowed revenge."),
        ("Police fired warning pictures.", "Police fired warning shots."),
        ("The rivals comply with resume talks.", "The rivals agree to resume talks."),
        ("Troops used stay ammunition and tear gasoline.", "Troops used live ammunition and tear gas."),
    ],
)
def test_phrases_of_war_and_talks_are_restored(lexicon: Lexicon, spun: str, plain: str) -> None:
    assert read(lexicon, spun) == plain


def test_the_longest_rewrite_wins(tmp_path: Path) -> None:
    lexicon = table(
        tmp_path,
        "calls for\tdemands\t\tphrase\t0.5",
        "list of calls\tlist of demands\t\tphrase\t0.9",
        "of\tX\t\tphrase\t1",
    )
    assert read(lexicon, "a list of calls for peace") == "a list of demands for peace"


def test_words_of_two_sentences_are_no_rewrite(tmp_path: Path) -> None:
    lexicon = table(tmp_path, "final week\tlast week\t\tdate\t0.6")
    assert read(lexicon, "It was final. Week two began.") == "It was final. Week two began."


def test_capitals_follow_the_words_replaced() -> None:
    assert spelled("Navy motion", "military action") == "Military action"
    assert spelled("a cope with Russia", "a deal with russia") == "a deal with Russia"
    assert spelled("NAVY MOTION", "military action") == "MILITARY ACTION"
    assert spelled("High Diplomats", "top diplomats") == "Top Diplomats"


@pytest.mark.parametrize(
    "line", ["spun\t\t\tphrase\t1", "\tx\t\tphrase\t1", "a\tb\t\tphrase\theavy", "a\tb\tnear:x\tphrase\t1"]
)
def test_a_damaged_row_is_an_error_that_names_the_table(tmp_path: Path, line: str) -> None:
    with pytest.raises(CodebookError, match=r"table\.tsv"):
        table(tmp_path, line)


@given(st.lists(st.sampled_from(WORDS)))
def test_rewrites_lie_apart_within_the_span(lexicon: Lexicon, words: list[str]) -> None:
    text = " ".join(["x", *words, "x"])
    hits = lexicon.hits(text, Span(2, max(3, len(text) - 2)))
    for hit in hits:
        assert 2 <= hit.span.start < hit.span.end <= len(text) - 2
        assert hit.text == hit.span.of(text)
    for left, right in pairwise(hits):
        assert left.span.end <= right.span.start
