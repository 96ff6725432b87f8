"""Ellipsis: "Paris recognised Kosovo; Madrid would not" tells of Madrid by the words of Paris."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.codebook.codebook import Codebook
from dragoman.coding.roles import actors_in
from dragoman.coding.scene import Scene, share_a_side
from dragoman.model.identity import identity
from dragoman.model.mention import Mention, Status
from dragoman.model.when import UNKNOWN
from dragoman.text.clauses import kids
from dragoman.text.parsed import Token

HELPING = frozenset({"will", "would", "do", "have", "shall", "can", "could"})
UNWILLING = frozenset({"will", "would", "shall"})
CLAUSES = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
REACH = 250  # characters between an act and the words that leave its verb out


def left_out(scene: Scene, told: Sequence[Mention], codebook: Codebook) -> list[Mention]:
    """Return what the paragraph's bare "would not" and "did not" say of the act told before them."""
    found: list[Mention] = []
    for word in scene.paragraph.doc:
        token = word.head
        if word.dep_ != "neg" or not _is_bare(token):
            continue
        names = actors_in(kids(token, "nsubj"), scene)
        at = scene.span(token)
        near = [one for one in told if 0 < at.start - one.trigger.end < REACH and one.status is not Status.NEGATED]
        made = _made(scene, token, names, near, codebook) if names and near else None
        if made is not None:
            found.append(made)
    return found


def _is_bare(token: Token) -> bool:
    """Whether an auxiliary with a subject and "not" has no verb beside it."""
    if token.lemma_.lower() not in HELPING or token.dep_ not in CLAUSES:
        return False
    others = [kid for kid in token.children if kid.i > token.i and kid.dep_ not in {"neg", "punct", "cc", "conj"}]
    return bool(kids(token, "nsubj")) and not others


def _made(
    scene: Scene, token: Token, names: Sequence[str], near: Sequence[Mention], codebook: Codebook
) -> Mention | None:
    """Return a refusal of what was demanded of the subject, or that the subject did not do what another did."""
    asked = next((one for one in reversed(near) if one.status is Status.DEMANDED and _is_of(one, names, scene)), None)
    if asked is not None and token.lemma_.lower() in UNWILLING:
        whose = next((one.actors for one in near if one.id == asked.within), ())
        quad = codebook.type("REJECT").quad
        refusal = replace(asked, code="REJECT", mode=None, cameo="120", quad=quad, status=Status.HAPPENED)
        return _said(scene, token, names, replace(refusal, recipients=whose))
    if asked is not None:
        return _said(scene, token, names, replace(asked, status=Status.NEGATED))
    last = near[-1]
    if last.within or last.status is not Status.HAPPENED or _is_of(last, names, scene):
        return None
    return _said(scene, token, names, replace(last, status=Status.NEGATED))


def _is_of(mention: Mention, names: Sequence[str], scene: Scene) -> bool:
    return share_a_side(scene.actors(names), scene.actors(mention.actors))


def _said(scene: Scene, token: Token, names: Sequence[str], act: Mention) -> Mention:
    """Return the act as these words tell it of those actors."""
    trigger = scene.span(token)
    return replace(
        act,
        id=identity(act.id, "ellipsis", trigger.start, trigger.end),
        actors=tuple(names),
        recipients=tuple(name for name in act.recipients if name not in names),
        reason=f"ellipsis: {token.text} not",
        trigger=trigger,
        evidence=scene.paragraph.span(token.sent),
        said_by=None,
        condition=None,
        within=None,
        when=UNKNOWN,
        place=None,
        quantities=(),
        origin="ellipsis",
    )
