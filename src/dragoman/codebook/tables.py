"""Reading the codebook's tables: tab-separated text with a header line and `#` comments, a user's folder over ours.

In a user's folder a table of one of our names takes the place of ours; `NAME.extra.tsv` adds its rows to ours: a row
with the key of one of ours takes that one's place, and a row whose first cell begins with "-" takes it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path

from dragoman.errors import CodebookError

SHIPPED = Path(str(files("dragoman.codebook"))) / "data"
EXTRA = ".extra.tsv"
OUT = "-"
TRIGGER_KEY = ("lemma", "pos", "where")
TRIGGER_SPARE = ("where", "roles", "mode", "cameo", "near_miss")
KEYS: dict[str, tuple[str, ...]] = {
    "plover.tsv": ("code",),
    "modes.tsv": ("code", "mode"),
    "contexts.tsv": ("context",),
    "cameo.tsv": ("cameo",),
    "neighbours.tsv": ("code", "other"),
    "statuses.tsv": ("status",),
    "contents.tsv": ("code", "deed", "deed_mode"),
    "operators.tsv": ("lemma", "pos", "class", "preps"),
    "aims.tsv": ("code", "modes", "sectors", "whom"),
    "cues.tsv": ("lemma", "pos"),
    "stances.tsv": ("lemma", "pos"),
    "countries.tsv": ("iso3",),
    "borders.tsv": ("iso3",),
    "organisations.tsv": ("id",),
    "members.tsv": ("organisation", "members", "since"),
    "groups.tsv": ("id", "name"),
    "offices.tsv": ("person", "office", "since"),
    "titles.tsv": ("title",),
    "sectors.tsv": ("word",),
    "nouns.tsv": ("word",),
    "points.tsv": ("country",),
    "regions.tsv": ("name", "country"),
    "provinces.tsv": ("name", "country"),
    "divisions.tsv": ("name", "country"),
    "landmarks.tsv": ("name", "country"),
    "triggers/classes.tsv": ("name",),
    "triggers/lemmas.tsv": ("form", "pos"),
}
DATES = ("since", "until", "checked")
SPARE: dict[str, tuple[str, ...]] = {
    "plover.tsv": ("covers",),
    "modes.tsv": ("means",),
    "neighbours.tsv": ("example",),
    "contexts.tsv": ("words",),
    "cameo.tsv": ("mode", "contexts"),
    "contents.tsv": ("deed_mode", "mode"),
    "operators.tsv": ("preps", "own"),
    "aims.tsv": ("modes", "sectors", "example", "country"),
    "cues.tsv": ("preps",),
    "rejoinders.tsv": ("acts",),
    "acts.tsv": ("unless", "example"),
    "stances.tsv": ("example",),
    "countries.tsv": ("seats", "cow", "cameo", "region"),
    "organisations.tsv": ("aliases", "bond", "members_of", *DATES),
    "members.tsv": ("since", "until"),
    "groups.tsv": ("aliases", *DATES),
    "offices.tsv": ("aliases", *DATES),
    "sectors.tsv": ("private",),
    "nouns.tsv": ("private",),
    "regions.tsv": ("aliases",),
    "provinces.tsv": ("aliases",),
    "divisions.tsv": ("short",),
    "landmarks.tsv": ("aliases",),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its cells by column ("" where empty), and where it stands."""

    cells: dict[str, str]
    path: Path
    line: int
    header: tuple[str, ...]

    @property
    def own(self) -> bool:
        """Whether the row stands in a user's folder, not in ours."""
        return not str(self.path).startswith(str(SHIPPED))

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def wrong(self, column: str, expected: str, found: str | None = None) -> CodebookError:
        """Return the error for a cell: file, line, column, what was found, what was expected and what to do."""
        at = self.header.index(column) + 1 if column in self.header else len(self.header) + 1
        words = self.cells.get(column, "") if found is None else found
        shown = f"found {words!r}" if words else "the cell is empty"
        return CodebookError(f"{self.path}, line {self.line}, column {at} ({column}): {shown}. {expected}")

    def one_of(self, column: str, kind: str, choices: Iterable[str]) -> str:
        """Return a cell that holds one of a closed list; CodebookError names the nearest of them, or all."""
        if self[column] in (known := list(choices)):
            return self[column]
        raise self.wrong(column, f"Expected {kind}{near(self[column], known)}")

    def number(self, column: str, low: float, high: float) -> float:
        """Return a cell that holds a number; CodebookError where it is none or lies outside."""
        try:
            value = float(self[column])
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            raise self.wrong(column, f"Expected a number from {low:g} to {high:g}.")
        return value

    def filled(self, *columns: str) -> None:
        """Raise CodebookError unless these cells hold something."""
        for column in columns:
            if not self[column]:
                raise self.wrong(column, "Expected words: the row says nothing without them. Fill it in.")


def near(found: str, choices: list[str]) -> str:
    """Return the end of a sentence on what to write instead: the nearest choices, or all where they are few."""
    by_fold = {choice.lower(): choice for choice in choices}
    close = [by_fold[each] for each in get_close_matches(found.lower(), list(by_fold), 3, 0.6)]
    if close:
        return f". Did you mean {' or '.join(close)}?"
    return f": {', '.join(choices)}." if len(choices) <= 24 else "."


def rows(folder: Path, name: str, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of a table of a codebook folder; "" where a cell is empty.

    Raises CodebookError with file and line when the header lacks a column or a row has too many cells.
    """
    own, extra = folder / name, folder / extra_name(name)
    base = own if own.is_file() or folder == SHIPPED else SHIPPED / name
    if folder == SHIPPED:
        yield from read(base, columns)
        return
    key, spare = key_of(name), spare_of(name)
    found = once(read(base, columns, spare), key) if base == own else read(base, columns)
    yield from merged(found, once(read(extra, columns, spare), key), key) if extra.is_file() else found


def extra_name(name: str) -> str:
    """Return the name of the file that adds to a table.

    >>> extra_name("triggers/ASSAULT.tsv")
    'triggers/ASSAULT.extra.tsv'
    """
    return name.removesuffix(".tsv") + EXTRA


def key_of(name: str) -> tuple[str, ...]:
    """Return the columns that name a row of a table; none for tables whose rows only add up."""
    return KEYS.get(name, TRIGGER_KEY if name.startswith("triggers/") else ())


def spare_of(name: str) -> tuple[str, ...]:
    """Return the columns that a user's table may leave out."""
    return SPARE.get(name, TRIGGER_SPARE if key_of(name) == TRIGGER_KEY else ())


def once(given: Iterable[Row], key: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of one file; CodebookError for a row with the key of an earlier one."""
    seen: dict[object, int] = {}
    for row in given:
        if key and (line := seen.setdefault(_key(row, key), row.line)) != row.line:
            raise row.wrong(key[0], f"Line {line} has the same {', '.join(key)}. Take one of the two out.")
        yield row


def merged(ours: Iterable[Row], more: Iterable[Row], key: tuple[str, ...]) -> Iterator[Row]:
    """Yield our rows with those of an extra file: put in the place of ours, taken out, or added at the end."""
    if not key:
        yield from ours
        yield from more
        return
    table = {_key(row, key): row for row in ours}
    for row in more:
        first = row[key[0]]
        if not first.startswith(OUT):
            table[_key(row, key)] = row
            continue
        cells = row.cells | {key[0]: first.removeprefix(OUT).strip()}
        if table.pop(_key(Row(cells, row.path, row.line, row.header), key), None) is None:
            same = [each for each in table.values() if each[key[0]] == cells[key[0]]]
            told = "; ".join(" ".join(each[column] for column in key) for each in same)
            hint = f"Ours are: {told}." if same else f"Ours has no such {key[0]}."
            raise row.wrong(key[0], f"No row of ours has this {', '.join(key)}, so there is none to take out. {hint}")
    yield from table.values()


def _key(row: Row, key: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(frozenset(row[column].split()) if column == "where" else row[column] for column in key)


def read(path: Path, columns: tuple[str, ...], spare: tuple[str, ...] = ()) -> Iterator[Row]:
    """Yield the rows of one file; a spare column may be left out of its header."""
    if not path.is_file():
        raise CodebookError(f"The codebook has no file {path.name} in {path.parent}.")
    header: tuple[str, ...] = ()
    for number, line in enumerate(_text(path).split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header:
            header = tuple(cells)
            _check_header(path, number, header, [column for column in columns if column not in spare])
            continue
        if len(cells) > len(header):
            raise CodebookError(
                f"{path}, line {number}, column {len(header) + 1}: found {len(cells)} cells, but the header has "
                f"{len(header)} columns. Take out a tab, or name the column."
            )
        row = dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
        yield Row({column: row.get(column, "") for column in columns}, path, number, header)
    if not header:
        raise CodebookError(f"{path}, line 1: the file is empty. Expected a header line: {', '.join(columns)}.")


def _text(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise CodebookError(
            f"{path}, line {line}: found a byte that is no UTF-8. Save the table as UTF-8, cells separated by tabs."
        ) from None


def _check_header(path: Path, number: int, header: tuple[str, ...], needed: list[str]) -> None:
    missing = [column for column in needed if column not in header]
    if not missing:
        return
    if len(header) == 1 and len(needed) > 1:
        todo = "Separate the cells by tabs."
    else:
        close = [(column, get_close_matches(column, header, 1, 0.6)) for column in missing]
        todo = " ".join(f"Write {column!r} for {match[0]!r}." for column, match in close if match)
    raise CodebookError(
        f"{path}, line {number}: the header has no column {', '.join(missing)}; found {', '.join(header)}. "
        f"{todo or 'Add it to the header.'}"
    )


def several(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that holds several, separated by " | "."""
    return tuple(value.strip() for value in cell.split("|") if value.strip())
