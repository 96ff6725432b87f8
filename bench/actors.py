"""`make bench-actors`: who a phrase stands for at a report's date: the country and the primary sector.

    python -m bench.actors [--shared FOLDER] [--misses]

Two lists are read: the actor cases of the development data (left out with a word on standard error where they are
absent) and the project's own list of officials. An actor's sector is right where its code holds one of the sectors
that mean the same in our code and in PLOVER's; a state acts through its government.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.arguments import arguments
from bench.figures import Line, share, table
from dragoman.model.actor import Actor
from dragoman.model.span import Span
from dragoman.reading import Reader
from dragoman.reports.read import read_text

ROOT = Path(__file__).parents[1]
OWN = ROOT / "tests" / "gold" / "officials.jsonl"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{4}")
SAME: Mapping[str, str] = {  # PLOVER's sector: ours that mean it
    "JRN": "MED",
    "MED": "HLH",
    "UAF": "REB UAF",
    "PRM": "REB PRM",
    "PRE": "REB GOV",
    "AGR": "CVL LAB AGR",
    "SOC": "CVL NGO",
    "CVL": "CVL LAB",
    "PTY": "PTY OPP",
    "GOV": "GOV IGO",
    "UNK": "CVL",
}
BARE = frozenset({"GOV", "UNK"})  # what an actor without any sector may be taken for
BODIES = frozenset({"UNO", "EUR", "IGO"})


@dataclass(frozen=True, slots=True)
class Case:
    """`span` of `text` stands for somebody of `country` (None of none) and `sector` (None: not asked)."""

    text: str
    published: str | None
    span: Span
    country: str | None
    sector: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """A case with the actor found on its span, or None."""

    case: Case
    actor: Actor | None

    @property
    def country(self) -> bool:
        """Whether the country is right, or rightly none."""
        code = self.actor.code or "" if self.actor else ""
        told = (self.actor.country if self.actor else None) or (code[:3] if code[:3] == "IGO" else None)
        wanted = "IGO" if self.case.country in BODIES or self.case.sector == "IGO" else self.case.country
        return told == wanted or (wanted is None and told == "IGO")

    @property
    def sector(self) -> bool:
        """Whether the sector is right too, where one is asked for."""
        if not self.country or self.case.sector is None:
            return self.country
        code = self.actor.code or "" if self.actor else ""
        rest = code.removeprefix((self.actor.country if self.actor else None) or "")
        told = {rest[at : at + 3] for at in range(0, len(rest), 3)}
        return bool(told & set(SAME.get(self.case.sector, self.case.sector).split())) or (
            not rest and self.case.sector in BARE
        )

    @property
    def wrong(self) -> bool:
        """Whether a country is told that is not the right one."""
        return self.actor is not None and self.actor.country is not None and not self.country


def main() -> None:
    """Measure both lists and print the table."""
    asked = _arguments()
    reader = Reader()
    lines: list[Line] = []
    for name, path, read in (
        ("actor cases", asked.shared / "data" / "actor_cases" / "dev.jsonl", public_cases),
        ("officials", OWN, own_cases),
    ):
        if not path.is_file():
            print(f"{name}: no data (looked for {path.name}); left out", file=sys.stderr)
            continue
        told = [judged(reader, case) for case in read(path)]
        lines += figures(name, told)
        if asked.misses:
            _print_misses(told)
    print(table(lines))


def _arguments() -> argparse.Namespace:
    parser = arguments("bench-actors", __doc__)
    parser.add_argument("--misses", action="store_true", help="print what was told for each case that is not right")
    return parser.parse_args()


def public_cases(path: Path) -> Iterator[Case]:
    """Yield the cases that name a country or a sector, each as a sentence of its own or in its context."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        expect, words = row["expect"], (row["input"] or "").strip()
        country, sector = expect.get("country", expect.get("cc")), expect.get("code_1")
        if not words or (country is None and sector is None):
            continue
        context = row["context"] or ""
        text = context if words in context else f"{context} {words} said so.".strip()
        day = DAY.findall(row["date"] or "")
        start = text.index(words)
        yield Case(text, day[0] if day else None, Span(start, start + len(words)), country or None, sector or None)


def own_cases(path: Path) -> Iterator[Case]:
    """Yield the officials, capitals and counterparts of the project's own list."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        start = row["text"].rindex(row["phrase"])
        span = Span(start, start + len(row["phrase"]))
        yield Case(row["text"], row["published"], span, row["country"], row["sector"])


def judged(reader: Reader, case: Case) -> Told:
    """Return the case with the actor whose longest span lies in the phrase or holds it."""
    record = reader.read(read_text(case.text, published=case.published))
    found = [(_fit(span, case.span), actor) for actor in record.actors for span in actor.spans]
    best = max(found, key=lambda one: one[0], default=None)
    return Told(case, best[1] if best and best[0] > (0, 0) else None)


def _fit(span: Span, phrase: Span) -> tuple[int, int]:
    """Return how much of a phrase a span covers, and how little besides."""
    shared = min(span.end, phrase.end) - max(span.start, phrase.start)
    return max(shared, 0), -(span.end - span.start)


def figures(name: str, told: list[Told]) -> list[Line]:
    """Return the shares of right countries, of right countries and sectors, and the number of wrong countries."""
    count = len(told)
    return [
        Line(name, "country right", _share(sum(one.country for one in told), count), ".900"),
        Line(name, "country and sector right", _share(sum(one.sector for one in told), count), ".800"),
        Line(name, "another country told", f"{sum(one.wrong for one in told)} of {count}"),
    ]


def _share(right: int, count: int) -> str:
    return f"{share(right / count)} of {count}" if count else "none"


def _print_misses(told: list[Told]) -> None:
    for one in (one for one in told if not one.sector):
        actor = (one.actor.id, one.actor.code) if one.actor else None
        print(one.case.published, one.case.span.of(one.case.text), one.case.country, one.case.sector, actor, sep=" | ")


if __name__ == "__main__":
    main()
