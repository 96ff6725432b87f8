"""Format: what the record is written as for another program, and the dictionary of what stands in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dragoman.errors import DragomanError
from dragoman.exports.chosen import Chosen

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One column or property: its name, what kind of value it holds, what it says, and whether it is always there."""

    name: str
    type: str
    says: str
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What was written: contents by file name ("" for the only file), how many rows, and what was left out and why."""

    files: Mapping[str, bytes]
    rows: int
    left: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Format:
    """A form the record is written in.

    suffix: of its file; "" for a folder of files. fields: what stands in each part of it. statuses: the only ones it
    has unless others are asked for; () where it carries the status of each row, so that all are in it. binary: not
    for a screen. schema: the JSON Schema of a line, where it has one.
    """

    name: str
    says: str
    suffix: str
    fields: Mapping[str, tuple[Field, ...]]
    make: Callable[[Chosen], Made]
    statuses: tuple[str, ...] = ()
    binary: bool = False
    schema: Mapping[str, Any] | None = None

    def dictionary(self) -> str:
        """Return the data dictionary as Markdown."""
        return "\n".join([f"# {self.name}\n", *self.lines()]) + "\n"

    def json_schema(self) -> str:
        """Return the JSON Schema of a line; DragomanError where the format has none."""
        if self.schema is None:
            raise DragomanError(f"{self.name} has no JSON Schema; --dictionary says what stands in it.")
        return json.dumps(self.schema, ensure_ascii=False, indent=1) + "\n"

    def lines(self) -> Iterator[str]:
        """Yield the lines of the dictionary, without its heading."""
        yield self.says
        if self.statuses:
            yield f"\nIt does not carry how real an act is: only `{'`, `'.join(self.statuses)}` unless `--status` says"
            yield "otherwise."
        else:
            yield "\nIt carries the status of every row, so all are in it unless `--status` says otherwise."
        for part, fields in self.fields.items():
            yield f"\n**{part}**\n" if part else ""
            yield from ("| field | type | says |", "| --- | --- | --- |")
            yield from (f"| `{each.name}` | {each.type} | {each.says} |" for each in fields)


def tsv(names: list[str], lines: Sequence[Line], *, head: bool, none: str = "") -> bytes:
    """Return lines as tab-separated values that no tab, line break or control character in a value can break."""
    rows = [names] if head else []
    rows += [[none if line.get(name) is None else _flat(line[name]) for name in names] for line in lines]
    return "".join("\t".join(row) + "\n" for row in rows).encode("utf-8", "backslashreplace")


def _flat(value: Any) -> str:
    text = " ".join(str(value).split())
    return "".join(char for char in text if char.isprintable())


def jsonl(lines: Sequence[Line]) -> bytes:
    """Return lines as JSON, one a line; numbers rounded to three decimals but for coordinates."""
    out = (json.dumps(line, ensure_ascii=False, allow_nan=False) + "\n" for line in lines)
    return "".join(out).encode("utf-8", "backslashreplace")
