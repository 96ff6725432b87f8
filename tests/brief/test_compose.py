"""The brief: every line with its sentence and source, the same text for the same desk, and no mark-up from reports."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import dragoman
from dragoman.brief.compose import SECTIONS, compose
from dragoman.brief.facts import Facts
from dragoman.brief.markdown import LONGEST, plain, quoted, shorten
from dragoman.store.folder import appending, make
from dragoman.testing import synthetic_desk, synthetic_records


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return synthetic_desk(150, 11, tmp_path_factory.mktemp("brief") / "crisis.desk")


def test_all_sections_are_there_in_order(desk: Path) -> None:
    text = dragoman.open(desk).brief()
    assert text.startswith("# crisis\n\n150 reports, 1 Jan 2021 to ")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == [title for title, _ in SECTIONS]


def test_every_event_and_entry_carries_a_sentence_of_its_report(desk: Path) -> None:
    opened = dragoman.open(desk)
    texts = [
        " ".join(plain(record.report.text.replace("“", "‘").replace("”", "’")).split()) for record in opened.records()
    ]
    text = opened.brief()
    evidence = re.findall(r"“([^”]*)”(?: \(not verbatim\))? — ([^”]*?, 2021-01-\d\d) \[(\d+)\]", text)
    listed = dict(re.findall(r"^- \[(\d+)\] (synthetic/\d+\.txt)", text, re.MULTILINE))
    assert len(evidence) > 30
    for words, _, number in evidence:
        assert any(words.rstrip("…") in text for text in texts), words
        assert number in listed
        assert len(words) <= LONGEST + words.count("\\")
    assert {number for *_, number in evidence} == set(listed)


def test_the_order_of_reading_changes_no_letter(tmp_path: Path) -> None:
    records = list(synthetic_records(60, seed=5))
    texts = []
    for turn, some in enumerate((records, records[::-1])):
        path = tmp_path / str(turn) / "same.desk"
        path.parent.mkdir()
        make(path)
        with appending(path) as writer:
            writer.append_all(some, 7 + turn)
        texts.append(dragoman.open(path).brief())
    assert texts[0] == texts[1]


def test_a_brief_is_about_two_pages(desk: Path) -> None:
    assert len(re.findall(r"[^\W\d_]{2,}", dragoman.open(desk).brief())) < 1300


def test_what_is_left_out_is_counted_with_the_command_that_shows_it(desk: Path) -> None:
    assert re.search(r"^- and \d+ more \(`dragoman \w+ .*`\)$", dragoman.open(desk).brief(), re.MULTILINE)


def test_a_brief_can_be_of_some_days_only(desk: Path) -> None:
    text = dragoman.open(desk).brief(since="2021-01-02", title="The second day")
    assert text.startswith("# The second day\n")
    assert "**1 Jan 2021**" not in text


def test_an_empty_desk_has_a_brief_that_says_so(tmp_path: Path) -> None:
    text = dragoman.open(tmp_path / "a.desk", create=True).brief()
    assert "No report." in text
    assert "No event was found." in text


def test_words_of_a_report_are_never_mark_up() -> None:
    assert plain("<b>*a*</b> [x](y) `z` | #\n\x1b[0m") == r"\<b\>\*a\*\</b\> \[x\](y) \`z\` \| # \[0m"
    assert quoted("he said “yes”") == "“he said ‘yes’”"


def test_a_long_sentence_is_cut_at_a_word() -> None:
    assert shorten("one two three four", 12) == "one two…"
    assert shorten("one two", 12) == "one two"


def test_a_brief_of_nothing_composes() -> None:
    assert compose(Facts("Nothing", (), (), (), (), ())).startswith("# Nothing\n")
