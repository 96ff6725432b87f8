"""MEANTIME: the status of event spans as given, mapped to its polarity, certainty and time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from bench.figures import Line, best_constant, by_class, macro_f1, share
from dragoman.codebook.operators import Operators
from dragoman.coding.governors import Governor, governors
from dragoman.coding.status import Deed, settle, start, weigh
from dragoman.coding.voices import voices
from dragoman.model.mention import Status
from dragoman.model.quote import Quote
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.reading import Reader
from dragoman.step import run
from dragoman.text.modality import own_mood
from dragoman.text.parsed import Parsed, Token

S = Status
DEED = Deed(harm=False, side="other")  # MEANTIME's events are anybody's: nobody's side is known
CLOSING = frozenset(". , ; : ! ? ) ] % 's n't ' ’ ’s".split())
OPENING = frozenset("( [ $ £ € #".split())


@dataclass(frozen=True, slots=True)
class Stand:
    """How an event stands in MEANTIME's terms."""

    polarity: str
    certainty: str
    time: str

    @property
    def kind(self) -> str:
        """The four kinds: negated, uncertain, future (certain, yet to come) or fact."""
        if self.polarity == "NEG":
            return "negated"
        if self.certainty != "CERTAIN":
            return "uncertain"
        return "future" if self.time == "FUTURE" else "fact"


FACT = Stand("POS", "CERTAIN", "NON_FUTURE")
FUTURE = Stand("POS", "CERTAIN", "FUTURE")
UNSURE = Stand("POS", "UNCERTAIN", "FUTURE")
NEGATED = Stand("NEG", "CERTAIN", "NON_FUTURE")
MAP = {
    S.HAPPENED: FACT,
    S.ALLEGED: FACT,
    S.NEGATED: NEGATED,
    S.DENIED: NEGATED,
    S.PLANNED: FUTURE,
    S.THREATENED: FUTURE,
    S.DEMANDED: UNSURE,
    S.PREDICTED: UNSURE,
    S.HYPOTHETICAL: UNSURE,
}


@dataclass(frozen=True, slots=True)
class Event:
    """One gold event mention: its span in the text and how it stands."""

    id: str
    span: Span
    stand: Stand


@dataclass(frozen=True, slots=True)
class Judged:
    """A gold event with the status our words give it, the reason, and the word that heads its span."""

    event: Event
    status: Status
    reason: str
    token: Token


def documents(folder: Path) -> Iterator[tuple[Report, list[Event]]]:
    """Yield the reports, laid out as headline and body, each with its gold events, in the order of their names."""
    for path in sorted(folder.rglob("*.xml")):
        yield document(ElementTree.parse(path).getroot())


def document(root: ElementTree.Element) -> tuple[Report, list[Event]]:
    """Return one report and its events that carry polarity, certainty and time."""
    report, spans, _ = laid_out(root)
    name = root.get("doc_id", "")
    events = [event for node in root.iter("EVENT_MENTION") if (event := _event(name, node, spans)) is not None]
    return report, events


def laid_out(root: ElementTree.Element) -> tuple[Report, dict[str, Span], dict[str, int]]:
    """Return the report of a document, the span of each of its tokens, and the number of its sentence, by token id."""
    spans: dict[str, Span] = {}
    sentences: dict[str, list[Span]] = {}
    numbers: dict[str, int] = {}
    text, glued = "", True
    for token in root.iter("token"):
        word = token.text or ""
        same = token.get("sentence") in sentences
        text += "" if not text else "\n\n" if not same else "" if glued or word in CLOSING else " "
        span = Span(len(text), len(text) + len(word))
        text, glued = text + word, word in OPENING
        spans[token.get("t_id", "")] = span
        sentences.setdefault(token.get("sentence", ""), []).append(span)
        numbers[token.get("t_id", "")] = len(sentences) - 1
    whole = [Span(some[0].start, some[-1].end) for some in sentences.values()]
    return Report(text, tuple(whole[1:]), headline=whole[0]), spans, numbers


def _event(name: str, node: ElementTree.Element, spans: dict[str, Span]) -> Event | None:
    anchors = [spans[anchor.get("t_id", "")] for anchor in node.iter("token_anchor")]
    polarity, certainty, time = (node.get(key, "") for key in ("polarity", "certainty", "time"))
    if not (anchors and polarity and certainty and time):
        return None
    stand = Stand(
        "NEG" if polarity == "NEG" else "POS",
        "CERTAIN" if certainty == "CERTAIN" else "UNCERTAIN",
        "FUTURE" if time == "FUTURE" else "NON_FUTURE",
    )
    span = Span(min(one.start for one in anchors), max(one.end for one in anchors))
    return Event(f"{name}#{node.get('m_id')}", span, stand)


def judged(reader: Reader, reports: Iterable[tuple[Report, list[Event]]]) -> Iterator[Judged]:
    """Yield every gold event with the status our reading gives the word that heads its span."""
    for report, events in reports:
        state = run(reader.steps, {"report": report})
        parsed, quotes = state["parsed"], state["quotes"]
        if not isinstance(parsed, Parsed) or not isinstance(quotes, tuple):
            raise TypeError("the steps give parsed and quotes")
        yield from _of_report(parsed, quotes, events, reader.codebook.operators)


def _of_report(
    parsed: Parsed, quotes: Sequence[Quote], events: Iterable[Event], operators: Operators
) -> Iterator[Judged]:
    spoken = {paragraph.index: voices(paragraph, quotes) for paragraph in parsed.paragraphs}
    for event in events:
        for paragraph in parsed.paragraphs:
            words = paragraph.words(event.span)
            if words is not None:
                status, reason = status_of(words.root, words.root.i in spoken[paragraph.index], operators)
                yield Judged(event, status, reason, words.root)
                break


def status_of(token: Token, spoken: bool, operators: Operators) -> tuple[Status, str]:
    """Return the status the words around a token give it, and why; `spoken`: it stands in direct speech."""
    chain = list(governors(token, operators))
    verdict = start(*own_mood(token))
    for governor in chain:
        verdict = weigh(verdict, governor, DEED)
    if spoken and not any(one.kind in {"say", "claim"} for one in chain):
        verdict = weigh(verdict, Governor("say", token), DEED)
    return settle(verdict)


def lines(found: Sequence[Judged]) -> list[Line]:
    """Return the lines on status: the four kinds together, then polarity, certainty and time each."""
    part = f"MEANTIME, {len(found)} events"
    kinds = [(one.event.stand.kind, MAP[one.status].kind) for one in found]
    shown = [
        Line(part, "status as four kinds, macro-F1", share(macro_f1(kinds)), ".600"),
        Line(part, "  best constant answer", share(best_constant(kinds)), "20 points below"),
        Line(part, "status as four kinds, accuracy", share(sum(g == t for g, t in kinds) / len(kinds))),
    ]
    shown += [Line(part, f"  {kind}", score.shown()) for kind, score in by_class(kinds, KINDS).items()]
    for name in ("polarity", "certainty", "time"):
        pairs = [(getattr(one.event.stand, name), getattr(MAP[one.status], name)) for one in found]
        figure = f"{share(macro_f1(pairs))} (constant {share(best_constant(pairs))})"
        shown.append(Line(part, f"{name} alone, macro-F1", figure))
    return shown


KINDS = ("fact", "future", "uncertain", "negated")
