"""`make bench-events`: which of MEANTIME's gold mentions tell of one event, within a report and across reports.

    python -m bench.events [--shared FOLDER]

MEANTIME's mentions have no PLOVER code, so that the root of their word stands for it. Each part of the corpus is
measured alone too: the reasons must hold for airliners, telephones, car makers and stock markets alike.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from pathlib import Path

from bench.annotated import Gold, mentions
from bench.arguments import arguments
from bench.coreference import Agreement, agreement
from bench.figures import Line, share, table
from bench.joining import joined
from dragoman.text.parser import Parser

MEANTIME = Path("data/meantime")
MARGIN = 0.08  # above the baseline


def by(every: Iterable[Gold], key: Callable[[Gold], Hashable]) -> list[list[str]]:
    """Return the mentions in groups of one key."""
    groups: defaultdict[Hashable, list[str]] = defaultdict(list)
    for each in every:
        groups[key(each)].append(each.id)
    return list(groups.values())


def lines(every: list[Gold], part: str = "") -> list[Line]:
    """Return the lines of the table: the baseline, and ours."""
    wanted = by(every, lambda each: each.event)
    base = agreement(wanted, by(every, lambda each: (each.word, each.when)))
    ours = agreement(wanted, joined(every))
    name = f"MEANTIME{part and ', ' + part}, {len(every)} mentions of {len(wanted)} events"
    return [
        Line(name, "CoNLL F1: same word, same day", _shown(base)),
        Line(name, "CoNLL F1: reasons", _shown(ours), "" if part else share(base.conll + MARGIN)),
    ]


def _shown(score: Agreement) -> str:
    return f"{share(score.conll)} (MUC {share(score.muc)}, B³ {share(score.b_cubed)}, CEAF-e {share(score.ceaf_e)})"


def main() -> None:
    """Measure and print the table."""
    asked = arguments("bench-events", __doc__).parse_args()
    folder = asked.shared / MEANTIME
    if not folder.is_dir():
        print("meantime: no data; left out", file=sys.stderr)
        return
    parser = Parser()
    parts = {path.name: list(mentions(path, parser)) for path in sorted(folder.glob("*/corpus_*"))}
    rows = lines([each for some in parts.values() for each in some])
    for name, some in parts.items():
        rows += lines(some, name.removeprefix("corpus_"))
    print(table(rows))


if __name__ == "__main__":
    main()
