"""Bytes of one report to text: byte order marks, UTF-8, and the stray paragraph in another encoding."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from dragoman.errors import Refused
from dragoman.reports.limits import check_size
from dragoman.reports.repair import cleaned, once

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP, Word or OpenDocument file"),
    (b"PK\x05\x06", "an empty ZIP file"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"(\xb5/\xfd", "a Zstandard file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip file"),
    (b"Rar!\x1a\x07", "a RAR file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3\x00", "an SQLite file"),
    (b"\x7fELF", "a program"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"RIFF", "an image, sound or video file"),
)
VALID = re.compile(
    rb"(?:[\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}"
    rb"|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}"
    rb"|\xf4[\x80-\x8f][\x80-\xbf]{2})+"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text with its byte order mark removed; `repaired` when it is not simply the bytes in one encoding."""

    text: str
    repaired: bool = False


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the text of a report's bytes; `declared` is an encoding the page itself names.

    Raises Refused for no bytes, too many, a known binary format, NUL bytes and damaged UTF-16.
    """
    if not data:
        raise Refused("the file is empty")
    check_size(len(data))
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    for magic, name in MAGIC:
        if data.startswith(magic):
            raise Refused(f"{name}, not text or HTML")
    if b"\x00" in data:
        raise Refused(f"binary data: a NUL byte at byte {data.index(0):,}")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _repaired(_other(data, declared))
    return _repaired(Decoded(text))


def _repaired(decoded: Decoded) -> Decoded:
    text = cleaned(once(decoded.text))
    return decoded if text == decoded.text else Decoded(text, repaired=True)


def whole(text: str) -> Decoded:
    """Return text that came as text (from JSON, say), with each lone surrogate made U+FFFD; refuse NUL characters."""
    if "\x00" in text:
        raise Refused(f"binary data: a NUL character at {text.index(chr(0)):,}")
    bare = text.removeprefix("\ufeff")
    good = cleaned(once(bare))
    return Decoded(good, repaired=good != bare)


def _marked(data: bytes, encoding: str) -> Decoded:
    if encoding == "utf-8":
        try:
            return whole(data.decode(encoding))
        except UnicodeDecodeError:
            return mended(data)
    try:
        return whole(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise Refused(f"damaged {encoding.upper()}: {error.reason} at byte {error.start:,}") from None


def _other(data: bytes, declared: str | None) -> Decoded:
    encoding = _usable(declared)
    if encoding is not None:
        try:
            return Decoded(data.decode(encoding))
        except UnicodeDecodeError:
            pass
    if not any(len(run) > 1 for run in re.findall(rb"[\xc2-\xf4][\x80-\xbf]+", data)):
        try:
            return Decoded(data.decode("cp1252"))
        except UnicodeDecodeError:
            pass
    return mended(data)


def _usable(declared: str | None) -> str | None:
    """Return the codec a page's declared encoding asks for: Latin-1 is read as cp1252, as browsers do."""
    try:
        name = codecs.lookup(declared or "utf-8").name
    except LookupError:
        return None
    if name in {"iso8859-1", "ascii", "latin-1"}:
        return "cp1252"
    return None if name.startswith(("utf", "unicode", "raw", "idna", "puny", "hex", "base64", "rot", "zlib")) else name


def mended(data: bytes) -> Decoded:
    """Return UTF-8 with its stray bytes read as cp1252, so that one foreign paragraph spoils no other."""
    parts: list[str] = []
    at = 0
    for run in VALID.finditer(data):
        parts.append(_stray(data[at : run.start()]))
        parts.append(run[0].decode("utf-8"))
        at = run.end()
    parts.append(_stray(data[at:]))
    return Decoded("".join(parts), repaired=True)


def _stray(data: bytes) -> str:
    return "".join(chr(byte) if byte in b"\x81\x8d\x8f\x90\x9d" else bytes([byte]).decode("cp1252") for byte in data)
