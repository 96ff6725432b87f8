"""Networks, maps, calendar, annotations, provenance, entities, databases: what reads each opens ours."""

from __future__ import annotations

import io
import json
import sqlite3
from collections import Counter
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import geojson
import icalendar
import networkx as nx
import openpyxl
import pytest
from prov.model import ProvDocument
from tests.exports.tellings import ALARA, BRENN, Telling, desk_of, record

from dragoman.exports.cells import plain
from dragoman.exports.chosen import TABLES
from dragoman.exports.formats import FORMATS
from dragoman.exports.ical import escaped, folded
from dragoman.model.actor import Actor
from dragoman.model.mention import Status
from dragoman.model.place import Place

KML = "{http://www.opengis.net/kml/2.2}"
HOSTILE = Actor("x", 'a<b>&"\x00\x1b\ufffe\u2028=1\r\n', "state", (), "RUS", "RUS")


def content(desk, form: str, **wanted) -> bytes:
    return desk.export(form, **wanted).files[""]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory):
    place = Place("<script>\x07;,\\", "XXX", -90.0, 180.0, "city")
    told = (
        Telling((HOSTILE,), (BRENN,), place=place, deed="\x00]]>\r\n=1+1\t"),
        Telling((HOSTILE,), (ALARA,), status=Status.PLANNED),
    )
    return desk_of(tmp_path_factory.mktemp("hostile") / "a.desk", [record(*told, source="@SUM(1)\t\x1f", title="=1")])


def edges_of(desk) -> Counter:
    found: Counter = Counter()
    for row in desk.events(status="happened"):
        for a in row["actor_ids"]:
            found.update((a, b, row["code"]) for b in row["recipient_ids"] if a != b)
    return found


@pytest.mark.parametrize("which", ["synthetic", "crafted", "hostile"])
@pytest.mark.parametrize(("form", "read"), [("gexf", nx.read_gexf), ("graphml", nx.read_graphml)])
def test_a_network_comes_back_in_networkx(request: pytest.FixtureRequest, which: str, form: str, read) -> None:
    desk = request.getfixturevalue(which)
    graph = read(io.BytesIO(content(desk, form)))
    found = {(a, b, edge["code"]): int(edge["weight"]) for a, b, edge in graph.edges(data=True)}
    assert found == edges_of(desk)
    assert graph.is_directed()


def test_a_network_has_time(crafted) -> None:
    graph = nx.read_gexf(io.BytesIO(content(crafted, "gexf")))
    assert graph.nodes["alr"]["start"] == "2021-02-01"
    (edge,) = (edge for *_, edge in graph.edges(data=True) if edge["code"] == "ASSAULT")
    assert (edge["start"], edge["end"], edge["status"]) == ("2021-03-04", "2021-03-04", "happened")
    assert edge["plover_score"] == -9.5


def test_an_edge_of_several_days_has_a_spell_for_each(synthetic) -> None:
    graph = nx.read_gexf(io.BytesIO(content(synthetic, "gexf")))
    many = [edge for *_, edge in graph.edges(data=True) if edge.get("spells")]
    assert all(len(edge["spells"]) > 1 for edge in many)


@pytest.mark.parametrize("which", ["synthetic", "crafted", "hostile"])
def test_geojson_is_valid_and_has_every_event_with_a_point(request: pytest.FixtureRequest, which: str) -> None:
    desk = request.getfixturevalue(which)
    found = geojson.loads(content(desk, "geojson").decode())
    assert found.is_valid, found.errors()
    expected = {row["id"]: row for row in desk.events() if row["lat"] is not None}
    assert {each["id"] for each in found["features"]} == set(expected)
    for each in found["features"]:
        assert each["geometry"]["coordinates"] == pytest.approx(
            [expected[each["id"]]["lon"], expected[each["id"]]["lat"]]
        )
        row = plain(expected[each["id"]])
        assert all(each["properties"][name] == row[name] for name in ("code", "status", "sentence", "actors"))


@pytest.mark.parametrize("which", ["crafted", "hostile"])
def test_kml_has_a_placemark_for_every_event_with_a_point(request: pytest.FixtureRequest, which: str) -> None:
    desk = request.getfixturevalue(which)
    marks = ET.fromstring(content(desk, "kml")).findall(f".//{KML}Placemark")
    rows = [row for row in desk.events(status="happened") if row["lat"] is not None]
    points = [mark.findtext(f".//{KML}coordinates") for mark in marks]
    assert points == [f"{row['lon']},{row['lat']}" for row in rows]
    assert all(mark.findtext(f".//{KML}begin") for mark in marks)


@pytest.mark.parametrize("which", ["synthetic", "hostile"])
def test_a_calendar_parses_and_has_what_is_announced(request: pytest.FixtureRequest, which: str) -> None:
    desk = request.getfixturevalue(which)
    calendar = icalendar.Calendar.from_ical(content(desk, "ical"))
    entries = [each for each in calendar.walk("VEVENT") if "DEADLINE" not in each.to_ical().decode()]
    assert calendar.errors == []
    assert len(entries) == len([row for row in desk.events(status="planned") if row["date"]])
    assert len({str(each["UID"]) for each in entries}) == len(entries)


def test_a_calendar_has_days_and_deadlines(crafted) -> None:
    calendar = icalendar.Calendar.from_ical(content(crafted, "ical"))
    meeting, due = sorted(calendar.walk("VEVENT"), key=lambda each: each["DTSTART"].dt)
    assert (meeting["DTSTART"].dt, meeting["DTEND"].dt) == (date(2021, 3, 12), date(2021, 3, 13))
    assert str(meeting["SUMMARY"]) == "Corvo Mission CONSULT Alara"
    assert (meeting["STATUS"], str(meeting["LOCATION"])) == ("TENTATIVE", "Geneva")
    assert due["DTSTART"].dt == date(2021, 3, 20)
    assert str(due["SUMMARY"]).startswith("threat due: the Brenn army → Alara")


def test_lines_of_a_calendar_are_folded_within_no_character() -> None:
    line = "SUMMARY:" + "й" * 100 + "🙂" * 30
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert folded(line).replace("\r\n ", "").rstrip() == line
    assert escaped("a;b,c\\d\ne\x07") == "a\\;b\\,c\\\\d\\ne "


@pytest.mark.parametrize("which", ["synthetic", "hostile"])
def test_annotations_point_to_the_words_they_quote(request: pytest.FixtureRequest, which: str) -> None:
    desk = request.getfixturevalue(which)
    texts = {each.report.url or f"urn:dragoman:report:{each.report.id}": each.report.text for each in desk.records()}
    lines = [json.loads(line) for line in content(desk, "annotation").split(b"\n")[:-1]]
    assert len(lines) == len(desk.mentions()) + len(desk.quotes())
    for line in lines:
        assert {"@context", "id", "type", "body", "target"} <= line.keys()
        position, words = line["target"]["selector"]
        assert texts[line["target"]["source"]][position["start"] : position["end"]] == words["exact"]


def test_provenance_leads_from_every_event_to_its_reports(synthetic) -> None:
    document = ProvDocument.deserialize(content=content(synthetic, "prov").decode(), format="json")
    assert document.get_records()
    parts = json.loads(content(synthetic, "prov"))
    rests: dict[str, set[str]] = {}
    for each in parts["wasDerivedFrom"].values():
        rests.setdefault(each["prov:generatedEntity"], set()).add(each["prov:usedEntity"])
    for row in synthetic.events():
        mentions = rests[f"dg:event-{row['id']}"]
        assert mentions == {f"dg:mention-{each}" for each in row["mention_ids"]}
        assert all(rests[each] for each in mentions)
    known = {*parts["entity"], *parts["activity"], *parts["agent"]}
    for part in ("wasGeneratedBy", "wasDerivedFrom", "wasAttributedTo", "wasAssociatedWith", "used"):
        assert {end for each in parts[part].values() for end in each.values()} <= known


@pytest.mark.parametrize("which", ["synthetic", "crafted", "hostile"])
def test_entities_meet_the_model_of_followthemoney(request: pytest.FixtureRequest, which: str) -> None:
    schemas = json.loads((Path(__file__).parent / "followthemoney.json").read_text())
    desk = request.getfixturevalue(which)
    lines = [json.loads(line) for line in content(desk, "ftm").split(b"\n")[:-1]]
    known = {line["id"]: line["schema"] for line in lines}
    assert len(known) == len(lines)
    for line in lines:
        for name, values in line["properties"].items():
            kind, _, of = schemas[line["schema"]][name].partition(" ")
            assert all(isinstance(value, str) and value for value in values)
            assert kind != "entity" or all(of in schemas[known[value]]["is_a"] for value in values)
    assert sum(schema == "Event" for schema in known.values()) == len(desk.events(status="happened"))


def test_followthemoney_itself_keeps_every_value(crafted) -> None:
    model = pytest.importorskip("followthemoney", reason="pip install followthemoney (it needs ICU's headers)").model
    for line in map(json.loads, content(crafted, "ftm").splitlines()):
        entity = model.get_proxy(line, cleaned=False)
        for name, values in line["properties"].items():
            assert len(entity.get(name)) == len(values), (name, values)


@pytest.mark.parametrize("which", ["synthetic", "crafted", "hostile"])
def test_a_database_holds_the_rows_of_the_desk(request: pytest.FixtureRequest, which: str) -> None:
    desk = request.getfixturevalue(which)
    con = sqlite3.connect(":memory:")
    con.deserialize(content(desk, "sqlite"))
    con.row_factory = sqlite3.Row
    assert con.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    for table in TABLES:
        arrow = getattr(desk, table)().arrow
        kinds = {
            row["column_name"]: row["type"]
            for row in con.execute("SELECT * FROM dictionary WHERE table_name = ?", [table])
        }
        assert set(arrow.column_names) < set(kinds)
        found = [dict(row) for row in con.execute(f"SELECT * FROM {table} ORDER BY rowid")]
        for row in found:
            for name, value in row.items():
                if kinds[name] in {"array", "object"} and value is not None:
                    row[name] = json.loads(value)
        assert [plain(row) for row in found] == [plain(row) for row in arrow.to_pylist(maps_as_pydicts="strict")]


@pytest.mark.parametrize("which", ["synthetic", "crafted", "hostile"])
def test_a_workbook_holds_the_rows_and_no_formula(request: pytest.FixtureRequest, which: str) -> None:
    desk = request.getfixturevalue(which)
    book = openpyxl.load_workbook(io.BytesIO(content(desk, "xlsx")))
    assert book.sheetnames == [*TABLES, "dictionary"]
    for table in TABLES:
        rows = list(book[table].iter_rows())
        expected = getattr(desk, table)()
        assert [cell.value for cell in rows[0]] == expected.columns
        assert len(rows) == len(expected) + 1
        assert {cell.data_type for row in rows for cell in row} <= {"s", "n"}
    assert content(desk, "xlsx") == content(desk, "xlsx")


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_is_made_of_an_empty_desk(form: str, tmp_path) -> None:
    assert desk_of(tmp_path / "a.desk", []).export(form).rows == 0


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_the_same_desk_gives_the_same_file(crafted, form: str) -> None:
    assert crafted.export(form).files == crafted.export(form).files
