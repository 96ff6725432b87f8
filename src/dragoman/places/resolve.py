"""Resolving: which point of the world each name of a report means, every name weighed with all others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import asin, cos, exp, radians, sin, sqrt

from dragoman.places.areas import Area
from dragoman.places.candidates import Candidate

EARTH = 6371.0
ROUNDS, HEADED, SPEAKS = 3, 2, 0.2
NAMED, SHARE = 1.4, 0.6  # a state the report names; more the more it speaks of it
INSIDE = 12.0
NEAR = tuple((cos(reach / EARTH), worth) for reach, worth in ((60, 1.2), (150, 1.0), (400, 0.6)))
FAR = NEAR[-1][0]
DIVISION, COUNTRY, MOST = 1.0, 0.4, 2.6  # in a division or state of another name; the most that surroundings count
CLOSEST = COUNTRY + max(DIVISION, NEAR[0][1])  # the most that one reading says for another
UNSURE = 0.5
NEIGHBOUR = cos(1000 / EARTH)  # of two states beside one another
SENTENCE, PARAGRAPH, REPORT = 1.0, 0.7, 0.45
SHARP = 2.5  # how much likelier the better of two readings is
Point = tuple[float, float]
Heads = list[tuple[int, Candidate, float]]
Worths = list[tuple[int, float]]
Said = list[tuple[Heads, float]]
Bonds = dict[int, float]


@dataclass(slots=True, eq=False)
class Name:
    """One name of a report with what it may mean, what its sentences say it lies in, and where it stands.

    sure: it stands where a place does, and so speaks for others, by its weight. sentences: (paragraph, first token) of
    each in which it is said. chances: of each candidate.
    """

    candidates: Sequence[Candidate] = ()
    inside: tuple[Area, ...] = ()
    sure: bool = True
    weight: float = 1.0
    sentences: set[tuple[int, int]] = field(default_factory=set)
    chances: list[float] = field(default_factory=list)

    def ranked(self) -> list[Candidate]:
        """Return the readings, likeliest first."""
        order = sorted(range(len(self.candidates)), key=lambda at: (-self.chances[at], self.candidates[at].order))
        return [self.candidates[at] for at in order]


def distance(one: Point, other: Point) -> float:
    """Return the kilometres between two points on the globe.

    >>> round(distance((48.85, 2.35), (51.51, -0.13)))
    344
    """
    lat1, lon1, lat2, lon2 = (radians(part) for part in (*one, *other))
    across = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(across, 1.0)))


def beside(one: Candidate, other: Candidate, reach: float) -> bool:
    """Whether two readings lie within so many kilometres of one another."""
    (x, y, z), (u, v, w) = one.vector, other.vector
    return x * u + y * v + z * w >= cos(reach / EARTH)


def resolve(names: Sequence[Name], countries: Counter[str], bonds: defaultdict[int, Bonds] | None = None) -> None:
    """Give every reading of every name its chance: by its people, the states named, what it lies in, its neighbours.

    countries: how often the report names each state by its own name, its people's or its government's. bonds: what an
    earlier call learned of the same readings, for the next.
    """
    bonds = defaultdict(dict) if bonds is None else bonds
    most = max(countries.values(), default=0)
    named = {code: NAMED + SHARE * times / most for code, times in countries.items() if times > 0}
    own = [[_alone(candidate, name.inside, named) for candidate in name.candidates] for name in names]
    for name, scores in zip(names, own, strict=True):
        name.chances = _chances(scores)
    open_ones = [(name, scores) for name, scores in zip(names, own, strict=True) if _is_open(scores)]
    asked = [(*one, _worths(one[0], names)) for one in open_ones]
    heads = {id(name): _heads(name) for name in names} if open_ones else {}
    for _ in range(ROUNDS):
        found = [_scores(name, scores, _said(worths, heads), bonds) for name, scores, worths in asked]
        for (name, _), scores in zip(open_ones, found, strict=True):
            name.chances = _chances(scores)
            heads[id(name)] = _heads(name)


def support(name: Name, names: Sequence[Name]) -> float:
    """Return what the other names say for the likeliest reading of a name, 0.0 where it has none or a foreign one."""
    ranked = name.ranked()
    if not ranked or ranked[0].doubt:
        return 0.0
    worths = _worths(name, names)
    told = {other for other, _ in worths}
    heads = {id(other): _heads(other) for other in names if id(other) in told}
    return _company(ranked[0], _said(worths, heads), {})


def _scores(name: Name, own: Sequence[float], said: Said, bonds: Mapping[int, Bonds]) -> list[float]:
    """Return how likely the readings of a name are with what the other names say for each."""
    best = max(own)
    return [
        score + _company(candidate, said, bonds[id(candidate)]) if best - score < MOST else score
        for candidate, score in zip(name.candidates, own, strict=True)
    ]


def _said(worths: Worths, heads: Mapping[int, Heads]) -> Said:
    """Return the readings of the names that say something, with the worth of their word."""
    return [(heads[other], worth) for other, worth in worths if heads[other]]


def _is_open(scores: Sequence[float]) -> bool:
    """Whether the company of other names can change which reading is the likeliest."""
    best = sorted(scores)[-2:]
    return len(best) > 1 and best[1] - best[0] < MOST


def _alone(candidate: Candidate, inside: Sequence[Area], named: Mapping[str, float]) -> float:
    worth = named.get(candidate.country or "")
    score = candidate.prior - candidate.doubt if worth is None else candidate.prior + worth
    return score + INSIDE if inside and any(area.holds(candidate) for area in inside) else score


def _heads(name: Name) -> Heads:
    """Return the few readings of a name that may speak for others, with their ids and chances."""
    chances = zip(name.candidates, name.chances, strict=True)
    heads = [(id(one), one, chance) for one, chance in chances if chance > SPEAKS]
    return sorted(heads, key=lambda head: (-head[2], head[1].order))[:HEADED] if len(heads) > 1 else heads


def _worths(name: Name, names: Sequence[Name]) -> Worths:
    """Return the other names that may say something for a name's readings, and how much their word is worth."""
    states = any(candidate.wide for candidate in name.candidates)
    paragraphs = {paragraph for paragraph, _ in name.sentences}
    found = []
    for other in names:
        if other is name or not other.candidates or (not states and all(one.wide for one in other.candidates)):
            continue
        if not name.sentences.isdisjoint(other.sentences):
            near = SENTENCE
        else:
            near = PARAGRAPH if any(one in paragraphs for one, _ in other.sentences) else REPORT
        sure = other.sure or len(other.candidates) == 1
        found.append((id(other), near * other.weight * (1.0 if sure else UNSURE)))
    return found


def _company(candidate: Candidate, said: Said, bonds: Bonds) -> float:
    """Return what the other names of the report say for a reading: that they are near it, in its division or state.

    bonds: what is known of its bonds with the readings of others, by their ids.
    """
    total = 0.0
    for heads, worth in said:
        best = 0.0
        for key, reading, chance in heads:
            if chance * CLOSEST <= best:
                break  # the next have less of a chance
            bond = bonds.get(key)
            if bond is None:
                bonds[key] = bond = _bond(candidate, reading)
            if bond:
                best = max(best, chance * bond)
        if best:
            total += worth * best
            if total >= MOST:
                return MOST
    return total


def _bond(one: Candidate, other: Candidate) -> float:
    same = one.country == other.country and one.country is not None
    if other.wide and (same or not one.wide):
        return COUNTRY * same
    (x, y, z), (u, v, w) = one.vector, other.vector
    near = x * u + y * v + z * w
    if other.wide:
        return COUNTRY * (near > NEIGHBOUR)
    bond = 0.0
    if near > FAR:
        bond = next(worth for reach, worth in NEAR if near > reach)
    if same:
        return COUNTRY + (max(bond, DIVISION) if one.admin and one.admin == other.admin else bond)
    return bond


def _chances(scores: Sequence[float]) -> list[float]:
    if not scores:
        return []
    best = max(scores)
    raised = [exp(SHARP * (score - best)) for score in scores]
    total = sum(raised)
    return [one / total for one in raised]
