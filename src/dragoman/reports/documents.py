"""Documents: PDF, Word and RTF files as the text in them, and the Nexis and Factiva downloads among them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from io import BufferedReader

from dragoman.errors import Refused
from dragoman.reports.factiva import factiva_text
from dragoman.reports.kind import kind_of_text
from dragoman.reports.layout import Known
from dragoman.reports.limits import MOST_CHARACTERS
from dragoman.reports.nexis import nexis_text
from dragoman.reports.packed import unpacked
from dragoman.reports.part import How, Part
from dragoman.reports.repair import cleaned
from dragoman.reports.stream import whole
from dragoman.reports.xmltree import name_of, xml_tree

MOST_PAGES = 2_000
EXTRA = "install dragoman[documents] to read it"


def pdf_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the report in a PDF file; Refused where it holds pictures of words only, or has a password."""
    try:
        import pypdf
        from pypdf.errors import PyPdfError
    except ImportError:
        raise Refused(f"a PDF file; {EXTRA}") from None
    data = io.BytesIO(whole(stream))
    try:
        file = pypdf.PdfReader(data, strict=False)
        if file.is_encrypted and not file.decrypt(""):
            raise Refused("a PDF file with a password")
        if len(file.pages) > MOST_PAGES:
            raise Refused(f"{len(file.pages):,} pages; a report may have at most {MOST_PAGES:,}")
        pages = []
        for page in file.pages:
            pages.append(page.extract_text() or "")
            if sum(map(len, pages)) > MOST_CHARACTERS:
                break
    except (PyPdfError, *_FAULTS) as error:
        raise Refused(f"a damaged PDF file: {' '.join(str(error).split())[:120] or type(error).__name__}") from None
    text = cleaned("\n\n".join(pages))
    if not text.strip():
        raise Refused("a PDF file without words: pictures of pages, perhaps")
    yield from _texts(text)


def docx_parts(archive: zipfile.ZipFile) -> Iterator[Part]:
    """Yield the report, or the reports of a download, in a Word document."""
    data = whole(unpacked(archive, archive.getinfo("word/document.xml")))
    lines: list[str] = []
    for node in xml_tree(data).iter():
        name = name_of(node)
        if name == "p":
            lines.append("")
        elif name == "t" and lines:
            lines[-1] += node.text or ""
        elif name == "tab" and lines:
            lines[-1] += "\t"
        elif name in {"br", "cr"} and lines:
            lines.append("")
    yield from _texts("\n".join(lines))


def rtf_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the report, or the reports of a download, in an RTF file."""
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError:
        raise Refused(f"an RTF file; {EXTRA}") from None
    data = whole(stream)
    try:
        text = str(
            rtf_to_text(  # type: ignore[no-untyped-call]
                data.decode("cp1252", "replace"), errors="replace"
            )
        )
    except _FAULTS as error:
        raise Refused(f"a damaged RTF file: {type(error).__name__}") from None
    yield from _texts(cleaned(text))


def _texts(text: str) -> Iterator[Part]:
    if not text.strip():
        raise Refused("no text: only white space")
    kind = kind_of_text(text[:64_000])
    if kind == "nexis":
        yield from nexis_text(text)
    elif kind == "factiva":
        yield from factiva_text(text)
    else:
        yield Part(text=text, known=Known(text_differs=True))


_FAULTS = (
    *(ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, OverflowError, ZeroDivisionError),
    *(LookupError, NotImplementedError, EOFError, OSError, AssertionError, UnicodeError, StopIteration),
)
