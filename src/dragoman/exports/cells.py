"""Cells: values as the text of a CSV cell, no cell a formula, and back again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")  # what a spreadsheet would work out, and what was saved from it
QUOTED = re.compile(r'[",\r\n]')


def plain(value: Any) -> Any:
    """Return a value for JSON: numbers with three decimals (coordinates have fewer), a map as a dict."""
    if isinstance(value, list) and value and isinstance(value[0], tuple):
        return dict(value)
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return round(value, 6) if isinstance(value, float) else value


def dumped(value: Any) -> str:
    """Return a nested value as JSON."""
    return json.dumps(plain(value), ensure_ascii=False)


def cell(value: Any) -> Any:
    """Return a cell: words joined by "; ", other nested values as JSON, an apostrophe before a formula."""
    if isinstance(value, list) and _joins(value):
        value = "; ".join(value)
    elif isinstance(value, list | dict):
        value = dumped(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return safe(value) if isinstance(value, str) else value


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    >>> safe("=1+1"), safe("-5 degrees"), safe("plain")
    ("'=1+1", "'-5 degrees", 'plain')
    """
    return f"'{text}" if FORMULA.match(text) else text


def unsafe(text: str) -> str:
    """Return the text that `safe` was given."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text


def parsed(text: str, kind: str) -> Any:
    """Return the value of a cell of a kind (string, integer, number, boolean, array, object); "" is None or []."""
    text = unsafe(text)
    if kind == "array":
        return json.loads(text) if text.startswith("[") else text.split("; ") if text else []
    if not text:
        return None
    if kind == "object":
        return json.loads(text)
    if kind == "boolean":
        return text == "true"
    return {"integer": int, "number": float}.get(kind, str)(text)


def csv_bytes(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Return rows as CSV (RFC 4180, UTF-8, a line feed after each row)."""
    lines = [columns, *([cell(plain(row[column])) for column in columns] for row in rows)]
    text = "".join(",".join(map(_quoted, line)) + "\n" for line in lines)
    return text.encode("utf-8", "backslashreplace")


def _quoted(value: Any) -> str:
    """Return a cell as it stands in the file; in quotation marks too where only a carriage return asks for them."""
    text = "" if value is None else str(value)
    return '"' + text.replace('"', '""') + '"' if QUOTED.search(text) else text


def _joins(value: list[Any]) -> bool:
    """Whether the words of a list joined by "; " give the same list again."""
    texts = [each for each in value if isinstance(each, str)]
    return len(texts) == len(value) and all(
        each and ";" not in each and not each.startswith(("[", "'")) and each == each.strip() for each in texts
    )
