"""`dragoman codebook`: what a code means, and by which words a report tells of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from dragoman.settings import read_settings

if TYPE_CHECKING:
    from dragoman.codebook.codebook import Codebook
    from dragoman.codebook.triggers import Trigger

QUADS = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}
MARKED = re.compile(r"\[([^\]]*)\]\{[^}]*\}")
EXAMPLES = 12
POS = {"v": "verb", "n": "noun", "a": "adjective"}


@click.command()
@click.argument("code", required=False)
@click.option("--all", "whole", is_flag=True, help=f"Show every example and near miss, not only {EXAMPLES}.")
def codebook(code: str | None, whole: bool) -> None:
    """Explain CODE: its definition, quad, modes, the words that tell of it, examples and near misses.

    Without CODE, all sixteen codes in a line each. A near miss is a sentence with the same word that is not coded so.
    """
    from dragoman.codebook.codebook import Codebook

    settings = read_settings()
    book = Codebook(settings.codebook) if settings.codebook else Codebook()
    for line in _one(book, code.upper(), whole) if code else _every(book):
        click.echo(line)


def _every(book: Codebook) -> list[str]:
    return [f"{each.code:<10}{QUADS[each.quad]:<22}{each.definition}" for each in book.types.values()]


def _one(book: Codebook, code: str, whole: bool) -> list[str]:
    kind = book.type(code)
    triggers = [trigger for trigger in book.triggers if trigger.code == code]
    modes = sorted({trigger.mode for trigger in triggers if trigger.mode})
    harm = "; harms its recipient" if kind.harm else ""
    return [
        f"{code}: {kind.definition}",
        f"quad {kind.quad}, {QUADS[kind.quad]}{harm}; Goldstein {kind.goldstein:+.1f}",
        f"modes: {', '.join(modes) or 'none'}",
        f"words: {', '.join(_words(triggers))}",
        *_listed("examples", [(each, each.example) for each in triggers], whole),
        *_listed("near misses", [(each, each.near_miss) for each in triggers if each.near_miss], whole),
    ]


def _words(triggers: list[Trigger]) -> list[str]:
    return list(dict.fromkeys(trigger.lemma for trigger in triggers))


def _listed(head: str, sentences: list[tuple[Trigger, str | None]], whole: bool) -> list[str]:
    """Return sentences under a head, of different words first, without their marks."""
    seen: dict[str, int] = {}
    turns = []
    for at, (trigger, _) in enumerate(sentences):
        turns.append((seen.setdefault(trigger.lemma, 0), at))
        seen[trigger.lemma] += 1
    ordered = [sentences[at] for _, at in sorted(turns)]
    shown = ordered if whole else ordered[:EXAMPLES]
    lines = [f"  {_unmarked(words or '')}  ({each.lemma}, {POS[each.pos]})" for each, words in shown]
    left = len(ordered) - len(shown)
    return ["", f"{head}:", *lines, *([f"  and {left} more (--all)"] if left else [])]


def _unmarked(sentence: str) -> str:
    return MARKED.sub(lambda mark: mark[1], sentence)
