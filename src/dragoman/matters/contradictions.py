"""Contradictions: of one happening what one side tells and another denies, or the same one at another time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dragoman.matters.claim import iso
from dragoman.matters.claims import AGAINST, Account, Proposition, names
from dragoman.matters.telling import token
from dragoman.store.flatten import Row


def contradictions(found: Iterable[Proposition], sentences: Mapping[str, str]) -> list[Row]:
    """Return what is said against what in some happenings, by the day of the denial.

    Each side that denies is set against the first word of another side, against its own of another report, and against
    what it admits later. sentences: the sentence of each ledger entry, by id.
    """
    every = [_row(kind, one, pair, sentences) for one in found for kind, *pair in _pairs(one)]
    return sorted(every, key=lambda row: (row["denial_day"] or "~", row["claim"], row["denial"]))


def _pairs(one: Proposition) -> Iterator[tuple[str, Account, Account]]:
    """Yield each kind of contradiction in a happening, with what is told and what is said against it."""
    told = [each for each in one.accounts if not each.is_copy] or one.accounts
    claims = [each for each in told if each.says not in AGAINST and each.says != "admitted"]
    denials: dict[str, Account] = {}
    for each in told:
        if each.says in AGAINST:
            denials.setdefault(token(each.voice), each)
    for side, denial in denials.items():
        own = [each for each in claims if token(each.voice) == side and each.report != denial.report]
        for claim in [each for each in claims if token(each.voice) != side][:1]:
            yield "denied", claim, denial
        for claim in own[:1]:
            yield "another time", claim, denial
        later = [each for each in told if each.says == "admitted" and each.key > denial.key]
        for claim in [each for each in later if token(each.voice) == side][:1]:
            yield "taken back", claim, denial


def _row(kind: str, one: Proposition, pair: Iterable[Account], sentences: Mapping[str, str]) -> Row:
    claim, denial = pair
    return {
        "kind": kind,
        "code": one.lead.code,
        "actors": names(one.lead.doers),
        "recipients": names(one.lead.others),
        **_told("claim", claim, sentences),
        **_told("denial", denial, sentences),
    }


def _told(side: str, one: Account, sentences: Mapping[str, str]) -> Row:
    return {
        side: " ".join(sentences.get(one.id, one.sentence).split()),
        f"{side}_by": one.voice.name if one.voice is not None else None,
        f"{side}_says": one.says,
        f"{side}_day": iso(one.reported),
        f"{side}_report": one.report,
    }
