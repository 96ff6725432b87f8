"""Objects: JSON and JSON Lines: records of any maker, JSON Feed, ninjs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BufferedReader
from itertools import chain
from typing import Any

from dragoman.errors import Refused
from dragoman.reports.columns import columns_of, row_part
from dragoman.reports.decode import decode
from dragoman.reports.jsonfeed import feed_part, is_feed
from dragoman.reports.limits import check_size
from dragoman.reports.lines import line_text, raw_lines
from dragoman.reports.ninjs import is_ninjs, ninjs_parts
from dragoman.reports.part import How, Part
from dragoman.reports.stream import whole

LISTS = ("articles", "items", "results", "docs", "documents", "data", "records", "reports", "hits", "response")
DEEPEST = 4


def json_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the reports of a JSON document, or of JSON Lines; a line that is no JSON is refused alone."""
    every = raw_lines(stream)
    first = next(every, b"")
    second = next((line for line in every if line.strip()), None) if _is_object(first) else None
    if second is None:
        data = first + whole(stream)
        check_size(len(data))
        yield from _found(loaded(decode(data).text), how, "", DEEPEST)
        return
    for number, line in enumerate(chain((first, second), filter(bytes.strip, every)), 1):
        yield from _line(line, how, number)


def loaded(text: str) -> Any:
    """Return the values of a JSON text; Refused where it is none or nested too deep."""
    try:
        return json.loads(text)
    except RecursionError:
        raise Refused("JSON nested too deep") from None
    except ValueError as error:
        raise Refused(f"damaged JSON: {error}"[:200]) from None


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _line(line: bytes, how: How, number: int) -> Iterator[Part]:
    key = f"#{number}"
    try:
        yield from _found(loaded(line_text(line)), how, key, 0)
    except Refused as refused:
        yield Part(key, reason=refused.reason)


def _found(value: Any, how: How, key: str, depth: int) -> Iterator[Part]:
    """Yield the reports in a JSON value: an object of a known form, or a list of them under a usual name."""
    if isinstance(value, list):
        yield from _list(value, how, key)
        return
    if not isinstance(value, dict):
        raise Refused("JSON without an object")
    if is_feed(value):
        for number, each in enumerate(value["items"], 1):
            yield feed_part(each, value, f"{key}#{number}")
    elif is_ninjs(value):
        yield from ninjs_parts(value, key)
    else:
        inner = next((value[name] for name in LISTS if isinstance(value.get(name), list | dict)), None)
        if depth and inner:
            yield from _found(inner, how, key, depth - 1)
        else:
            yield row_part(value, columns_of(map(str, value), how.columns), key)


def _list(values: list[Any], how: How, key: str) -> Iterator[Part]:
    for number, each in enumerate(values, 1):
        here = f"{key}#{number}"
        try:
            yield from _found(each, how, here, 0)
        except Refused as refused:
            yield Part(here, reason=refused.reason)
