"""Implied acts of talk: who says he will do harm threatens, he will help promises, that another must act demands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.codebook.codebook import Codebook
from dragoman.coding.governors import Governor
from dragoman.coding.roles import actors_in
from dragoman.coding.scene import Scene, share_a_side
from dragoman.coding.within import nested
from dragoman.model.identity import identity
from dragoman.model.mention import Mention, Status
from dragoman.model.when import UNKNOWN
from dragoman.text.modality import Mood, own_mood

OUTER = {Status.THREATENED: "THREATEN", Status.DEMANDED: "REQUEST"}
COOPERATIVE = frozenset({"AID", "COOPERATE", "SUPPORT", "RETREAT", "CONCEDE"})  # announced, these are promised
HELD_OUT = frozenset({Status.PREDICTED, Status.DEMANDED, Status.HYPOTHETICAL, Status.PLANNED})
GRAVE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
YIELDING = frozenset({"RETREAT", "CONCEDE", "CONSULT"})
GENERIC = {"THREATEN": "130", "REQUEST": "100", "AGREE": "030", "REJECT": "120"}
OWN = frozenset({"AGREE", "REJECT"})  # done by whoever does the deed, though another tells of it
TALK = frozenset({"say", "claim", "promise", "threaten", "demand", "plan"})
WITHHOLDING = frozenset({"boycott", "strike", "hunger", "obstruct"})
COMING = frozenset({Mood.FUTURE, Mood.WOULD})


def implied(
    mentions: Sequence[Mention], chains: Mapping[str, Sequence[Governor]], scene: Scene, codebook: Codebook
) -> list[Mention]:
    """Return the mentions with the acts of talk they imply, each inner mention pointing to its outer one.

    A promise to do harm is a threat: an AGREE over a threatened deed becomes THREATEN.
    """
    by_id = {mention.id: mention for mention in mentions}
    mentions = [_meant(mention, by_id.get(mention.within or ""), scene) for mention in mentions]
    by_id = {mention.id: mention for mention in mentions}
    found: dict[str, Mention] = {}
    for mention in mentions:
        code = OUTER.get(mention.status) or _told(mention, scene)
        outer = by_id.get(mention.within or "")
        if outer is not None and outer.code == "THREATEN" and mention.status is Status.NEGATED:
            found[outer.id] = _as_promise(outer, codebook)
        if (
            outer is not None
            and outer.code == "AGREE"
            and mention.status is Status.NEGATED
            and mention.code in YIELDING
        ):
            found[outer.id] = _as_refusal(outer, codebook)
        if code is None or (outer is not None and outer.code == code):
            found.setdefault(mention.id, mention)
        elif outer is not None and outer.code == "AGREE" and code == "THREATEN":
            found[outer.id] = _as_threat(outer, mention, codebook)
            found.setdefault(mention.id, mention)
        else:
            made = _outer(mention, code, chains.get(mention.id, ()), scene, codebook)
            if made is not None:
                found[made.id] = made
                found[mention.id] = replace(mention, within=made.id)
            else:
                found.setdefault(mention.id, mention)
    return nested([*found.values()], scene)


def _meant(mention: Mention, outer: Mention | None, scene: Scene) -> Mention:
    """Return the harm its own doer holds out as threatened: "raised the prospect of sanctions"."""
    if outer is None or outer.code != "THREATEN" or mention.status not in HELD_OUT or mention.code not in GRAVE:
        return mention
    own = share_a_side(scene.actors(outer.actors), scene.actors(mention.actors))
    if not own or mention.reason.startswith(("mood: condition", "condition")):
        return mention
    return replace(mention, status=Status.THREATENED, reason=f"{mention.reason}; held out by its doer")


def _told(mention: Mention, scene: Scene) -> str | None:
    """Return AGREE for a helpful deed its own actor has announced, REJECT for one that is told not to come.

    Announced to hold unless somebody gives way, and announced strikes and boycotts, are threats. Who defends only
    himself promises nothing.
    """
    if mention.within or mention.origin != "trigger" or not mention.actors:
        return None
    helpful = mention.code in COOPERATIVE and (mention.code != "SUPPORT" or bool(mention.recipients))
    if mention.status is Status.NEGATED:
        refused = mention.reason.startswith(("mood: future", "mood: would")) and mention.condition is None
        return "REJECT" if mention.code in COOPERATIVE | {"CONSULT"} and refused else None
    pressing = mention.code == "PROTEST" and mention.mode in WITHHOLDING
    if mention.status is not Status.PLANNED or not (helpful or pressing) or not _announced(mention, scene):
        return None
    hangs = scene.paragraph.words(mention.condition) if mention.condition is not None else None
    return "THREATEN" if pressing or (hangs is not None and hangs[0].lower_ == "unless") else "AGREE"


def _announced(mention: Mention, scene: Scene) -> bool:
    """Whether a plan is told as what will be done, and not as a purpose, wish or order."""
    if mention.reason.startswith("mood: future"):
        return True
    words = scene.paragraph.words(mention.trigger) if mention.reason.startswith("say: ") else None
    return words is not None and own_mood(words.root)[0] in COMING


def _as_threat(outer: Mention, inner: Mention, codebook: Codebook) -> Mention:
    recipients = inner.recipients or outer.recipients
    return replace(
        outer,
        code="THREATEN",
        mode=None,
        cameo="130",
        quad=codebook.type("THREATEN").quad,
        recipients=recipients,
        condition=None,
        reason=f"{outer.reason}; a promise of harm",
    )


def _as_promise(outer: Mention, codebook: Codebook) -> Mention:
    """A vow not to do harm is a promise."""
    kind = codebook.type("AGREE")
    reason = f"{outer.reason}; a vow not to"
    return replace(outer, code="AGREE", mode=None, cameo="030", quad=kind.quad, reason=reason)


def _as_refusal(outer: Mention, codebook: Codebook) -> Mention:
    """A vow not to yield is a refusal."""
    kind = codebook.type("REJECT")
    reason = f"{outer.reason}; a vow not to yield"
    return replace(outer, code="REJECT", mode=None, cameo="120", quad=kind.quad, reason=reason)


def _outer(inner: Mention, code: str, chain: Sequence[Governor], scene: Scene, codebook: Codebook) -> Mention | None:
    governor = next((one for one in reversed(chain) if one.kind in TALK), None)
    if governor is None and inner.origin == "complement":
        return None
    holders = governor.holders if governor is not None else ()
    speakers = actors_in(holders, scene)
    speakers = speakers or ([inner.said_by] if inner.said_by else [])
    if code in OWN or inner.status is Status.PLANNED:
        speakers = _own(speakers, inner, scene) or list(inner.actors)
    recipients = inner.actors if code == "REQUEST" else inner.recipients
    if not speakers or (code == "REQUEST" and not set(recipients) - set(speakers)):
        return None
    unsaid = "future" if inner.reason.startswith("mood") else "quote"
    trigger = scene.span(governor.token) if governor is not None else inner.trigger
    return replace(
        inner,
        id=identity(inner.id, "implied", code),
        code=code,
        actors=tuple(speakers),
        recipients=tuple(name for name in recipients if name not in speakers),
        status=Status.HAPPENED,
        reason=f"implied: {governor.kind if governor is not None else unsaid}",
        trigger=trigger,
        mode=None,
        cameo=GENERIC[code],
        quad=codebook.type(code).quad,
        condition=None,
        within=None,
        when=UNKNOWN,
        place=None,
        origin="implied",
    )


def _own(speakers: Sequence[str], inner: Mention, scene: Scene) -> list[str]:
    """Return the speakers who speak for one of the doers."""
    doers = scene.actors(inner.actors)
    return [name for name in speakers if share_a_side([scene.cast.actor(name)], doers)]
