"""The network: an encoder, and heads that read act, deed and status off the marks of a pair."""

from __future__ import annotations

import torch
from encoder import WIDTH, Encoder
from rows import CODES, STATUSES
from torch import Tensor, nn

SIZES = (len(CODES), len(CODES), len(STATUSES))


class Judge(nn.Module):
    """Marked ids to the logits of act, deed and status, side by side."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.encoder = Encoder(layers)
        self.joint = nn.Linear(4 * WIDTH, WIDTH)
        self.dropout = nn.Dropout(0.2)
        self.out = nn.Linear(WIDTH, sum(SIZES))

    def forward(self, ids: Tensor, mask: Tensor, marks: Tensor) -> Tensor:
        """Return logits; `marks` holds where the actor's and the recipient's marks stand, 0 for none."""
        states = self.encoder(ids, mask)
        weights = mask[:, :, None].to(states.dtype)
        mean = (states * weights).sum(1) / weights.sum(1)
        picked = torch.gather(states, 1, marks[:, :, None].expand(-1, -1, WIDTH))
        joined = torch.cat([states[:, 0], picked[:, 0], picked[:, 1], mean], 1)
        return self.out(self.dropout(torch.nn.functional.gelu(self.joint(self.dropout(joined)))))


def parts(logits: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Return the logits of act, deed and status."""
    act, deed, status = logits.split(SIZES, 1)
    return act, deed, status


def groups(model: Judge, top: float, decay: float, frozen: int) -> list[dict[str, object]]:
    """Return the parameters with a rate for each layer: `top` for the last, times `decay` for each below.

    Words and the first `frozen` layers stay as they are.
    """
    encoder = model.encoder
    depth = len(encoder.layers)
    below = [encoder.words, encoder.places, encoder.norm, *encoder.layers[:frozen]]
    for parameter in [encoder.kind, *(parameter for part in below for parameter in part.parameters())]:
        parameter.requires_grad = False
    out: list[dict[str, object]] = [
        {"params": list(encoder.layers[place].parameters()), "lr": top * decay ** (depth - 1 - place)}
        for place in range(frozen, depth)
    ]
    out.append({"params": [*model.joint.parameters(), *model.out.parameters()], "lr": top * 10})
    return out
