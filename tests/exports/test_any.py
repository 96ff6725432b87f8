"""Whatever the reports tell, every format can be read by what reads it, and has what the desk has."""

from __future__ import annotations

import io
import json
import sqlite3
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import geojson
import icalendar
import networkx as nx
import pytest
from jsonschema import Draft202012Validator, FormatChecker
from prov.model import ProvDocument
from tests.exports.tellings import EXAMPLES, over_any_desk

from dragoman.exports.cells import plain
from dragoman.exports.chosen import TABLES
from dragoman.exports.formats import FORMATS


def lines_of(content: bytes) -> list[dict]:
    return [json.loads(line) for line in content.split(b"\n")[:-1]]


@pytest.mark.parametrize("examples", EXAMPLES)
def test_any_record_comes_back_from_every_format(examples: int) -> None:
    over_any_desk(_holds, examples)


def _holds(desk, _: Path) -> None:
    made = {form: desk.export(form).files[""] for form in sorted(set(FORMATS) - {"parquet", "csv", "jsonl"})}
    happened = desk.events(status="happened").rows()
    _tables(desk, made["sqlite"])
    _network(happened, made["gexf"], made["graphml"])
    _map(desk, made["geojson"], made["kml"])
    _words(desk, made["annotation"])
    assert icalendar.Calendar.from_ical(made["ical"]).errors == []
    assert ProvDocument.deserialize(content=made["prov"].decode(), format="json").get_records()
    check = Draft202012Validator(json.loads(FORMATS["plover"].json_schema()), format_checker=FormatChecker())
    for line in lines_of(made["plover"]):
        check.validate(line)
    assert sum(line["schema"] == "Event" for line in lines_of(made["ftm"])) == len(happened)


def _tables(desk, content: bytes) -> None:
    con = sqlite3.connect(":memory:")
    con.deserialize(content)
    con.row_factory = sqlite3.Row
    told = con.execute("SELECT * FROM dictionary WHERE type IN ('array', 'object')")
    nested = {(row["table_name"], row["column_name"]) for row in told}
    for table in TABLES:
        found = [dict(row) for row in con.execute(f"SELECT * FROM {table} ORDER BY rowid")]
        for row in found:
            row |= {name: json.loads(row[name]) for name in row if (table, name) in nested and row[name] is not None}
        arrow = getattr(desk, table)().arrow
        assert found == [plain(row) for row in arrow.to_pylist(maps_as_pydicts="strict")]


def _network(happened: list[dict], gexf: bytes, graphml: bytes) -> None:
    expected: Counter = Counter()
    for row in happened:
        expected.update((a, b, row["code"]) for a in row["actor_ids"] for b in row["recipient_ids"] if a != b)
    for graph in (nx.read_gexf(io.BytesIO(gexf)), nx.read_graphml(io.BytesIO(graphml))):
        found = {(a, b, edge["code"]): int(edge["weight"]) for a, b, edge in graph.edges(data=True)}
        assert found == expected


def _map(desk, points: bytes, marks: bytes) -> None:
    found = geojson.loads(points.decode())
    assert found.is_valid
    rows = {row["id"]: row for row in desk.events() if row["lat"] is not None}
    there = {each["id"]: each["geometry"]["coordinates"] for each in found["features"]}
    assert there == {key: [row["lon"], row["lat"]] for key, row in rows.items()}
    assert all(each["properties"]["sentence"] == rows[each["id"]]["sentence"] for each in found["features"])
    named = ET.fromstring(marks).findall(".//{http://www.opengis.net/kml/2.2}Placemark")
    assert len(named) == sum(row["status"] == "happened" for row in rows.values())


def _words(desk, content: bytes) -> None:
    texts = {each.report.text for each in desk.records()}
    lines = lines_of(content)
    assert len(lines) == len(desk.mentions()) + len(desk.quotes())
    for line in lines:
        position, words = line["target"]["selector"]
        assert any(text[position["start"] : position["end"]] == words["exact"] for text in texts)
