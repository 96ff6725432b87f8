"""Errors: one root, and messages that list the choices."""

from __future__ import annotations

import pytest

from dragoman import errors
from dragoman.errors import CodebookError, DeskError, DragomanError, Refused, StepError, unknown


@pytest.mark.parametrize("kind", [Refused, CodebookError, DeskError, StepError])
def test_every_error_has_the_one_root(kind: type[Exception]) -> None:
    assert issubclass(kind, DragomanError)


def test_no_error_of_the_package_stands_outside_the_root() -> None:
    made = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, Exception)]
    assert all(issubclass(one, DragomanError) for one in made)


def test_a_refusal_carries_its_reason_in_one_line() -> None:
    refused = Refused("the file is empty")
    assert (refused.reason, str(refused)) == ("the file is empty", "the file is empty")


def test_an_unknown_value_is_shown_with_the_choices_in_their_order() -> None:
    error = unknown("status", "actual", ["happened", "planned"])
    assert isinstance(error, DragomanError)
    assert str(error) == "No status 'actual'. Choose from: happened, planned."
