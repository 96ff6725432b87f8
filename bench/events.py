"""`make bench-events`: which of MEANTIME's gold mentions tell of one event, within a report and across reports.

    python -m bench.events [--shared FOLDER]

MEANTIME's mentions have no PLOVER code, so that the family of their word stands for it. What is measured is whether the
reasons by which a desk joins mentions hold for events of any kind: family, participants, day, words of the sentences.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from bench.arguments import arguments
from bench.coreference import Agreement, agreement
from bench.figures import Line, share, table
from bench.meantime import laid_out
from dragoman.codebook.kin import load_kin
from dragoman.events import sentence
from dragoman.matters.terms import stem
from dragoman.model.span import Span
from dragoman.model.when import first_day, is_prefix
from dragoman.text.parser import Parser

MEANTIME = Path("data/meantime")
SAME_TIME = {"SIMULTANEOUS", "IS_INCLUDED", "MEASURE"}
# words that tell of so many things that alike ones need alike sentences
BARE = frozenset(
    "say state tell announce report add claim note describe explain comment think believe see have be make take go "
    "come get do include give use fall lose gain rise drop close receive reach pass set show continue remain become "
    "expect which this that it those what such so".split()
)
ALIKE = 0.5  # of the telling words of the shorter sentence
APART = 0.6  # of them, where other participants are named
ACROSS = 0.4
DAYS = 14
NEAR = 3  # sentences


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold mention: its event, its word and what is annotated of it."""

    id: str
    event: str
    report: str
    sentence: int
    word: str
    family: str
    negated: bool
    day: str | None
    published: str | None
    participants: frozenset[str]
    content: frozenset[str]

    @property
    def when(self) -> str | None:
        """The day it is dated to, else that of its report."""
        return self.day or self.published


def mentions(folder: Path, parser: Parser) -> Iterator[Gold]:
    """Yield the gold mentions of all reports that are annotated as telling of an event."""
    kin = load_kin()
    for path in sorted(folder.rglob("*.xml")):
        yield from _of_report(ElementTree.parse(path).getroot(), parser, kin.get)


def _of_report(root: ElementTree.Element, parser: Parser, kin: Callable[[str], str | None]) -> Iterator[Gold]:
    report, spans, numbers = laid_out(root)
    parsed, name = parser.parse(report), root.get("doc_id", "")
    whole = [report.headline, *report.paragraphs]
    things, people, times = _targets(root, name)
    published = next((value for kind, value in times.values() if kind == "CREATION_TIME"), None)
    for node in root.iter("EVENT_MENTION"):
        tokens = [anchor.get("t_id", "") for anchor in node.iter("token_anchor")]
        mention = node.get("m_id", "")
        if not tokens or mention not in things:
            continue
        span = Span(min(spans[each].start for each in tokens), max(spans[each].end for each in tokens))
        found = parsed.word(span)
        word = (found[1].lemma_ if found else span.of(report.text)).casefold()
        words = whole[numbers[tokens[0]]]
        yield Gold(
            f"{name}#{mention}",
            things[mention],
            name,
            numbers[tokens[0]],
            word,
            kin(word) or stem(word),
            node.get("polarity") == "NEG",
            _day(root, mention, times),
            published,
            frozenset(people[each] for each in _participants(root, mention) if each in people),
            sentence.sentence(words.of(report.text) if words else "")[1],
        )


def _targets(
    root: ElementTree.Element, name: str
) -> tuple[dict[str, str], dict[str, str], dict[str, tuple[str, str | None]]]:
    """Return event and entity by mention, and kind and day by time expression."""
    events, things = (
        {each.get("m_id", ""): each.get("instance_id") or f"{name}#{each.get('m_id')}" for each in root.iter(kind)}
        for kind in ("EVENT", "ENTITY")
    )
    told: dict[str, str] = {}
    people: dict[str, str] = {}
    for link in root.iter("REFERS_TO"):
        target = next((each.get("m_id", "") for each in link.iter("target")), "")
        for found, known in ((told, events), (people, things)):
            if target in known:
                found |= {each.get("m_id", ""): known[target] for each in link.iter("source")}
    times = {
        each.get("m_id", ""): (each.get("functionInDocument", ""), _iso(each.get("value", "")))
        for each in root.iter("TIMEX3")
    }
    return told, people, times


def _iso(value: str) -> str | None:
    turned = re.sub(r"^(\d\d)-(\d\d)-(\d{4})$", r"\3-\2-\1", value)
    return turned if is_prefix(turned) else None


def _participants(root: ElementTree.Element, mention: str) -> list[str]:
    links = _links(root, "HAS_PARTICIPANT")
    return [target for source, target, _ in links if source == mention]


def _day(root: ElementTree.Element, mention: str, times: dict[str, tuple[str, str | None]]) -> str | None:
    for source, target, kind in _links(root, "TLINK"):
        other = target if source == mention and kind in SAME_TIME else source if target == mention else ""
        if other in times and times[other][1] and (kind in SAME_TIME or (kind == "INCLUDES" and other == source)):
            return times[other][1]
    return None


def _links(root: ElementTree.Element, tag: str) -> Iterator[tuple[str, str, str]]:
    for link in root.iter(tag):
        source, target = link.find("source"), link.find("target")
        if source is not None and target is not None:
            yield source.get("m_id", ""), target.get("m_id", ""), link.get("reltype", "")


def same(one: Gold, other: Gold) -> bool:
    """Whether two mentions tell of one event, by the reasons of a desk with the word's family for the code."""
    if one.family != other.family or one.negated != other.negated:
        return False
    if one.day and other.day and one.day != other.day:
        return False
    alike = sentence.share(one.content, other.content)
    shared = bool(one.participants & other.participants)
    if one.participants and other.participants and not shared and alike < APART:
        return False
    bare = bool({one.word, other.word} & BARE)
    return _within(one, other, alike, shared, bare) if one.report == other.report else _across(one, other, alike, bare)


def _within(one: Gold, other: Gold, alike: float, shared: bool, bare: bool) -> bool:
    if one.sentence == other.sentence:
        return False
    if bare:
        return alike >= ALIKE and (shared or not (one.participants and other.participants))
    return shared or 0 in (one.sentence, other.sentence) or alike >= 0.3 or abs(one.sentence - other.sentence) <= NEAR


def _across(one: Gold, other: Gold, alike: float, bare: bool) -> bool:
    if bare or one.when is None or other.when is None:
        return False
    apart = abs((first_day(one.when) - first_day(other.when)).days)
    return apart <= DAYS and alike >= ACROSS


def joined(every: Iterable[Gold]) -> list[list[str]]:
    """Return the mentions in groups: each joins the group whose first mention it is most like, in order."""
    groups: defaultdict[str, list[list[Gold]]] = defaultdict(list)
    for each in every:
        fits = [group for group in groups[each.family] if same(each, group[0])]
        best = max(fits, key=lambda group: sentence.share(each.content, group[0].content), default=None)
        if best is None:
            groups[each.family].append([each])
        else:
            best.append(each)
    return [[each.id for each in group] for some in groups.values() for group in some]


def by(every: Iterable[Gold], key: Callable[[Gold], Hashable]) -> list[list[str]]:
    """Return the mentions in groups of one key."""
    groups: defaultdict[Hashable, list[str]] = defaultdict(list)
    for each in every:
        groups[key(each)].append(each.id)
    return list(groups.values())


def lines(every: list[Gold]) -> list[Line]:
    """Return the lines of the table: the baseline, and ours."""
    wanted = by(every, lambda each: each.event)
    base = agreement(wanted, by(every, lambda each: (each.word, each.when)))
    ours = agreement(wanted, joined(every))
    part = f"MEANTIME, {len(every)} mentions of {len(wanted)} events"
    return [
        Line(part, "CoNLL F1: same word, same day", _shown(base)),
        Line(part, "CoNLL F1: reasons", _shown(ours), share(base.conll + 0.08)),
    ]


def _shown(score: Agreement) -> str:
    return f"{share(score.conll)} (MUC {share(score.muc)}, B³ {share(score.b_cubed)}, CEAF-e {share(score.ceaf_e)})"


def main() -> None:
    """Measure and print the table."""
    asked = arguments("bench-events", __doc__).parse_args()
    folder = asked.shared / MEANTIME
    if not folder.is_dir():
        print("meantime: no data; left out", file=sys.stderr)
        return
    print(table(lines(list(mentions(folder, Parser())))))


if __name__ == "__main__":
    main()
