"""Acts done in quotes whose words hold no trigger: a quote that threatens is a threat, one that accuses a charge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.actors.cast import Cast
from dragoman.codebook.codebook import Codebook
from dragoman.coding.complements import CLASS
from dragoman.coding.scene import same_side
from dragoman.coding.standing import speaks_for_one
from dragoman.model.identity import identity
from dragoman.model.mention import Mention, Status
from dragoman.model.quote import Quote
from dragoman.model.report import Report

CODES = {
    "threaten": ("THREATEN", "130"),
    "accuse": ("ACCUSE", "112"),
    "rebuke": ("ACCUSE", "111"),
    "demand": ("REQUEST", "100"),
    "request": ("REQUEST", "100"),
    "reject": ("REJECT", "120"),
    "praise": ("SUPPORT", "051"),
    "reassure": ("SUPPORT", "050"),
}
DEEDS = {"THREATEN": ("COERCE", "170", Status.THREATENED), "REQUEST": ("CONCEDE", "080", Status.DEMANDED)}
NEXT = 3  # characters between a quote's sentence and the next


def spoken(
    report: Report, cast: Cast, quotes: Iterable[Quote], told: Sequence[Mention], codebook: Codebook
) -> list[Mention]:
    """Return the mentions of acts that quotes do and no mention tells yet, each with what it threatens or demands."""
    found: list[Mention] = []
    last: Quote | None = None
    for told_quote in quotes:
        quote, last = _dated(told_quote, last), told_quote
        code, cameo = CODES.get(quote.act, (None, None))
        if code is None or quote.speaker is None or not speaks_for_one(cast.actor(quote.speaker)):
            continue
        targets = _targets(cast, quote)
        if not targets or _is_told(quote, code, [*told, *found], cast):
            continue
        act = _act(report, quote, targets, (code, cameo), codebook)
        found.append(act)
        if code in DEEDS:
            found.append(_deed(act, codebook))
    return found


def held_out(told: Sequence[Mention], codebook: Codebook) -> list[Mention]:
    """Return what threats and demands hold out or ask for where no mention tells it: "warned them of consequences"."""
    filled = {mention.within for mention in told}
    bare = [one for one in told if one.code in DEEDS and one.status is Status.HAPPENED and one.id not in filled]
    return [_deed(one, codebook) for one in bare if one.actors and (one.recipients or one.code == "THREATEN")]


def _dated(quote: Quote, last: Quote | None) -> Quote:
    """Return a quote with the time of the one before it where the same speaker goes on at once."""
    goes_on = last is not None and last.speaker == quote.speaker and quote.evidence.start - last.evidence.end < NEXT
    return replace(quote, when=last.when) if last is not None and goes_on and not quote.when.date else quote


def _targets(cast: Cast, quote: Quote) -> list[str]:
    """Return the addressee, or the first actor of another side spoken of in the quote."""
    speaker = cast.actor(quote.speaker or "")
    if quote.addressee and speaks_for_one(cast.actor(quote.addressee)):
        return [quote.addressee]
    spoken_of = [
        (span.start, actor)
        for actor in cast.actors
        for span in actor.spans
        if quote.content.covers(span) and speaks_for_one(actor) and not same_side(actor, speaker)
    ]
    return [min(spoken_of, key=lambda one: (one[0], one[1].id))[1].id] if spoken_of else []


def _is_told(quote: Quote, code: str, told: Iterable[Mention], cast: Cast) -> bool:
    speaker = cast.actor(quote.speaker or "")
    for mention in told:
        if mention.code == code and mention.evidence.overlaps(quote.evidence):
            return True
        inside = quote.content.covers(mention.trigger) and mention.status is not Status.HAPPENED
        if inside and mention.within and mention.said_by and same_side(cast.actor(mention.said_by), speaker):
            return True
    return False


def _act(
    report: Report, quote: Quote, targets: Sequence[str], act: tuple[str, str | None], codebook: Codebook
) -> Mention:
    code, cameo = act
    return Mention(
        id=identity(report.id, "spoken", code, quote.content.start, quote.content.end),
        code=code,
        actors=(quote.speaker or "",),
        recipients=tuple(targets),
        status=Status.HAPPENED,
        reason=f"quote: {quote.act}",
        trigger=quote.cue if quote.cue and quote.evidence.covers(quote.cue) else quote.content,
        evidence=quote.evidence,
        cameo=cameo,
        quad=codebook.type(code).quad,
        said_by=quote.speaker,
        when=quote.when,
        origin="quote",
    )


def _deed(act: Mention, codebook: Codebook) -> Mention:
    code, cameo, status = DEEDS[act.code]
    told_as = codebook.deed(act.code, (act.cameo or "")[:CLASS])
    if told_as is not None and told_as != code:
        code, cameo = told_as, codebook.type(told_as).cameo
    own = act.code == "THREATEN"
    return Mention(
        id=identity(act.id, "deed"),
        code=code,
        actors=act.actors if own else act.recipients,
        recipients=act.recipients if own else (),
        status=status,
        reason=act.reason,
        trigger=act.trigger,
        evidence=act.evidence,
        cameo=cameo,
        quad=codebook.type(code).quad,
        said_by=act.said_by,
        condition=act.condition,
        within=act.id,
        origin="quote" if act.origin == "quote" else "complement",
    )
