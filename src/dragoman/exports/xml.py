"""XML: elements of any words, without the characters that no XML may hold."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

BARRED = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def clean(text: str) -> str:
    """Return a text without control characters and lone surrogates."""
    return BARRED.sub("\ufffd", text)


def element(of: ET.Element, tag: str, text: str | None = None, /, **attributes: object) -> ET.Element:
    """Add an element with the attributes that have a value, and return it."""
    given = {name: clean(str(value)) for name, value in attributes.items() if value is not None}
    made = ET.SubElement(of, tag, given)
    made.text = None if text is None else clean(text)
    return made


def document(root: ET.Element) -> bytes:
    """Return the whole document, indented."""
    ET.indent(root, " ")
    body: bytes = ET.tostring(root, encoding="utf-8")
    return HEAD + body + b"\n"
