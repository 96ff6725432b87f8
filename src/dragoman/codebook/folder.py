"""Folder: a user's own codebook, whose tables add to ours or take their place; checked before anything is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path

from dragoman.codebook.cameo import read_cameo
from dragoman.codebook.classes import read_classes
from dragoman.codebook.forms import NAMES, WORDS, Form, class_forms, table_names, trigger_forms
from dragoman.codebook.gazetteer import CITIES
from dragoman.codebook.plover import event_types
from dragoman.codebook.tables import EXTRA, OUT, SHIPPED, key_of, once, read, rows, spare_of
from dragoman.codebook.triggers import Known, read_triggers
from dragoman.errors import CodebookError
from dragoman.model.identity import identity

NOTES = (".md", ".txt")  # what may lie beside the tables


@dataclass(frozen=True, slots=True)
class Part:
    """What one file of a folder does: it `extends` our table, or takes its place; rows put in and rows taken out."""

    file: str
    table: str
    extends: bool
    rows: int = 0
    taken_out: int = 0


def check_folder(folder: Path) -> None:
    """Raise CodebookError for the first fault of a folder, with the number of the others."""
    found = faults(folder)
    if not found:
        return
    if len(found) == 1:
        raise found[0]
    raise CodebookError(f"{found[0]} `dragoman codebook --check {folder}` lists this and {len(found) - 1} more.")


def faults(folder: Path) -> list[CodebookError]:
    """Return everything that is wrong with the tables of a folder, in the order of its files; none for a sound one."""
    if not folder.is_dir():
        return [CodebookError(f"There is no folder {folder}. A codebook is a folder that holds tables.")]
    paths = list(_paths(folder))
    found = [_no_table(folder, path) for path in paths if _table(folder, path) not in table_names()]
    if not paths:
        found.append(_empty(folder))
    for path in paths:
        found += _faults_of(path, _table(folder, path), WORDS | NAMES | class_forms(read_classes()))
    if found:
        return found
    try:
        known = Known(event_types(folder), read_cameo(folder), read_classes(folder))
    except CodebookError as error:
        return [error]
    for path in paths:
        found += _faults_of(path, _table(folder, path), trigger_forms(known))
    return found or _joint(folder, known)


def parts(folder: Path) -> list[Part]:
    """Return what each file of a sound folder does."""
    return [_part(folder, path, _table(folder, path)) for path in _paths(folder)]


def version_of(folder: Path) -> str:
    """Return a hash of all tables of ours; after it, for a user's folder, its name and a hash of its tables."""
    ours = _hash(SHIPPED)
    return ours if folder == SHIPPED else f"{ours}+{folder.resolve().name}-{_hash(folder)}"


def _hash(folder: Path) -> str:
    kept = (path for path in folder.rglob("*") if path.is_file()) if folder == SHIPPED else _paths(folder)
    paths = sorted(path.relative_to(folder).as_posix() for path in kept)
    return identity(*(word for name in paths for word in (name, sha256((folder / name).read_bytes()).hexdigest())))


def _paths(folder: Path) -> Iterator[Path]:
    """Yield the tables of a folder: all its files but hidden ones, notes, and those of ours that are no tables."""
    names = table_names()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        hidden = any(part.startswith((".", "~")) for part in name.parts)
        if not path.is_file() or hidden or path.suffix.lower() in NOTES:
            continue
        if name.as_posix() in names or not (SHIPPED / name).is_file():
            yield path


def _table(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix().replace(EXTRA, ".tsv")


def _no_table(folder: Path, path: Path) -> CodebookError:
    name = _table(folder, path)
    by_name = {each.rsplit("/")[-1].lower(): each for each in table_names()}
    close = get_close_matches(name.rsplit("/")[-1].lower(), list(by_name), 1, 0.6)
    hint = f"Did you mean {folder / by_name[close[0]]}?" if close else f"Tables are: {', '.join(table_names())}."
    return CodebookError(f"{path} is no table of a codebook. {hint}")


def _empty(folder: Path) -> CodebookError:
    return CodebookError(
        f"{folder} holds no table. Expected a file like triggers/PROTEST.extra.tsv, which adds to ours, or "
        "triggers/PROTEST.tsv, which takes its place."
    )


def _faults_of(path: Path, table: str, known: dict[str, Form]) -> list[CodebookError]:
    form = known.get(table)
    found: list[CodebookError] = []
    if form is None:
        return found
    key, extends = key_of(table), path.name.endswith(EXTRA)
    try:
        for row in read(path, form.columns, spare_of(table)):
            if not (extends and key and row[key[0]].startswith(OUT)):
                try:
                    form.check(row)
                except CodebookError as error:
                    found.append(error)
        if not found:
            list(once(read(path, form.columns, spare_of(table)), key))
    except CodebookError as error:
        found.append(error)
    return found


def _joint(folder: Path, known: Known) -> list[CodebookError]:
    """Return what is wrong between tables: rows to take out that are none of ours, a sense told twice."""
    for kind in known.types.values():
        if kind.cameo not in known.cameo:
            return [
                CodebookError(f"{folder}: {kind.code} has the CAMEO code {kind.cameo!r}, which is not in cameo.tsv.")
            ]
    try:
        for table, form in (WORDS | NAMES | class_forms({})).items():
            list(rows(folder, table, form.columns))
        read_triggers(folder, known)
    except CodebookError as error:
        return [error]
    return []


def _part(folder: Path, path: Path, table: str) -> Part:
    file, extends = path.relative_to(folder).as_posix(), path.name.endswith(EXTRA)
    if table == CITIES:
        return Part(file, table, extends)
    first = key_of(table)[:1]
    cells = [row[first[0]] if first else "" for row in read(path, first)]
    out = sum(cell.startswith(OUT) for cell in cells) if extends else 0
    return Part(file, table, extends, len(cells) - out, out)
