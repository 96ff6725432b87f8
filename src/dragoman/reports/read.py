"""Reading inputs: a path, bytes or a text to one Report, or a refusal with its reason."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.errors import Refused
from dragoman.model.report import Report
from dragoman.reports.decode import MOST_BYTES, Decoded, decode, too_many, whole
from dragoman.reports.html import declared_encoding, is_html, read_page
from dragoman.reports.kind import refuse_other
from dragoman.reports.language import refuse_foreign
from dragoman.reports.layout import Known, lay_out
from dragoman.reports.published import checked

MOST_CHARACTERS = 1_000_000
LONGEST_LINE = 200_000


def read_path(path: Path | str, published: str | None = None) -> Report:
    """Return the report in a file, text or HTML as its content shows.

    `published` is a date prefix that overrides what the file says. Raises Refused with a one-line reason where the file
    cannot be read as a report, and DragomanError for a date that is none.
    """
    checked(published)
    return read_bytes(_contents(Path(path)), file=str(path), published=published)


def read_bytes(data: bytes, *, file: str | None = None, published: str | None = None) -> Report:
    """Return the report in the bytes of a file; errors as for `read_path`."""
    checked(published)
    decoded = decode(data, declared_encoding(data))
    return _read(decoded, Known(file=file, published=published))


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
    return _read(whole(text), Known(title=title, source=source, url=url, published=published, file=file))


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


def _contents(path: Path) -> bytes:
    """Return the bytes of a file or pipe; refuse folders, devices and files over the size cap before reading them."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise Refused("a folder, not a file")
        if not (stat.S_ISREG(found.st_mode) or stat.S_ISFIFO(found.st_mode)):
            raise Refused("a device, not a file")
        if found.st_size > MOST_BYTES:
            raise Refused(too_many(found.st_size))
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise Refused("no such file") from None
    except PermissionError:
        raise Refused("no permission to read it") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise Refused(f"it cannot be read: {reason or error}") from None
    return data


def _read(decoded: Decoded, known: Known) -> Report:
    if is_html(decoded.text):
        return _read_html(decoded.text, known)
    refuse_other(decoded.text)
    _check_size(decoded.text)
    refuse_foreign(decoded.text)
    return lay_out(decoded.text, known.but(text_differs=decoded.repaired))


def _read_html(html: str, known: Known) -> Report:
    page = read_page(html)
    _check_size(page.text)
    refuse_foreign(page.text, page.said.language)
    said = page.said
    return lay_out(
        page.text,
        known.but(
            title=known.title or said.title,
            source=known.source or said.source,
            url=known.url or said.url,
            published=known.published or said.published,
            origin="given" if known.published else "metadata",
            byline=said.byline,
            text_differs=True,
            headed=said.title is not None,
        ),
    )


def _check_size(text: str) -> None:
    if not text.strip():
        raise Refused("no text: only white space")
    if len(text) > MOST_CHARACTERS:
        raise Refused(f"{len(text):,} characters of text; a report may have at most {MOST_CHARACTERS:,}")
    longest = max(map(len, text.splitlines()))
    if longest > LONGEST_LINE:
        raise Refused(f"a line of {longest:,} characters; a report's line may have at most {LONGEST_LINE:,}")
