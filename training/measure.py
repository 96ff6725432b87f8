"""Measure a judge on pairs with known roots: JSON Lines with marked_sentence, <s>..</s> and <t>..</t>, and gold_root.

The file measured on is never trained on.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path

import torch
from batches import Batch
from encoder import depth
from judge import Judge, parts
from rows import CODES, Row

from dragoman.coding.pairs import Pair
from dragoman.coding.wordpieces import WordPieces
from dragoman.model.span import Span

QUADS = dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1) | dict.fromkeys(("YIELD", "COOPERATE", "AID"), 2)
QUADS |= dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3)
QUADS |= dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4)
ROOTS = {code: "YIELD" if code in ("CONCEDE", "RETREAT") else code for code in CODES}


def pair(marked: str) -> Pair:
    """Return the pair of a sentence marked <s>actor</s> and <t>recipient</t>."""
    spans: dict[str, Span] = {}
    text, last = "", 0
    for match in re.finditer(r"</?([st])>", marked):
        text += marked[last : match.start()]
        last = match.end()
        if match[0][1] != "/":
            spans[match[1]] = Span(len(text), len(text) + 1)
        else:
            spans[match[1]] = Span(spans[match[1]].start, len(text))
    return Pair(text + marked[last:], spans["s"] if "s" in spans else Span(0, 1), spans.get("t"))


def predicted(model: Judge, pairs: list[Pair], pieces: WordPieces) -> torch.Tensor:
    """Return the probabilities of the acts, a row a pair."""
    rows = [Row(one, "", "", "") for one in pairs]
    out = []
    with torch.no_grad():
        for start in range(0, len(rows), 32):
            batch = Batch(rows[start : start + 32], pieces)
            out.append(parts(model(batch.ids, batch.mask, batch.marks))[0].softmax(1))
    return torch.cat(out)


def report(gold: list[str], quads: list[int], chosen: list[str]) -> str:
    """Return macro-F1 over roots, quad accuracy, a line a root and the commonest confusions."""
    roots = sorted(set(gold))
    lines, scores = [], []
    for root in roots:
        right = sum(g == c == root for g, c in zip(gold, chosen, strict=True))
        f1 = 2 * right / max(1, gold.count(root) + chosen.count(root))
        scores.append(f1)
        lines.append(f"  {root:10} n {gold.count(root):4}  R {right / gold.count(root):.2f}  "
                     f"P {right / max(1, chosen.count(root)):.2f}  F1 {f1:.3f}")  # fmt: skip
    quad = sum(QUADS.get(c) == q for c, q in zip(chosen, quads, strict=True)) / len(gold)
    accuracy = sum(g == c for g, c in zip(gold, chosen, strict=True)) / len(gold)
    confusions = Counter((g, c) for g, c in zip(gold, chosen, strict=True) if g != c).most_common(18)
    head = f"macro-F1 {sum(scores) / len(roots):.3f}  accuracy {accuracy:.3f}  quad {quad:.3f}"
    return "\n".join([head, *lines, "  " + ", ".join(f"{g}>{c} {n}" for (g, c), n in confusions)])


def choose(probabilities: torch.Tensor) -> list[str]:
    """Return the likeliest root of each row: codes of one root add up; NONE is never chosen."""
    roots = sorted(set(ROOTS.values()) - {"NONE"})
    places = [[place for place, code in enumerate(CODES) if ROOTS[code] == root] for root in roots]
    sums = torch.stack([probabilities[:, these].sum(1) for these in places])
    return [roots[int(place)] for place in sums.argmax(0)]


def main() -> None:
    """Print the report of one or more judges together, their probabilities averaged."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, nargs="+")
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--on", type=Path, required=True)
    parser.add_argument("--save", type=Path)
    how = parser.parse_args()
    torch.set_num_threads(1)
    pieces = WordPieces((how.encoder / "vocab.txt").read_text("utf-8").split("\n"))
    found = [json.loads(line) for line in how.on.read_text("utf-8").splitlines()]
    pairs = [pair(one["marked_sentence"]) for one in found]
    total = torch.zeros(len(pairs), len(CODES))
    for path in how.weights:
        model = Judge(depth(how.encoder))
        model.load_state_dict(torch.load(path, weights_only=True))
        total += predicted(model.eval(), pairs, pieces) / len(how.weights)
    chosen = choose(total)
    print(report([one["gold_root"] for one in found], [int(one["gold_penta"]) for one in found], chosen))
    if how.save:
        torch.save((total, chosen), how.save)


if __name__ == "__main__":
    main()
