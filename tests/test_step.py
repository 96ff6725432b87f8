"""Steps: what is missing or given twice is found before the first report, and each result is kept by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.errors import StepError
from dragoman.reading import Reader
from dragoman.step import Step, check, run


def _step(gives: str, run: Callable[..., object], *needs: str) -> Step:
    return Step(gives, "1", needs, gives, run)


def test_steps_run_in_order_and_every_result_is_kept() -> None:
    steps = [
        _step("words", lambda *, text: text.split(), "text"),
        _step("count", lambda *, words, text: (len(words), len(text)), "words", "text"),
    ]
    check(steps, ["text"])
    assert run(steps, {"text": "Talks began"}) == {
        "text": "Talks began",
        "words": ["Talks", "began"],
        "count": (2, 11),
    }


def test_what_is_given_is_not_changed() -> None:
    given = {"text": "Talks"}
    run([_step("size", lambda *, text: len(text), "text")], given)
    assert given == {"text": "Talks"}


def test_a_missing_need_is_named_with_what_there_is() -> None:
    with pytest.raises(StepError, match=r"Step 'ledger' needs quotes, mentions, but only report come before it"):
        check([_step("ledger", list, "report", "quotes", "mentions")], ["report"])


def test_a_need_that_comes_later_is_missing() -> None:
    with pytest.raises(StepError, match="'a' needs b"):
        check([_step("a", list, "b"), _step("b", list)], [])


def test_nothing_is_given_twice() -> None:
    with pytest.raises(StepError, match="gives 'report', which an earlier step has given already"):
        check([_step("report", list)], ["report"])
    with pytest.raises(StepError, match="gives 'a'"):
        check([_step("a", list), _step("a", list)], [])


def test_the_steps_of_the_reading_need_only_the_report_and_end_in_the_record(reader: Reader) -> None:
    check(reader.steps, ["report"])
    assert reader.steps[-1].gives == "record"
    assert len({step.name for step in reader.steps}) == len(reader.steps)
    assert all(step.version for step in reader.steps)
