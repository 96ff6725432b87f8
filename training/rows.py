"""Rows: the sentences written for training, and what each of them teaches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.coding.pairs import Pair
from dragoman.model.span import Span

CODES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "NONE",
)  # fmt: skip
STATUSES = (
    "happened", "planned", "threatened", "demanded", "predicted", "alleged", "denied", "negated", "hypothetical",
)  # fmt: skip
PROMISED = {"SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "CONSULT"}
HARMING = {"SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "PROTEST"}
FAMILIES = (
    (
        "SANCTION",
        "COERCE",
        re.compile(r"sanction|embargo|tariff|\bduties\b|freez|froze|blacklist|boycott", re.IGNORECASE),
    ),
    ("SANCTION", "ACCUSE", re.compile(r"convict|guilty|\bliable\b|\bruled\b|sentence[ds]?\b", re.IGNORECASE)),
    (
        "AGREE",
        "SUPPORT",
        re.compile(r"\b(reached|struck|clinched|sealed|concluded)\b.{0,40}\b(agreement|accord|deal|pact)\b"),
    ),
)
MARK = re.compile(r"\[([^\[\]]+)\]\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Row:
    """A pair and its answers: `act` is what the actor does to the recipient by the whole sentence (a promise of aid
    is AGREE), `deed` what is promised, threatened or told of, `status` how real the deed is. "" where unknown."""

    pair: Pair
    act: str
    deed: str
    status: str
    weight: float = 1.0


def act_of(deed: str, status: str) -> str:
    """Return the act done by the sentence as a whole: to announce a deed is an act of its own; "" if unclear."""
    if deed == "NONE":
        return "NONE"
    if status == "threatened":
        return "THREATEN"
    if status == "planned" and deed in PROMISED:
        return "AGREE"
    if status in ("demanded", "hypothetical", "negated") and deed in PROMISED | HARMING | {"AGREE"}:
        return ""
    return deed


def crosswalked(act: str, text: str) -> str:
    """Return the act as the CAMEO-PLOVER crosswalk of 2021 has it, by which relation coding is compared.

    Three families lie elsewhere there than in PLOVER's manual, whose codes the deeds keep: embargoes and sanctions
    (163) are COERCE, verdicts (116) ACCUSE, agreements concluded (057) SUPPORT.
    """
    for ours, theirs, words in FAMILIES:
        if act == ours and words.search(text):
            return theirs
    return act


def unmarked(marked: str) -> tuple[str, dict[str, Span]]:
    """Return the text without its marks, and the span of each mark's first use.

    >>> unmarked("[Mali]{actor} left.")
    ('Mali left.', {'actor': Span(start=0, end=4)})
    """
    text, spans, last = "", {}, 0
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        spans.setdefault(match[2], Span(len(text), len(text) + len(match[1])))
        text += match[1]
        last = match.end()
    return text + marked[last:], spans


def written(folder: Path) -> list[Row]:
    """Return the rows of `<CODE>.tsv` in the folder and in its `extra/`; raises ValueError naming file and line."""
    paths = sorted(folder.glob("*.tsv")) + sorted((folder / "extra").glob("*.tsv"))
    return [row for path in paths for row in _of_file(path)]


def examples(folder: Path, weight: float) -> list[Row]:
    """Return the rows made of the codebook's trigger examples; how real they are is not said there."""
    out = []
    for code in CODES[:-1]:
        text = (folder / f"{code}.tsv").read_text("utf-8")
        lines = [line.split("\t") for line in text.splitlines() if line[:1] != "#"]
        column = lines[0].index("example")
        for cells in lines[1:]:
            text, spans = unmarked(cells[column]) if len(cells) > column else ("", {})
            if "actor" in spans:
                out.append(
                    Row(Pair(text, spans["actor"], spans.get("recipient")), crosswalked(code, text), code, "", weight)
                )
    return out


def _of_file(path: Path) -> Iterator[Row]:
    deed = path.stem
    if deed not in CODES:
        raise ValueError(f"{path}: no code {deed!r}. Choose from: {', '.join(CODES)}.")
    lines = path.read_text("utf-8").splitlines()
    header = lines[0].split("\t")
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        cells = dict(zip(header, line.split("\t"), strict=False))
        text, spans = unmarked(cells.get("marked", ""))
        status = cells.get("status", "")
        if status not in ("", *STATUSES):
            raise ValueError(f"{path}, line {number}: no status {status!r}. Choose from: {', '.join(STATUSES)}.")
        if "actor" not in spans:
            if deed == "NONE" and text:
                continue
            raise ValueError(f"{path}, line {number}: no [..]{{actor}} in {line!r}.")
        pair = Pair(text, spans["actor"], spans.get("recipient"))
        yield Row(pair, crosswalked(act_of(deed, status), text), deed, status if deed != "NONE" else "")
