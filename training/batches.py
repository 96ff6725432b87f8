"""Batches: rows as tensors, of like lengths."""

from __future__ import annotations

from argparse import Namespace
from random import Random

import torch
from rows import CODES, STATUSES, Row
from torch import Tensor

from dragoman.coding.pairs import LONGEST, marked
from dragoman.coding.wordpieces import WordPieces

UNKNOWN = -100


class Batch:
    """Tensors of several rows; a target is UNKNOWN where the row does not say."""

    def __init__(self, rows: list[Row], pieces: WordPieces, longest: int = LONGEST) -> None:
        every = [marked(row.pair, pieces, longest=longest) for row in rows]
        longest = max(len(one.ids) for one in every)
        self.ids = torch.tensor([list(one.ids) + [0] * (longest - len(one.ids)) for one in every])
        self.mask = (self.ids != 0).long()
        self.marks = torch.tensor([[one.actor, one.recipient] for one in every])
        self.act = _targets([row.act for row in rows], CODES)
        self.deed = _targets([row.deed for row in rows], CODES)
        self.status = _targets([row.status for row in rows], STATUSES)
        self.weight = torch.tensor([row.weight for row in rows])


def batches(rows: list[Row], pieces: WordPieces, how: Namespace, random: Random) -> list[Batch]:
    """Return the rows in batches of `how.size`, in random order but with rows of like lengths together."""
    order = sorted(rows, key=lambda row: len(row.pair.text) + random.random() * 40)
    out = [Batch(order[start : start + how.size], pieces, how.longest) for start in range(0, len(order), how.size)]
    random.shuffle(out)
    return out


def _targets(values: list[str], choices: tuple[str, ...]) -> Tensor:
    return torch.tensor([choices.index(value) if value in choices else UNKNOWN for value in values])
