"""Reading inputs: a path, bytes or a text to one Report, or a refusal with its reason; and which files are meant."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.errors import Refused
from dragoman.model.report import Report
from dragoman.reports.decode import whole
from dragoman.reports.html import is_html
from dragoman.reports.item import laid_out
from dragoman.reports.kind import refuse_other
from dragoman.reports.layout import Known
from dragoman.reports.part import How, Part
from dragoman.reports.published import checked
from dragoman.reports.sources import items


def read_path(path: Path | str, published: str | None = None) -> Report:
    """Return the report in a file of any kind, as its content shows.

    `published` is a date prefix that overrides what the file says. Raises Refused with a one-line reason where the file
    cannot be read as a report or holds several, and DragomanError for a date that is none.
    """
    return _only(Path(path), str(path), published)


def read_bytes(data: bytes, *, file: str | None = None, published: str | None = None) -> Report:
    """Return the report in the bytes of a file; errors as for `read_path`."""
    return _only(data, file, published)


def read_text(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    file: str | None = None,
) -> Report:
    """Return the report of a text at hand, with what is known of it; errors as for `read_path`."""
    checked(published)
    decoded = whole(text)
    known = Known(title=title, source=source, url=url)
    if is_html(decoded.text):
        return laid_out(Part(html=decoded.text, known=known), file, published)
    refuse_other(decoded.text)
    return laid_out(Part(text=decoded.text, known=known.but(text_differs=decoded.repaired)), file, published)


def inputs(paths: Iterable[Path | str]) -> Iterator[Path]:
    """Yield the files meant by some paths: files as given, folders walked in sorted order.

    Hidden files and folders and README files in folders are passed over. A path that does not exist is yielded all the
    same, so that its refusal stands in the account.
    """
    for given in paths:
        path = Path(given)
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "README")) and (Path(parent) / name).is_file():
                yield Path(parent) / name


def _only(source: Path | bytes, file: str | None, published: str | None) -> Report:
    """Return the one report of an input."""
    checked(published)
    found = [item for item in items(source, file, How(published)) if item.counts or item.edition]
    if len(found) > 1:
        raise Refused(f"{len(found):,} reports in it, not one; a desk or `dragoman read` takes them all")
    if not found or found[0].report is None:
        raise Refused((found[0].reason if found else None) or "no report in it")
    return found[0].report
