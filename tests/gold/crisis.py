"""A crisis told by many reports, and what a ledger kept of it must say: the format of the sheet, and its scoring.

The sheet is JSON Lines. Each line but the last is a report, in any order:

    {"id": "c01", "source": "Atlas Wire", "published": "2024-09-02", "text": "Headline\\n\\nPLACE - Text.\\n\\n..."}

The last line is the gold: {"entries": [...]}, an object for each demand, threat, promise, accusation, prediction, offer
(or denial) of the whole crisis, however often it is told:

    key        a name for it within the sheet
    kind       demand, threat, promise, accusation, denial, prediction or offer; a list where more than one is fair
    by, to     an ISO-3 country (the state, its organs and its people count as one), words of an actor's name, or a
               body of states ("United Nations", "African Union", "European Union", "NATO"), its organs and officials
               counting as it; a list where any will do; null for `to` where nobody is named. A demand on two sides is
               two entries.
    contains   a list of words, any of which stands in what is demanded, threatened or promised
    condition_contains   the same for what it hangs on; left out where it hangs on nothing
    due        date prefix by which it is to be met ("within a week" is seven days after it was said); left out for none
    reports    ids of all reports that tell it, as its maker's words or as a thing said before
    outcome    what came of it by the end of the last report: open, accepted, rejected, ignored (demand, offer) ·
               carried_out, withdrawn (threat) · kept, broken (promise) · admitted, denied (accusation) ·
               came_true, did_not (prediction); null where only its parts have one
    outcome_by ids of the reports that tell so, any of which is right; left out where it is open
    parts      for a demand of several things: [{contains, outcome, outcome_by}]

An entry is right when the ledger has it, with kind, parties, words, condition and due date, once (no second row tells
of it), told by at least half of the reports that tell it, and by no row that is another entry too. A link is an outcome
(of the whole or of a part): right when the outcome is, and one of the reports named tells it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """One entry or link of the gold, whether the ledger has it, and why not."""

    kind: str
    key: str
    met: bool
    why: str = ""


def crisis(path: Path) -> tuple[list[Row], list[Row]]:
    """Return the reports of a sheet and the entries of its gold."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    return lines[:-1], lines[-1]["entries"]


def scored(entries: Iterable[Row], ledger: Iterable[Row], reports: Mapping[str, str]) -> Iterator[Asked]:
    """Yield each entry and each link with whether the rows of a desk's ledger have it.

    reports: the sheet's id by that of the desk.
    """
    every = [_named(row, reports) for row in ledger]
    stands = {(row[side] or "").casefold(): _stand(row, side) for row in every for side in ("by", "to")}
    every = [{**row, "stands": stands} for row in every]
    taken: dict[str, str] = {}
    for want in entries:
        found = [row for row in every if _is_it(row, want) and row["reports"] & set(want["reports"])]
        found.sort(key=lambda row: (-len(row["reports"] & set(want["reports"])), row["id"]))
        row = found[0] if found else None
        why = "not there" if row is None else _fault(row, want, found[1:])
        if row is not None and taken.setdefault(row["id"], want["key"]) != want["key"]:
            why = f"one row with {taken[row['id']]}"
        yield Asked("entry", want["key"], not why, why)
        yield from _links(row, want)


def _named(row: Row, reports: Mapping[str, str]) -> dict[str, Any]:
    """Return a row with the sheet's ids of its reports."""
    told = {reports[each["report"]] for each in row["tellings"]}
    abouts = [each["about"].casefold() for each in row["tellings"]]
    return {**row, "reports": told, "abouts": abouts, "names": reports}


def _is_it(row: Row, want: Row) -> bool:
    kinds = want["kind"] if isinstance(want["kind"], list) else [want["kind"]]
    return (
        row["kind"] in kinds
        and _party(row, "by", want["by"])
        and (want["to"] is None or row["to"] is None or _party(row, "to", want["to"]))
        and _says(row["abouts"], want["contains"])
    )


def _fault(row: Row, want: Row, others: list[dict[str, Any]]) -> str:
    """Return what is wrong with the row that is an entry of the gold; "" for nothing."""
    if want["to"] is not None and not _party(row, "to", want["to"]):
        return f"to {row['to']}"
    if "condition_contains" in want:
        hanging = [each["condition"].casefold() for each in row["tellings"] if each["condition"]]
        if not _says(hanging, want["condition_contains"]):
            return f"condition {hanging}"
    if (
        "due" in want
        and not (row["due"] or "").startswith(want["due"])
        and not want["due"].startswith(row["due"] or "-")
    ):
        return f"due {row['due']}"
    if 2 * len(row["reports"] & set(want["reports"])) < len(want["reports"]):
        return f"told only by {sorted(row['reports'])}"
    again = [other for other in others if other["id"] != row["id"]]
    return f"told again by {[sorted(other['reports']) for other in again]}" if again else ""


def _links(row: dict[str, Any] | None, want: Row) -> Iterator[Asked]:
    if want["outcome"] is not None:
        yield _link(want["key"], row, want, row["names"] if row else {})
    for number, part in enumerate(want.get("parts", ())):
        parts = row["parts"] if row else []
        found = next((each for each in parts if _says([each["about"].casefold()], part["contains"])), None)
        yield _link(f"{want['key']}/{number}", found, part, row["names"] if row else {})


def _link(key: str, row: Row | None, want: Row, names: Mapping[str, str]) -> Asked:
    if row is None:
        return Asked("link", key, False, "not there")
    if row["outcome"] != want["outcome"]:
        return Asked("link", key, False, f"{row['outcome']}, not {want['outcome']}")
    told = {names[each] for each in row["outcome_reports"]}
    if "outcome_by" in want and not told & set(want["outcome_by"]):
        return Asked("link", key, False, f"told by {sorted(told)}, not {want['outcome_by']}")
    return Asked("link", key, True)


def _party(row: Row, side: str, want: str | list[str]) -> bool:
    asked = [want] if isinstance(want, str) else want
    name = (row[side] or "").casefold()
    ids = (row[f"{side}_id"] or "").replace("-", " ")
    codes = {row[f"{side}_country"], BODIES.get((row[f"{side}_code"] or "")[:6])}
    if any(each in codes or each.casefold() in name or each.casefold() in ids for each in asked):
        return True
    meant = {stand for known, stand in row["stands"].items() if any(each.casefold() in known for each in asked)}
    return _stand(row, side) in meant - {(None, "")}


def _stand(row: Row, side: str) -> tuple[str | None, str]:
    """Return the country and the sector of a side: a leader's are those of his movement."""
    return row[f"{side}_country"], (row[f"{side}_code"] or "")[:6]


def _says(words: Iterable[str], wanted: Iterable[str]) -> bool:
    return any(each.casefold() in said for said in words for each in wanted)


BODIES = {
    "IGOUNO": "United Nations",
    "IGOAFU": "African Union",
    "IGOEUR": "European Union",
    "IGONAT": "NATO",
    "IGOOSC": "OSCE",
    "IGOOAS": "Organization of American States",
}
