"""`make bench-places`: place names of located news, whether they are found and how far off they are put.

    python -m bench.places [--shared FOLDER] [--misses FILE]

GeoVirus (left out with a word where it is absent). A populated place is one that lies within 25 km of a town of its
name in the gazetteer, or that is no state and no region of the tables; its country is that of the nearest town.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from bench.arguments import arguments
from bench.figures import Line, share, table
from dragoman.actors.world import World, load_world
from dragoman.codebook.folding import fold
from dragoman.model.place import Place
from dragoman.model.report import Report
from dragoman.places.resolve import Point, distance
from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.step import run

GEOVIRUS = Path("data/geovirus/GeoVirus.xml")
NEAR, TOWN = 161, 25  # km
STEPS = frozenset({"copy", "lenses", "parsed", "pages", "cast", "places", "dateline"})


@dataclass(frozen=True, slots=True)
class Name:
    """One annotated name: its words, its offsets in the report and its point."""

    words: str
    start: int
    end: int
    point: Point


@dataclass(frozen=True, slots=True)
class Told:
    """An annotated name with its kind (state, region or town) and the place found for it, None for none."""

    name: Name
    kind: str
    place: Place | None

    @property
    def near(self) -> bool:
        """Whether the place is a state and rightly so, or within 161 km."""
        if self.place is None or self.place.lat is None or self.place.lon is None:
            return False
        state = self.kind == "state" and self.place.precision == "country"
        return state or distance(self.name.point, (self.place.lat, self.place.lon)) < NEAR


def articles(path: Path) -> Iterator[tuple[Report, list[Name]]]:
    """Yield the reports with their names, each name where its words stand nearest to the offset given."""
    for article in ElementTree.parse(path).getroot():
        report = read_text(article.findtext("text") or "", published="2010-06-12")
        found = (_name(report.text, location) for location in article.iter("location"))
        yield report, [name for name in found if name is not None]


def _name(text: str, location: ElementTree.Element) -> Name | None:
    words, given = location.findtext("name") or "", int(location.findtext("start") or 0) - 1
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    if not starts:
        return None
    start = min(starts, key=lambda at: abs(at - given))
    point = float(location.findtext("lat") or 0), float(location.findtext("lon") or 0)
    return Name(words, start, start + len(words), point)


def told(reader: Reader, world: World, reports: Iterable[tuple[Report, list[Name]]]) -> Iterator[Told]:
    """Yield every name with the place that our reading gives it, its dateline's too."""
    steps = [step for step in reader.steps if step.gives in STEPS]
    for report, names in reports:
        state = run(steps, {"report": report})
        places = [located.place for located in state["places"]]  # type: ignore[attr-defined]
        places += [state["dateline"]] if isinstance(state["dateline"], Place) else []
        for name in names:
            over = [one for one in places if one.span and one.span.start < name.end and name.start < one.span.end]
            yield Told(name, _kind(world, name), over[0] if over else None)


def _kind(world: World, name: Name) -> str:
    towns = [city for city in world.gazetteer.cities(name.words) if not city.level]
    if any(distance(name.point, (city.lat, city.lon)) < TOWN for city in towns):
        return "town"
    if any(fold(name.words) == fold(form) for one in world.states.values() for form in (one.name, *one.aliases)):
        return "state"
    return "region" if world.gazetteer.regions_named(name.words) else "town"


def countries(world: World, names: Iterable[Name]) -> dict[Point, str]:
    """Return the country of the town nearest to each point."""
    cells: dict[tuple[int, int], list[tuple[Point, str]]] = defaultdict(list)
    for point, country in world.gazetteer.towns():
        cells[int(point[0]), int(point[1])].append((point, country))
    found: dict[Point, str] = {}
    for name in names:
        lat, lon = int(name.point[0]), int(name.point[1])
        near = [town for i in (-1, 0, 1) for j in (-1, 0, 1) for town in cells.get((lat + i, lon + j), ())]
        if near:
            found[name.point] = min(near, key=lambda town: distance(name.point, town[0]))[1]
    return found


def lines(found: Sequence[Told], lands: dict[Point, str]) -> list[Line]:
    """Return the lines of the table."""
    towns = [one for one in found if one.kind == "town"]
    elsewhere = [one for one in found if one.kind != "state"]
    placed = [one for one in towns if one.place is not None and one.place.lat is not None]
    landed = [one for one in towns if one.place is not None and one.place.country and one.name.point in lands]
    right = sum(one.place is not None and one.place.country == lands[one.name.point] for one in landed)
    part = f"GeoVirus, {len(found)} names"
    return [
        Line(part, "found", share(sum(one.place is not None for one in found) / len(found))),
        Line(part, "Acc@161 km, all", share(sum(one.near for one in found) / len(found))),
        Line(part, "Acc@161 km, all but states", share(sum(one.near for one in elsewhere) / len(elsewhere))),
        Line(part, f"Acc@161 km, {len(towns)} populated places", share(sum(one.near for one in towns) / len(towns))),
        Line(
            part,
            f"Acc@161 km, the {len(placed)} of them placed",
            share(sum(x.near for x in placed) / len(placed)),
            ".86",
        ),
        Line(part, "country of populated places", share(right / len(landed)), ".96"),
    ]


def main() -> None:
    """Print the table, and write what was missed where asked."""
    parser = arguments("bench-places", __doc__)
    parser.add_argument("--misses", type=Path, metavar="FILE", help="write each miss as a line to FILE")
    options = parser.parse_args()
    path = options.shared / GEOVIRUS
    if not path.is_file():
        print(f"GeoVirus: no data (looked for {GEOVIRUS}); nothing measured", file=sys.stderr)
        return
    world = load_world()
    found = list(told(Reader(), world, articles(path)))
    print(table(lines(found, countries(world, (one.name for one in found)))))
    if options.misses:
        missed = (f"{one.kind} {one.name.words} {one.name.point}: {one.place}" for one in found if not one.near)
        options.misses.write_text("\n".join(missed) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
