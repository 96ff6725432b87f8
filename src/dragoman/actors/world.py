"""World: the codebook's names, offices and role nouns, loaded once and never changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.actors.names import Names, Sense
from dragoman.actors.surnames import surname_keys
from dragoman.codebook.borders import load_borders
from dragoman.codebook.folding import fold
from dragoman.codebook.gazetteer import Gazetteer, load_gazetteer
from dragoman.codebook.groups import Group, load_groups
from dragoman.codebook.offices import Holder, load_holders
from dragoman.codebook.organisations import Organisation, load_organisations
from dragoman.codebook.roster import Held
from dragoman.codebook.sectors import Sector, load_owned, load_sectors
from dragoman.codebook.states import State, load_states
from dragoman.codebook.tables import SHIPPED
from dragoman.codebook.titles import Title, load_titles

UNNUMBERED = frozenset(
    {"state", "country", "capital", "intelligence", "opposition", "resistance", "military", "police"}
)


@dataclass(frozen=True, slots=True, eq=False)
class World:
    """The tables by key (ISO-3, id, full name, folded word), `names` over all of them, `surnames` to full names.

    lands: the country of every folded name of a state or capital. first_ids: one id for the rows of one group's name.
    borders: the states beside each state. owned: nouns of private people and firms, actors only by nationality.
    endings: the first organisation whose longer name ends in some words, folded.
    """

    states: Mapping[str, State]
    organisations: Mapping[str, Organisation]
    groups: Mapping[str, Group]
    holders: Mapping[str, Holder]
    sectors: Mapping[str, Sector]
    titles: Mapping[str, Title]
    surnames: Mapping[str, tuple[str, ...]]
    names: Names
    lands: Mapping[str, str]
    first_ids: Mapping[str, str]
    gazetteer: Gazetteer
    borders: Mapping[str, frozenset[str]]
    owned: frozenset[str]
    endings: Mapping[str, str]


def load_world(folder: Path = SHIPPED, imported: Iterable[Held] = ()) -> World:
    """Return the world of a codebook folder, with the offices of a user's own table.

    CodebookError where a table is missing or damaged.
    """
    states = {state.code: state for state in load_states(folder)}
    organisations = {organisation.id: organisation for organisation in load_organisations(folder)}
    groups = {group.id: group for group in load_groups(folder)}
    holders = {holder.name: holder for holder in load_holders(folder, imported)}
    sectors = with_numbers({fold(sector.word): sector for sector in load_sectors(folder)})
    gazetteer = load_gazetteer(folder)
    titles = {fold(title.title): title for title in load_titles(folder)}
    senses = [
        *_state_senses(states.values()),
        *(Sense("organisation", o.id, form) for o in organisations.values() for form in (o.name, *o.aliases)),
        *(Sense("group", g.id, form) for g in groups.values() for form in (g.name.split(" (")[0], *g.aliases)),
        *(
            Sense("person", h.name, form)
            for h in holders.values()
            for form in spellings(h.name, *h.aliases)
            if " " in form
        ),
        *(Sense("region", region.country or "", form) for region in gazetteer.regions for form in region.forms),
        *(Sense("sector", word, sector.word) for word, sector in sectors.items()),
        *(Sense("title", word, title.title) for word, title in titles.items()),
    ]
    return World(
        states=states,
        organisations=organisations,
        groups=groups,
        holders=holders,
        sectors=sectors,
        titles=titles,
        surnames=_surnames(holders.values()),
        names=Names(senses),
        lands=_lands(states.values()),
        first_ids={group.name: group.id for group in reversed(groups.values())},
        gazetteer=gazetteer,
        borders=load_borders(folder),
        endings=_endings(organisations.values()),
        owned=frozenset(with_numbers({fold(s.word): s for s in load_owned(folder) if s.private})),
    )


def spellings(*forms: str) -> Iterator[str]:
    """Yield names of persons, those with an Arabic article in both ways of writing it.

    >>> list(spellings("Hamad Al Thani", "Bashar al-Assad"))
    ['Hamad Al Thani', 'Hamad al-Thani', 'Bashar al-Assad', 'Bashar Al Assad']
    """
    for form in forms:
        yield form
        if " Al " in form:
            yield form.replace(" Al ", " al-")
        elif " al-" in form:
            yield form.replace(" al-", " Al ")


def _lands(states: Iterable[State]) -> dict[str, str]:
    """Return the country of every folded name of a state or capital; of several, the first of the table."""
    lands: dict[str, str] = {}
    for state in states:
        for form in (state.name, *state.aliases, *state.capitals):
            lands.setdefault(fold(form), state.code)
    return lands


def _endings(organisations: Iterable[Organisation]) -> dict[str, str]:
    endings: dict[str, str] = {}
    for organisation in organisations:
        words = fold(organisation.name).split(" ")
        for start in range(1, len(words)):
            endings.setdefault(" ".join(words[start:]), organisation.id)
    return endings


def with_numbers(sectors: dict[str, Sector]) -> dict[str, Sector]:
    """Return role nouns with the other number of those the table has in one only: warship, governments."""
    every = dict(sectors)
    for word, sector in sectors.items():
        if word in UNNUMBERED:
            continue
        if sector.kind == "group" and word.endswith("s") and not word.endswith(("ss", "ies", "ics", "forces")):
            every.setdefault(word[:-1], Sector(word[:-1], sector.sector, "group", sector.private))
        elif sector.kind == "body" or (sector.kind == "person" and sector.private):
            plural = _plural(word)
            if plural:
                every.setdefault(plural, Sector(plural, sector.sector, "group", sector.private))
    return every


def _plural(word: str) -> str | None:
    """Return the regular plural of a role noun, or None of what has none."""
    if not word[-1].isalpha() or word.endswith("s"):
        return None
    if word.endswith(("man", "child")):
        return f"{word[:-2]}en" if word.endswith("man") else f"{word}ren"
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in "aeou" else f"{word}s"


def _surnames(holders: Iterable[Holder]) -> dict[str, tuple[str, ...]]:
    known: dict[str, dict[str, None]] = {}
    for holder in holders:
        country = holder.offices[0].country
        for key in {key for form in (holder.name, *holder.aliases) for key in surname_keys(form, country)}:
            known.setdefault(key, {})[holder.name] = None
    return {key: tuple(names) for key, names in known.items()}


def _state_senses(states: Iterable[State]) -> Iterator[Sense]:
    for state in states:
        for form in (state.name, *state.aliases):
            yield Sense("state", state.code, form)
        for form in state.demonyms:
            yield Sense("demonym", state.code, form)
        for form in state.capitals:
            yield Sense("capital", state.code, form)
        for form in state.seats:
            yield Sense("seat", state.code, form)
