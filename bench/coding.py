"""`make bench-coding`: the coder on development data, in one table.

    python -m bench.coding [--shared FOLDER] [--parts plv,plover,meantime,sheets,confidence] [--misses FILE]

The data is read where it lies and nothing of it is kept; a part whose data is absent is left out with a word on
standard error. `--misses` writes one JSON line for each miss, without any text.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import confidence, meantime, plover, plv, sheets
from bench.arguments import arguments
from bench.figures import Line, table
from dragoman.coding.classify import WEIGHTS, Classifier
from dragoman.reading import Reader

ROOT = Path(__file__).parents[1]
Miss = dict[str, object]
Part = tuple[list[Line], list[Miss]]


def main() -> None:
    """Measure the parts asked for and print the table."""
    asked = _arguments()
    reader = Reader()
    lines: list[Line] = []
    misses: list[Miss] = []
    for name in asked.parts.split(","):
        path = _data(name, asked.shared)
        if not path.exists():
            print(f"{name}: no data (looked for {path.name}); left out", file=sys.stderr)
            continue
        found, missed = PARTS[name](reader, path)
        lines += found
        misses += missed
    print(table(lines))
    if asked.misses:
        asked.misses.write_text("".join(json.dumps(miss) + "\n" for miss in misses), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = arguments("bench-coding", __doc__)
    parser.add_argument("--parts", default=",".join(PARTS), help=f"which of {', '.join(PARTS)}")
    parser.add_argument("--misses", type=Path, help="write the misses here, one JSON line each")
    asked = parser.parse_args()
    unknown = [name for name in asked.parts.split(",") if name not in PARTS]
    if unknown:
        parser.error(f"no part {', '.join(unknown)}; choose from {', '.join(PARTS)}")
    return asked


def _data(name: str, shared: Path) -> Path:
    return ROOT / "tests" / "gold" if name in {"sheets", "confidence"} else shared / "data" / FILES[name]


def _plv(reader: Reader, path: Path) -> Part:
    marked = plv.rows(path)
    told = list(plv.read_all(reader, marked))
    lines = plv.sentence_lines(told)
    if (WEIGHTS / "manifest.json").is_file():
        lines += plv.pair_lines(marked, Classifier())
    else:
        lines.append(Line("PLV, pairs", "15 roots, macro-F1", "no weights", ".800"))
    return lines, [
        {"part": "plv", "id": one.id, "wanted": sorted(one.wanted), "told": sorted(one.told), "refused": one.refused}
        for one in told
        if one.wanted != one.told
    ]


def _plover(reader: Reader, path: Path) -> Part:
    found = list(plover.answers(reader, plover.gold_records(path)))
    return plover.lines(found), [
        {"part": "plover", "id": one.gold.id, "why": plover.reason(one), "wanted": one.gold.code}
        for one in found
        if not one.is_right
    ]


def _meantime(reader: Reader, path: Path) -> Part:
    found = list(meantime.judged(reader, meantime.documents(path)))
    return meantime.lines(found), list(_mistaken(found))


def _mistaken(found: list[meantime.Judged]) -> Iterator[Miss]:
    for one in found:
        wanted, told = one.event.stand.kind, meantime.MAP[one.status].kind
        if wanted != told:
            yield {"part": "meantime", "id": one.event.id, "wanted": wanted, "told": told, "why": one.reason}


def _sheets(reader: Reader, path: Path) -> Part:
    return sheets.lines(reader, path), []


def _confidence(reader: Reader, path: Path) -> Part:
    return confidence.lines(reader, path), []


PARTS: dict[str, Callable[[Reader, Path], Part]] = {
    "plv": _plv,
    "plover": _plover,
    "meantime": _meantime,
    "sheets": _sheets,
    "confidence": _confidence,
}
FILES = {"plv": "plv/train.jsonl", "plover": "plover_gsr/gsr.json", "meantime": "meantime"}

if __name__ == "__main__":
    main()
