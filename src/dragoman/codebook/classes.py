"""Classes: words that can stand for each other in a restriction: weapons, buildings, dignitaries ..."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, Row, near, rows
from dragoman.errors import CodebookError

CLASSES = "triggers/classes.tsv"
COLUMNS = ("name", "words")


def read_classes(folder: Path = SHIPPED) -> dict[str, tuple[str, ...]]:
    """Return the words of each class that a restriction can name with "@"."""
    ours = read_classes() if folder != SHIPPED else {}
    found: dict[str, tuple[str, ...]] = {}
    for row in rows(folder, CLASSES, COLUMNS):
        found[row["name"]] = class_of(row, {**ours, **found} | {row["name"]: ours.get(row["name"], ())})
    return found


def class_of(row: Row, known: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the words of a class; "@name" among them stands for those of a class known already."""
    row.filled("name", "words")
    words: list[str] = []
    for word in row["words"].split():
        if word.startswith("@") and word[1:] not in known:
            raise row.wrong("words", f"No class {word[1:]!r} stands before this one{near(word[1:], [*known])}", word)
        words += known[word[1:]] if word.startswith("@") else [word]
    return tuple(words)


def words_of(cell: str, classes: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Return the words of a cell, those of its "@" classes among them; CodebookError for a class there is not."""
    missing = [word for word in cell.split() if word.startswith("@") and word[1:] not in classes]
    if missing:
        raise CodebookError(
            f"{missing[0]} is no class of {CLASSES}{near(missing[0], [f'@{name}' for name in classes])}"
        )
    named = (classes[word[1:]] if word.startswith("@") else (word,) for word in cell.split())
    return frozenset(word for words in named for word in words)
