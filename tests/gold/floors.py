"""Measure every sheet, print the figures beside their floors, and raise the floors that were beaten.

    python tests/gold/floors.py                  raise what was beaten by two items or more, to one item below
    python tests/gold/floors.py --dry            print only
    python tests/gold/floors.py --show reports   print the items of one sheet that were missed (never of a held-out one)

A floor is never lowered: where one is not met the exit status is 1 and its file stays as it is.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))  # the tests are no installed package

from tests.gold import measuring

from dragoman.reading import Reader

HELD = frozenset({"probe", "trial", "assay", "sample", "novel"})


def raised(name: str, figures: measuring.Figures, pinned: dict[str, float]) -> dict[str, float]:
    """Return the floors of one sheet, none lower than it was; SystemExit where one is not met."""
    low = [kind for kind, least in pinned.items() if figures.value(kind) < least]
    if low:
        raise SystemExit(f"{name}: below the floor: {', '.join(low)}. A floor is never lowered; nothing was written.")
    kinds = [kind for kind in measuring.KINDS if kind in figures.asked]
    return {kind: max(pinned.get(kind, 0), figures.less_one(kind)) for kind in kinds}


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--dry", action="store_true", help="print only")
    parser.add_argument("--show", metavar="SHEET", choices=[name for name in measuring.SHEETS if name not in HELD])
    options = parser.parse_args()
    reader = Reader()
    if options.show:
        for probe, item in measuring.items(measuring.SHEETS[options.show], reader):
            if not item.met:
                print(f"{probe}: missed {item.kind}: {json.dumps(item.wanted, ensure_ascii=False)}")
        return
    pinned = measuring.floors() if measuring.FLOORS.exists() else {}
    figures = {name: measuring.measured(path, reader) for name, path in measuring.SHEETS.items() if path.is_file()}
    print(measuring.table(figures, pinned))
    if options.dry:
        return
    beaten = {name: raised(name, one, pinned.get(name, {})) for name, one in figures.items()}
    measuring.FLOORS.write_text(json.dumps(pinned | beaten, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
