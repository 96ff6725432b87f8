"""What a verb says when nothing is found, or what it was asked for cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

VERBS = ("events", "mentions", "quotes", "ledger", "sides", "stances", "actors", "reports")


@pytest.mark.parametrize("verb", VERBS)
def test_an_actor_no_report_names_is_told_and_no_error(run, synthetic: Path, verb: str) -> None:
    code, out, err = run(verb, "--actor", "Rusia", "--desk", synthetic, "--format", "csv")
    assert (code, out.count("\n")) == (0, 1)
    assert err == "dragoman: No actor 'Rusia' in this desk. Did you mean russia?\n"


def test_an_empty_table_of_those_who_are_there_says_nothing(run, synthetic: Path) -> None:
    assert run("events", "--actor", "RUS", "--since", "2900", "--desk", synthetic, "--format", "csv")[2] == ""


def test_sides_of_the_ledger_are_told_too(run, synthetic: Path) -> None:
    assert "No actor 'Nowhereland'" in run("ledger", "--by", "Nowhereland", "--desk", synthetic)[2]
    assert "No actor 'Nowhereland'" in run("credibility", "Nowhereland", "--desk", synthetic)[2]
    assert "No report tells that the condition" in run("credibility", "Nowhereland", "--desk", synthetic)[2]
    assert "No actor 'Nowhereland'" in run("brief", "--actor", "Nowhereland", "--desk", synthetic)[2]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ledger", "--open", "--outcome", "kept"), "leave one of the two out"),
        (("ledger", "--as-of", "soon"), "'soon' is no date. A date is YYYY, YYYY-MM or YYYY-MM-DD."),
        (("credibility", "RUS", "--within", "-3"), "-3 is not in the range x>=1"),
        (("contradictions", "--as-of", "99"), "'99' is no date"),
    ],
)
def test_what_cannot_be_is_an_error_that_says_why(run, synthetic: Path, arguments: tuple[str, ...], said: str) -> None:
    code, out, err = run(*arguments, "--desk", synthetic)
    assert (code, out) == (2, "")
    assert said in err


def test_a_file_without_a_report_is_named(run, tmp_path: Path) -> None:
    (tmp_path / "none.txt").write_text("")
    code, _, err = run("dates", tmp_path / "none.txt")
    assert (code, err) == (2, f"dragoman: {tmp_path / 'none.txt'}: the file is empty\n")
