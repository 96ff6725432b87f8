"""Moments: when an act is told to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dragoman.coding.circumstances import ANNOUNCING, TALK, Setting, anchors, lies_under, rank, same_sentence
from dragoman.coding.governors import Governor
from dragoman.coding.intervals import by_interval, counts_from
from dragoman.coding.lent import lent, stands_after, verb_over
from dragoman.coding.scene import Scene
from dragoman.dates.timed import Timed
from dragoman.model.mention import Status
from dragoman.model.when import UNKNOWN, When
from dragoman.text.clauses import kids, main_of, subjects
from dragoman.text.parsed import Doc, Token

APART = frozenset({"after", "before", "since", "until", "although", "though", "because"})
PHASES = frozenset({"cease", "stop", "begin", "start", "resume", "quit", "halt", "suspend"})
LABEL = 9  # words of a paragraph within which a label ends
WEEK = 7  # days within which a day told is that of the news
SAYING = frozenset({"say", "tell", "add", "warn", "call", "declare", "announce", "write"})
GOING_ON = frozenset({"he", "she", "it", "they", "i", "we"})
TOLD = frozenset({Status.HAPPENED, Status.ALLEGED, Status.DENIED})
COMING = frozenset({Status.PLANNED, Status.DEMANDED, Status.THREATENED, Status.PREDICTED})


def when(token: Token, chain: Sequence[Governor], setting: Setting, status: Status) -> When:
    """Return the time of an act; UNKNOWN when no resolved expression hangs on its words."""
    doc = token.doc
    here = [timed for timed in setting.times if same_sentence(timed.start, token)]
    near = [timed for timed in here if timed.when.date is not None and not _is_term(doc, timed, token)]
    ranked = [
        (0 if after else near_by, abs(timed.start - token.i), index)
        for index, timed in enumerate(near)
        if (after := stands_after(token, timed, near))
        or (near_by := _time_rank(doc, timed, token, chain, setting.acts)) is not None
    ]
    counted = by_interval(token, here) if status not in COMING else None
    if counted is not None and (not ranked or token.dep_ == "advcl" or counts_from(token)):
        return counted
    if ranked:
        return _ahead(doc, near[min(ranked)[2]], status, setting.published)
    if len(near) == 1 and _free(doc, near[0], token, chain, setting.acts):
        return _ahead(doc, near[0], status, setting.published)
    if len(near) == 1 and _news(doc, near[0], token, setting.published):
        return near[0].when
    if status in TOLD and (beside := lent(token, chain, near)).date:
        return beside
    return _labelled(doc, setting.times) if status is Status.HAPPENED else UNKNOWN


def _labelled(doc: Doc, times: Sequence[Timed]) -> When:
    """Return the time that heads a paragraph of a chronology: "Monday, before dawn: ..."."""
    colon = next((word.i for word in doc[:LABEL] if word.text == ":"), 0)
    heads = [timed.when for timed in times if timed.end <= colon and timed.when.date]
    return heads[0] if heads else UNKNOWN


def _time_rank(doc: Doc, timed: Timed, token: Token, chain: Sequence[Governor], acts: frozenset[int]) -> int | None:
    if token.dep_ == "relcl" and timed.start <= token.head.i < timed.end:
        return 0  # "on February 14, when a bomber killed ..."
    over = verb_over(doc, timed)
    if over is not None and over != token and over in token.ancestors and _is_term(doc, timed, over):
        return 0  # "gave them until Friday to leave"
    if over is not None and over.dep_ == "xcomp" and over.head == token and token.lemma_ in PHASES:
        return 0  # "would cease to recognise him from Friday"
    if timed.start < token.i and any(one.token == over and _only_told(one) for one in chain):
        return None  # "called on Saturday for a withdrawal"
    return rank(doc, timed.start, timed.end, anchors(token, chain, acts), acts)


def _is_term(doc: Doc, timed: Timed, token: Token) -> bool:
    """Whether an expression is the term that is given: "gave them until Wednesday"."""
    before = doc[timed.start - 1].lower_ if timed.start else ""
    terms = token.lemma_ in {"give", "grant", "allow", "set"} and not kids(token, "prt")
    return terms and before in {"until", "till", "by"}


def _only_told(governor: Governor) -> bool:
    """Whether the word above speaks of the act without doing it."""
    return governor.kind in TALK and governor.kind != "fact" and governor.token.lemma_ not in ANNOUNCING


def _free(doc: Doc, timed: Timed, token: Token, chain: Sequence[Governor], acts: frozenset[int]) -> bool:
    """Whether the sentence's only time hangs above the act, on no saying and on no other act."""
    saying = {governor.token.i for governor in chain if governor.kind in TALK}
    above = [word.i for word in doc[timed.start : timed.end].root.ancestors]
    verb = next((i for i in above if doc[i].pos_ in {"VERB", "AUX"}), None)
    over, below = {token.i}, token
    for word in token.ancestors:
        if any(mark.lower_ in APART for mark in kids(below, "mark")):
            break  # "pressed on on Monday after the government rejected a truce": of neither deed below "after"
        over.add(word.i)
        below = word
    return verb is not None and verb in over and verb not in saying and verb not in acts


def _news(doc: Doc, timed: Timed, token: Token, published: str | None) -> bool:
    """Whether the sentence's main act is news of the sentence's only day, wherever in its complements that hangs.

    "Signed a treaty to cut their arsenals on Thursday": days of clauses set beside it and of relative clauses are not.
    """
    top = main_of(token)
    told_after = top.dep_ == "ccomp" and top.head.i > top.i  # "..., diplomats said"
    told, day = timed.when.date or "", len("2022-01-21")
    if (top.dep_ != "ROOT" and not told_after) or token.tag_ != "VBD" or len(told) < day or len(published or "") < day:
        return False
    if not published or not 0 <= (date.fromisoformat(published[:10]) - date.fromisoformat(told[:10])).days < WEEK:
        return False
    return lies_under(doc, timed.start, timed.end, token)


def _ahead(doc: Doc, timed: Timed, status: Status, published: str | None) -> When:
    """A bare weekday of what is still to come lies after the report: "called for a strike on Friday"."""
    told = timed.when.date
    coming = status in COMING or (timed.start > 0 and doc[timed.start - 1].lower_ == "for")
    if not coming or timed.rule != "weekday" or not told or not published or len(published) < 10:
        return timed.when
    day = date.fromisoformat(told) if len(told) == 10 else None
    if day is None or day >= date.fromisoformat(published[:10]) or timed.when.date_end or day.year == date.max.year:
        return timed.when
    return replace(timed.when, date=(day + timedelta(days=7)).isoformat())


def of_utterance(token: Token, chain: Sequence[Governor], scene: Scene, setting: Setting) -> When:
    """Return the time of saying for what is done by saying it: "We urge Serbia to withdraw," he said on Friday."""
    if token.i not in scene.voices or token.tag_ not in {"VBP", "VBG", "JJ"}:
        return UNKNOWN
    saying = {governor.token.i for governor in chain if governor.kind == "say"}
    told = [timed.when for timed in setting.times if timed.when.date and _over(token.doc, timed) in saying]
    return told[0] if len(told) == 1 else UNKNOWN


def _over(doc: Doc, timed: Timed) -> int:
    verb = verb_over(doc, timed)
    return verb.i if verb is not None else -1


def of_speech(token: Token, scene: Scene, setting: Setting) -> When:
    """Return the time of the words with which a speaker goes on in the next sentence: "He demanded that ...".

    Or in the same one: "distanced itself from the group, saying on Monday that ...".
    """
    going = [kid.i for kid in kids(token, "advcl") if kid.tag_ == "VBG" and kid.lemma_ in SAYING]
    beside = [timed.when for timed in setting.times if timed.when.date and _over(token.doc, timed) in going]
    if len(beside) == 1:
        return beside[0]
    start = token.sent.start
    if not start:
        return UNKNOWN
    before = token.doc[start - 1].sent
    going_on = [who for who in subjects(token.sent.root) if who.lower_ in GOING_ON]
    speakers = {name for who in going_on for name in scene.names(who)} | {scene.voices.get(token.i)}
    if not any(name in speakers for who in subjects(before.root) for name in scene.names(who)):
        return UNKNOWN
    told = [timed.when for timed in setting.times if timed.when.date and verb_over(token.doc, timed) == before.root]
    return told[0] if len(told) == 1 else UNKNOWN
