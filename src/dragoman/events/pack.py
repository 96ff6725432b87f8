"""Pack: a mention as the assembling sees it, as a line of JSON and back."""

from __future__ import annotations

import json
from dataclasses import astuple
from typing import Any

from dragoman.events.told import Party, Source, Told
from dragoman.model.mention import Mention, Quantity, Status
from dragoman.model.place import Place
from dragoman.model.span import Span
from dragoman.model.when import When


def packed(told: Told) -> str:
    """Return a mention as JSON: what the assembling asks of it, and nothing else."""
    mention = told.mention
    place = mention.place
    return json.dumps(
        [
            [mention.id, mention.code, mention.actors, mention.recipients, mention.status],
            [mention.mode, mention.confidence],
            _span(mention.trigger),
            _span(mention.evidence),
            astuple(mention.when),
            place
            and [
                place.name,
                place.country,
                place.lat,
                place.lon,
                place.precision,
                _span(place.span),
                place.alternatives,
            ],
            [[each.kind, each.low, each.high, _span(each.span)] for each in mention.quantities],
            [[astuple(party) for party in side] for side in (told.actors, told.recipients)],
            astuple(told.source),
            [told.words, sorted(told.content), sorted(told.gist), told.headline],
        ],
        separators=(",", ":"),
    )


def unpacked(line: str) -> Told:
    """Return the mention that was packed."""
    (head, (mode, confidence), trigger, evidence, when, place, quantities, sides, source, words) = json.loads(line)
    mention = Mention(
        id=head[0],
        code=head[1],
        actors=tuple(head[2]),
        recipients=tuple(head[3]),
        status=Status(head[4]),
        reason="",
        trigger=Span(*trigger),
        evidence=Span(*evidence),
        mode=mode,
        when=When(*when),
        place=_place(place),
        quantities=tuple(Quantity(kind, low, high, Span(*span)) for kind, low, high, span in quantities),
        confidence=confidence,
    )
    actors, recipients = (tuple(Party(*party) for party in side) for side in sides)
    return Told(
        mention, actors, recipients, Source(*source), words[0], frozenset(words[1]), frozenset(words[2]), words[3]
    )


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _place(cells: list[Any] | None) -> Place | None:
    if cells is None:
        return None
    name, country, lat, lon, precision, span, alternatives = cells
    return Place(name, country, lat, lon, precision, Span(*span) if span else None, tuple(alternatives))
