"""Measure the judge on pairs with known roots: JSON Lines with marked_sentence, <s>..</s> and <t>..</t>, and gold_root.

The file measured on is never trained on. Needs no torch.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path

from dragoman.coding.classify import WEIGHTS, Classifier, Judged
from dragoman.coding.pairs import Pair
from dragoman.model.span import Span

QUADS = dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1) | dict.fromkeys(("YIELD", "COOPERATE", "AID"), 2)
QUADS |= dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3)
QUADS |= dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4)
ROOTS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


def pair(marked: str) -> Pair:
    """Return the pair of a sentence marked <s>actor</s> and <t>recipient</t>."""
    spans: dict[str, Span] = {}
    text, last = "", 0
    for match in re.finditer(r"</?([st])>", marked):
        text += marked[last : match.start()]
        last = match.end()
        start = spans[match[1]].start if match[1] in spans else len(text)
        spans[match[1]] = Span(start, max(len(text), start + 1))
    return Pair(text + marked[last:], spans.get("s", Span(0, 1)), spans.get("t"))


def root(judged: Judged) -> str:
    """Return the likeliest root of a judgement: codes of one root add up; NONE is never chosen."""
    sums: Counter[str] = Counter()
    for code, share in judged.probabilities.items():
        sums[ROOTS.get(code, code)] += share
    del sums["NONE"]
    return sums.most_common(1)[0][0]


def report(gold: list[str], quads: list[int], chosen: list[str]) -> str:
    """Return macro-F1 over roots, quad accuracy, a line a root and the commonest confusions."""
    both = list(zip(gold, chosen, strict=True))
    lines, scores = [], []
    for one in sorted(set(gold)):
        right = both.count((one, one))
        found, known = chosen.count(one), gold.count(one)
        scores.append(2 * right / (found + known))
        lines.append(
            f"  {one:10} n {known:4}  R {right / known:.2f}  P {right / max(1, found):.2f}  F1 {scores[-1]:.3f}"
        )
    accuracy = sum(g == c for g, c in both) / len(gold)
    quad = sum(QUADS[c] == q for c, q in zip(chosen, quads, strict=True)) / len(gold)
    confusions = Counter((g, c) for g, c in both if g != c).most_common(18)
    head = f"macro-F1 {sum(scores) / len(scores):.3f}  accuracy {accuracy:.3f}  quad {quad:.3f}"
    return "\n".join([head, *lines, "  " + ", ".join(f"{g}>{c} {n}" for (g, c), n in confusions)])


def reliability(gold: list[str], judged: list[Judged]) -> str:
    """Return, for each tenth of confidence, how many there are, their mean confidence and the share right."""
    tenths: dict[int, list[tuple[float, bool]]] = {}
    for known, one in zip(gold, judged, strict=True):
        right = ROOTS.get(one.code, one.code) == known
        tenths.setdefault(min(9, int(one.confidence * 10)), []).append((one.confidence, right))
    lines = []
    for tenth, found in sorted(tenths.items()):
        confidence, right = (sum(values) / len(found) for values in zip(*found, strict=True))
        lines.append(f"  {tenth / 10:.1f}  n {len(found):4}  confidence {confidence:.2f}  right {right:.2f}")
    return "\n".join(lines)


def main() -> None:
    """Print the report of the weights in a folder, how reliable their confidence is and how long a pair takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    how = parser.parse_args()
    found = [json.loads(line) for line in how.file.read_text("utf-8").splitlines()]
    pairs = [pair(one["marked_sentence"]) for one in found]
    classifier = Classifier(how.weights)
    start = time.process_time()
    judged = classifier.classify(pairs)
    spent = time.process_time() - start
    gold = [one["gold_root"] for one in found]
    print(report(gold, [int(one["gold_penta"]) for one in found], [root(one) for one in judged]))
    print(reliability(gold, judged))
    print(
        f"{1000 * spent / len(pairs):.1f} ms of processor time a pair; {sum(one.abstain for one in judged)} abstained"
    )


if __name__ == "__main__":
    main()
