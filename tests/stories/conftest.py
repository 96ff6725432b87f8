"""What the tests of stories share: reports as rows, their traits, and a shelf of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from dragoman.reports.read import read_text
from dragoman.store.flatten import cell
from dragoman.store.sketch import sketch
from dragoman.stories.kinds import Member
from dragoman.stories.provenance import provenance_of
from dragoman.stories.rarity import Rarity
from dragoman.stories.sheaf import Sheaf
from dragoman.stories.shelf import Shelf
from dragoman.stories.traits import Traits, traits_of

Row = dict[str, object]


@pytest.fixture(scope="session")
def rarity() -> Rarity:
    return Rarity()


def row(text: str, published: str | None = "2031-03-04", **more: object) -> Row:
    """Return a report as a row of the desk's table of reports."""
    report = read_text(text, published=published, source=str(more.get("source", "Demerara Post")))
    made: Row = {
        "id": report.id,
        "published": report.published,
        "title": report.title,
        "text": report.text,
        "headline": cell(report.headline),
        "paragraphs": cell(report.paragraphs),
        "credits": cell(report.credits),
        "dateline": cell(report.dateline),
        "source": report.source,
        "sketch": sketch(report.text),
        "copy_kind": "original",
        "copy_score": 0.2,
        "copy_of": None,
    }
    return made | more


@pytest.fixture(scope="session")
def traits(rarity: Rarity) -> Callable[..., Traits]:
    """Return the function from a text to its traits."""
    return lambda text, *args, **more: traits_of(row(text, *args, **more), rarity)


@pytest.fixture(scope="session")
def member(rarity: Rarity) -> Callable[..., Member]:
    """Return the function from a text to a member of a story."""

    def made(text: str, published: str | None = "2031-03-04", **more: object) -> Member:
        found = row(text, published, **more)
        told = traits_of(found, rarity)
        return Member(told.entry, told.runs, told.order, provenance_of(found), str(found["title"]))

    return made


def stories(shelf: Shelf) -> set[frozenset[str]]:
    """Return the stories of a shelf as sets of ids."""
    state = shelf.state
    groups: dict[int, set[str]] = {}
    for at, story in enumerate(state.story.tolist()):
        if story >= 0:
            groups.setdefault(story, set()).add(state.ids[at])
    return {frozenset(group) for group in groups.values()}


def shelved(traits: Sequence[Traits], sizes: Sequence[int] = ()) -> Shelf:
    """Return a shelf of reports added in portions of some sizes, the rest at once."""
    shelf = Shelf(lambda places: Sheaf.of([traits[at] for at in places]))
    at = 0
    for size in (*sizes, len(traits)):
        shelf.change([each.entry for each in traits[at : at + size]])
        at += size
    return shelf
