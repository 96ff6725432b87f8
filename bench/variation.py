"""Variation: any number of news texts from a few, with names, weekdays and dates exchanged."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

ROOT = Path(__file__).parents[1]
STATES = (
    ("Russia", "Russian", "Moscow"),
    ("Ukraine", "Ukrainian", "Kyiv"),
    ("France", "French", "Paris"),
    ("Germany", "German", "Berlin"),
    ("Ethiopia", "Ethiopian", "Addis Ababa"),
    ("Eritrea", "Eritrean", "Asmara"),
    ("Egypt", "Egyptian", "Cairo"),
    ("China", "Chinese", "Beijing"),
    ("Colombia", "Colombian", "Bogota"),
    ("Ecuador", "Ecuadorean", "Quito"),
    ("India", "Indian", "New Delhi"),
    ("Pakistan", "Pakistani", "Islamabad"),
    ("Armenia", "Armenian", "Yerevan"),
    ("Azerbaijan", "Azerbaijani", "Baku"),
    ("Iran", "Iranian", "Tehran"),
    ("Turkey", "Turkish", "Ankara"),
    ("Peru", "Peruvian", "Lima"),
    ("Sudan", "Sudanese", "Khartoum"),
    ("Japan", "Japanese", "Tokyo"),
    ("Poland", "Polish", "Warsaw"),
)
SURNAMES = (
    "Blinken Lavrov Biden Putin Zelenskiy Baerbock Macron Stoltenberg Peskov Kuleba Truss Wallace Scholz Psaki Khan "
    "Modi Aliyev Carter Thatcher Galtieri Chavez Uribe Correa Mandela Kagame Kabila Museveni Trajkovski Clinton"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NUMBER = re.compile(r"\b(?:[1-9]|1\d|2[0-8])\b")


def texts(n: int) -> Iterator[str]:
    """Yield n texts: the originals in turn, each time round with everything moved one further."""
    originals = list(_originals())
    for turn in islice(count(), -(-n // len(originals))):
        for place, text in enumerate(originals[: n - turn * len(originals)]):
            yield _varied(text, turn, place)


def _originals() -> Iterator[str]:
    for path in sorted((ROOT / "examples").rglob("*.txt")):
        yield path.read_text(encoding="utf-8")
    for line in (ROOT / "tests" / "gold" / "reports.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield f"Published: {row['published']}\n\n{row['text']}"


def _varied(text: str, turn: int, place: int) -> str:
    """Return a text with states, surnames and weekdays exchanged and small numbers moved; turn 0 changes nothing."""
    moved: dict[str, str] = {}
    for column in range(3):
        names = [state[column] for state in STATES]
        moved |= {name: names[(at + turn) % len(names)] for at, name in enumerate(names)}
    moved |= {name: SURNAMES[(at + turn) % len(SURNAMES)] for at, name in enumerate(SURNAMES)}
    moved |= {name: WEEKDAYS[(at + turn) % 7] for at, name in enumerate(WEEKDAYS)}
    words = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, moved), key=len, reverse=True))})\b")
    head, gap, body = words.sub(lambda match: moved[match[0]], text).partition("\n\n")
    body = NUMBER.sub(lambda match: str((int(match[0]) + turn - 1) % 28 + 1), body)
    return f"{head}{gap}{body}\n\n(Version {turn} of {place}.)\n" if turn else text
