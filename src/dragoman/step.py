"""Steps: named functions that say what they need and what they give, and the runner that strings them together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.errors import StepError


@dataclass(frozen=True, slots=True)
class Step:
    """One part of the reading: `run` is called with its needs as keyword arguments and returns what it gives."""

    name: str
    version: str
    needs: tuple[str, ...]
    gives: str
    run: Callable[..., object]


def check(steps: Sequence[Step], given: Iterable[str]) -> None:
    """Raise StepError unless every step's needs are given before it; called before the first report is read."""
    known = set(given)
    for step in steps:
        missing = [need for need in step.needs if need not in known]
        if missing:
            raise StepError(
                f"Step {step.name!r} needs {', '.join(missing)}, but only {', '.join(sorted(known))} come before it."
            )
        if step.gives in known:
            raise StepError(f"Step {step.name!r} gives {step.gives!r}, which an earlier step has given already.")
        known.add(step.gives)


def run(steps: Sequence[Step], given: Mapping[str, object]) -> dict[str, object]:
    """Run the steps in order over what is given; return everything by name (each step's result kept: debug mode)."""
    state = dict(given)
    for step in steps:
        state[step.gives] = step.run(**{need: state[need] for need in step.needs})
    return state
