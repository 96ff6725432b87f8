"""Train the judge of pairs from the sentences: one run a seed, the last weights averaged along the way."""

from __future__ import annotations

import argparse
import copy
import time
from pathlib import Path
from random import Random
from zlib import crc32

import torch
from batches import UNKNOWN, Batch, batches
from encoder import depth, load
from rows import Row, examples, written
from torch import Tensor
from torch.nn import functional
from vary import Varied

from dragoman.coding.wordpieces import WordPieces
from judge import Judge, groups, parts

HELD = 12  # one row in twelve is kept from training: it sets the temperatures


def losses(logits: Tensor, batch: Batch, smoothing: float = 0.1) -> Tensor:
    """Return the mean loss over act, deed and status of a batch, rows weighted."""
    total = torch.zeros(())
    for part, target, share in zip(parts(logits), (batch.act, batch.deed, batch.status), (1.0, 0.5, 0.5), strict=True):
        each = functional.cross_entropy(part, target, ignore_index=UNKNOWN, label_smoothing=smoothing, reduction="none")
        known = (target != UNKNOWN).float() * batch.weight
        total = total + share * (each * known).sum() / known.sum().clamp(min=1.0)
    return total


def split(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """Return the rows to train on and those held out: by the text's hash, so that new rows move no old one."""
    kept: list[Row] = []
    held: list[Row] = []
    for row in rows:
        (kept if crc32(row.pair.text.encode()) % HELD else held).append(row)
    return kept, held


def train(rows: list[Row], short: list[Row], model: Judge, pieces: WordPieces, how: argparse.Namespace) -> None:
    """Train, the trigger examples in the first epoch only; save after each epoch the averaged weights."""
    random = Random(how.seed)
    vary = Varied(rows + short, random)
    optimizer = torch.optim.AdamW(groups(model, how.rate, how.decay, how.frozen), weight_decay=0.01)
    steps = how.epochs * -(-len(rows) // how.size) + -(-len(short) // how.size)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.1 * steps), max(0.02, (steps - step) / (0.9 * steps)))
    )
    average, step, start = copy.deepcopy(model), 0, time.time()
    for epoch in range(how.epochs):
        model.train()
        lost = 0.0
        for batch in batches([vary(row) for row in rows + short * (epoch == 0)], pieces, how, random):
            optimizer.zero_grad()
            loss = losses(model(batch.ids, batch.mask, batch.marks), batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            lost, step = lost + loss.item(), step + 1
            keep = 0.0 if step < steps * 0.5 else 0.98
            with torch.no_grad():
                for old, new in zip(average.parameters(), model.parameters(), strict=True):
                    if new.requires_grad:
                        old.lerp_(new, 1 - keep)
        torch.save(average.state_dict(), how.out)
        print(f"epoch {epoch + 1}: loss {lost * how.epochs / steps:.3f}, {time.time() - start:.0f} s", flush=True)


def main() -> None:
    """Train one seed and save its weights, for `export.py`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=Path, default=Path("training/sentences"))
    parser.add_argument("--triggers", type=Path, default=Path("src/dragoman/codebook/data/triggers"))
    parser.add_argument("--encoder", type=Path, required=True, help="a folder: weights, config.json, vocab.txt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--size", type=int, default=16)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--frozen", type=int, default=2, help="so many lower layers stay as they are")
    parser.add_argument("--longest", type=int, default=48, help="tokens of a pair in training")
    parser.add_argument("--examples", type=float, default=0.6, help="weight of the codebook's trigger examples")
    how = parser.parse_args()
    torch.manual_seed(0)  # the heads of all seeds begin alike, so that their weights can be averaged
    torch.set_num_threads(how.threads)
    kept, _ = split(written(how.sentences))
    short = examples(how.triggers, how.examples)
    pieces = WordPieces((how.encoder / "vocab.txt").read_text("utf-8").split("\n"))
    model = Judge(depth(how.encoder))
    load(model.encoder, how.encoder)
    torch.manual_seed(how.seed)
    print(f"{len(kept)} sentences, {len(short)} trigger examples, seed {how.seed}", flush=True)
    train(kept, short, model, pieces, how)


if __name__ == "__main__":
    main()
