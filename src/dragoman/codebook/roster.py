"""Roster: a user's own table of who held which office when, read from CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from dragoman.codebook.folding import fold, small
from dragoman.codebook.organisations import load_organisations
from dragoman.codebook.states import load_states
from dragoman.codebook.tables import SHIPPED, several
from dragoman.codebook.titles import Title, load_titles
from dragoman.errors import DragomanError
from dragoman.model.actor import Office
from dragoman.model.identity import identity
from dragoman.model.when import is_prefix

COLUMNS = {"position": "office", "office": "office", "person": "person", "start": "since", "since": "since"}
COLUMNS |= {"end": "until", "until": "until", "country": "country", "code": "code", "aliases": "aliases"}
NEEDED = ("person", "office")
IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Held:
    """An office of a user's table, with the person's other names, and the file and line that say so."""

    office: Office
    aliases: tuple[str, ...]
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a table: how many offices were taken, and what is wrong with the lines that were refused."""

    taken: int
    refused: tuple[str, ...]


class Roster:
    """Reads tables of offices; `folder` is the codebook whose titles, states and organisations are known."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        self._titles = {fold(title.title): title for title in load_titles(folder)}
        states = load_states(folder)
        self._countries = {fold(name): state.code for state in states for name in (state.name, *state.aliases)}
        self._countries |= {fold(state.code): state.code for state in states}
        organisations = load_organisations(folder)
        self._codes = {fold(name): each.code for each in organisations for name in (each.name, *each.aliases)}

    def read(self, path: Path, country: str | None = None) -> tuple[list[Held], list[str]]:
        """Return the offices of a CSV file, and what is wrong with the lines that could not be read.

        Its columns are position, person, start, end; country, code and aliases may follow. `country` is served by all
        whose row names none. DragomanError where the file is no such table.
        """
        given = self.country(country) if country else None
        found: list[Held] = []
        faults: list[str] = []
        for line, cells in _rows(path):
            try:
                found.append(_plain(Held(self._office(cells, given), several(cells["aliases"]), path.name, line)))
            except DragomanError as fault:
                faults.append(f"{path}, line {line}: {fault}")
        return found, faults

    def _office(self, cells: Mapping[str, str], given: str | None) -> Office:
        for column in NEEDED:
            if not cells[column]:
                raise DragomanError(f"the cell {column} is empty. Fill it in.")
        since, until = _date(cells["since"], "start"), _date(cells["until"], "end")
        if since and until and until < since[: len(until)]:
            raise DragomanError(f"found the end {until} before the start {since}. Mend one of the two.")
        words, served = self._split(cells["office"])
        title = self._title(words)
        country = self.country(cells["country"]) if cells["country"] else given
        code = cells["code"].upper()
        if not code and country is None:
            country, code = self._served(served, cells["office"])
        if len(code) in {0, 3} and country:
            code = country + (code or _sector(title))
        office = title.office if title and fold(words) == fold(title.title) else small(words)
        return Office(cells["person"], office, country, code, since, until, IMPORTED)

    def _split(self, position: str) -> tuple[str, str]:
        """Return an office and whom it serves, where the words end in "of" a state or an organisation."""
        words = position.split()
        for at, word in enumerate(words[1:-1], 1):
            served = fold(" ".join(words[at + 1 :])).removeprefix("the ")
            if word == "of" and (served in self._countries or served in self._codes):
                return " ".join(words[:at]), served
        return position, ""

    def _served(self, served: str, position: str) -> tuple[str | None, str]:
        """Return the country and the code of whom an office serves, by its last words or else its first."""
        if served in self._countries:
            return self._countries[served], ""
        if served in self._codes:
            return None, self._codes[served]
        words = fold(position).split()
        for end in range(len(words) - 1, 0, -1):
            if code := self._codes.get(" ".join(words[:end])):
                return None, code
        raise DragomanError(f"nobody knows whom {position!r} serves. Give a country, or add a column country or code.")

    def country(self, words: str) -> str:
        """Return the ISO-3 code of a country given by code or name; DragomanError where there is none."""
        found = self._countries.get(fold(words))
        if found is None:
            close = get_close_matches(fold(words), list(self._countries), 1, 0.75)
            hint = f" Did you mean {close[0].title()} ({self._countries[close[0]]})?" if close else ""
            raise DragomanError(f"No country {words!r}. Expected an ISO-3 code or a name.{hint}")
        return found

    def _title(self, position: str) -> Title | None:
        """Return the longest known title an office's words hold, from the left."""
        words = fold(position).replace(",", " ").split()
        for size in range(len(words), 0, -1):
            for start in range(len(words) - size + 1):
                if title := self._titles.get(" ".join(words[start : start + size])):
                    return title
        return None


def version_of_offices(every: Sequence[Held]) -> str:
    """Return what a user's offices add to the codebook's version: "" where there are none."""
    return f"+offices-{identity(*sorted(map(repr, every)))}" if every else ""


def _sector(title: Title | None) -> str:
    return title.code if title and title.code not in {"", "IGO", "ELI"} else "GOV"


def _plain(held: Held) -> Held:
    """Return an office under the person's name without titles after it: "Richard Dannatt, Baron Dannatt"."""
    name, comma, _ = held.office.person.partition(",")
    if not comma:
        return held
    return replace(held, office=replace(held.office, person=name.strip()), aliases=(held.office.person, *held.aliases))


def _date(words: str, column: str) -> str | None:
    if words and not is_prefix(words):
        raise DragomanError(f"found {words!r} under {column}. Expected a date as YYYY, YYYY-MM or YYYY-MM-DD.")
    return words or None


def _rows(path: Path) -> Iterable[tuple[int, dict[str, str]]]:
    """Yield the rows of a CSV file by our names of the columns, with their lines."""
    lines = _lines(path)
    if not lines:
        raise DragomanError(f"{path}: the file is empty. Expected a header line: position, person, start, end.")
    header = [COLUMNS.get(name.strip().lower(), "") for name in lines[0][1]]
    missing = [name for name in NEEDED if name not in header]
    if missing:
        raise DragomanError(
            f"{path}, line 1: the header has no column {' or '.join(missing)}. Expected: position, person, start, end; "
            "country, code and aliases may follow. Cells are separated by commas."
        )
    for line, row in lines[1:]:
        if len(row) > len(header):
            raise DragomanError(
                f"{path}, line {line}: found {len(row)} cells, but the header has {len(header)} columns. "
                "Put quotation marks around a cell that holds a comma."
            )
        if any(cell.strip() for cell in row):
            cells = dict.fromkeys(COLUMNS.values(), "")
            cells |= {name: cell.strip() for name, cell in zip(header, row, strict=False) if name}
            yield line, cells


def _lines(path: Path) -> list[tuple[int, list[str]]]:
    """Return the cells of each line of a CSV file, with the number of the line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DragomanError(f"{path}: byte {error.start} is no UTF-8. Save the table as CSV in UTF-8.") from None
    lines = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        return [(lines.line_num, row) for row in lines]
    except csv.Error as error:
        raise DragomanError(f"{path}, line {lines.line_num}: {error}. Mend the quotation marks there.") from None
