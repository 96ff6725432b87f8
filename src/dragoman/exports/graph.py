"""Graph: who acted on whom as a network with time, for Gephi (GEXF) and for all that read GraphML."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any
from xml.etree import ElementTree as ET

from dragoman.exports.act import Act
from dragoman.exports.chosen import Chosen
from dragoman.exports.format import Field, Format, Made
from dragoman.exports.party import Party
from dragoman.exports.xml import document, element

GEXF = "http://gexf.net/1.3"
GRAPHML = "http://graphml.graphdrawing.org/xmlns"
NODE = (
    Field("label", "string", "the actor's name"),
    Field("kind", "string", "state, government_body, person, organisation, armed_group, population, unnamed_source"),
    Field("country", "string", "ISO-3 country"),
    Field("code", "string", "CAMEO and PLOVER code"),
    Field("first", "date", "day of its first act, done or received"),
    Field("last", "date", "day of its last one"),
)
EDGE = (
    Field("code", "string", "PLOVER type; one edge for each actor, recipient, type and status"),
    Field("quad", "integer", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"),
    Field("status", "string", "how real it is"),
    Field("weight", "number", "events"),
    Field("first", "date", "day of the first of them"),
    Field("last", "date", "day of the last of them"),
    Field("plover_score", "number", "the mean of their PLOVER scores"),
    Field("days", "string", "the days of all of them, joined by ; (GEXF: a spell for each)"),
    Field("events", "string", "ids of all of them, joined by ;"),
)
KINDS = {"string": "string", "integer": "integer", "number": "double", "date": "string"}
Key = tuple[str, str, str, str]


@dataclass(slots=True)
class _Edge:
    """What is known of the events of one kind between two."""

    quad: int | None
    spells: list[tuple[date, date]] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    events: list[str] = field(default_factory=list)

    def row(self, key: Key) -> dict[str, Any]:
        spells = sorted(self.spells)
        return {
            "code": key[2],
            "quad": self.quad,
            "status": key[3],
            "weight": float(len(self.events)),
            "first": spells[0][0].isoformat() if spells else None,
            "last": max(end for _, end in spells).isoformat() if spells else None,
            "plover_score": round(sum(self.scores) / len(self.scores), 3) if self.scores else None,
            "days": ";".join(start.isoformat() for start, _ in spells) or None,
            "events": ";".join(sorted(self.events)),
        }


@dataclass(slots=True)
class _Network:
    nodes: dict[str, dict[str, Any]] = field(default_factory=dict)
    edges: dict[Key, _Edge] = field(default_factory=dict)

    def add(self, act: Act) -> int:
        """Add the pairs of an act of two sides and return how many there are."""
        pairs = [(a, b) for a, b in act.pairs() if a and b]
        for a, b in pairs:
            for each in (a, b):
                self._meet(each, act)
            key = (a.id, b.id, act.row["code"], act.row["status"])
            edge = self.edges.setdefault(key, _Edge(act.row["quad"]))
            if act.day and act.until:
                edge.spells.append((act.day, act.until))
            if act.row["plover_score"] is not None:
                edge.scores.append(act.row["plover_score"])
            edge.events.append(act.row["id"])
        return len(pairs)

    def _meet(self, party: Party, act: Act) -> None:
        row = {"label": party.name, "kind": party.kind, "country": party.country, "code": party.code}
        node = self.nodes.setdefault(party.id, row | {"first": None, "last": None})
        if act.day and act.until:
            node["first"] = min(node["first"] or "9999", act.day.isoformat())
            node["last"] = max(node["last"] or "", act.until.isoformat())


def _network(chosen: Chosen) -> tuple[_Network, int]:
    network, rows = _Network(), 0
    for act in chosen.acts():
        found = network.add(act)
        rows += found
        if not found:
            chosen.left["told of one side only"] += 1
    return network, rows


def _gexf(network: _Network) -> bytes:
    root = ET.Element("gexf", {"xmlns": GEXF, "version": "1.3"})
    graph = element(root, "graph", defaultedgetype="directed", mode="dynamic", timeformat="date")
    for of, fields in (("node", NODE[1:4]), ("edge", (*EDGE[:3], *EDGE[6:7], *EDGE[8:]))):
        attributes = element(graph, "attributes", **{"class": of})
        for each in fields:
            element(attributes, "attribute", id=f"{of}_{each.name}", title=each.name, type=KINDS[each.type])
    nodes, edges = element(graph, "nodes"), element(graph, "edges")
    for id_, row in sorted(network.nodes.items()):
        node = element(nodes, "node", id=id_, label=row["label"], start=row["first"], end=row["last"])
        _values(node, "node", {each.name: row[each.name] for each in NODE[1:4]})
    for number, (key, edge) in enumerate(sorted(network.edges.items(), key=lambda each: each[0])):
        row = edge.row(key)
        plain = {"source": key[0], "target": key[1], "weight": row["weight"], "label": row["code"]}
        made = element(edges, "edge", id=str(number), **plain, start=row["first"], end=row["last"])
        _values(made, "edge", {name: row[name] for name in ("code", "quad", "status", "plover_score", "events")})
        if len(edge.spells) > 1:
            spells = element(made, "spells")
            for start, end in sorted(set(edge.spells)):
                element(spells, "spell", start=start.isoformat(), end=end.isoformat())
    return document(root)


def _values(of: ET.Element, kind: str, row: dict[str, Any]) -> None:
    values = element(of, "attvalues")
    for name, value in row.items():
        if value is not None:
            element(values, "attvalue", **{"for": f"{kind}_{name}", "value": value})


def _graphml(network: _Network) -> bytes:
    root = ET.Element("graphml", {"xmlns": GRAPHML})
    for of, fields in (("node", NODE), ("edge", EDGE)):
        for each in fields:
            kind = {"integer": "int", "number": "double"}.get(each.type, "string")
            element(root, "key", **{"id": f"{of}_{each.name}", "for": of, "attr.name": each.name, "attr.type": kind})
    graph = element(root, "graph", edgedefault="directed")
    for id_, row in sorted(network.nodes.items()):
        _data(element(graph, "node", id=id_), "node", row)
    for number, (key, edge) in enumerate(sorted(network.edges.items(), key=lambda each: each[0])):
        _data(element(graph, "edge", id=f"e{number}", source=key[0], target=key[1]), "edge", edge.row(key))
    return document(root)


def _data(of: ET.Element, kind: str, row: dict[str, Any]) -> None:
    for name, value in row.items():
        if value is not None:
            element(of, "data", str(value), key=f"{kind}_{name}")


def _make(chosen: Chosen, *, gexf: bool) -> Made:
    network, rows = _network(chosen)
    return Made({"": _gexf(network) if gexf else _graphml(network)}, rows, chosen.left)


SAYS = (
    "The actors as nodes, and an edge for each actor, recipient, PLOVER type and status, weighted by the number "
    "of events. "
    "An act on each other is two edges. Events told of one side only have no edge."
)
FIELDS = {"Nodes": NODE, "Edges": EDGE}
GEXF_FORMAT = Format(
    "gexf",
    f"A network with time for Gephi's timeline. {SAYS} Nodes and edges last from their first to their last day, "
    "and an edge "
    "of several events has a spell for each.",
    ".gexf",
    FIELDS,
    partial(_make, gexf=True),
    statuses=("happened",),
)
GRAPHML_FORMAT = Format(
    "graphml",
    f"A network for igraph, Cytoscape, yEd and networkx. {SAYS}",
    ".graphml",
    FIELDS,
    partial(_make, gexf=False),
    statuses=("happened",),
)
