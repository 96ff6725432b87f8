"""The encoder: BERT's layers, and its first weights from an int8 ONNX file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from dragoman.coding.pairs import ACTOR, ACTOR_END, RECIPIENT, RECIPIENT_END

WIDTH, HEADS, INNER, WORDS, PLACES = 384, 12, 1536, 30522, 512
LIKE = (1031, 1033, 1063, 1065)  # marks begin with the vectors of [ ] { }


class Layer(nn.Module):
    """Attention and a two-layer network, each added to what came in and normed."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.mixed, self.mixed_norm = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, hidden: Tensor) -> Tensor:
        """Return the states after this layer; `hidden` is added to the attention's scores."""
        several, length, _ = states.shape
        query, key, value = (
            part(states).view(several, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=hidden)
        seen = seen.transpose(1, 2).reshape(several, length, WIDTH)
        states = self.mixed_norm(states + self.dropout(self.mixed(seen)))
        return self.outer_norm(states + self.dropout(self.outer(functional.gelu(self.inner(states)))))


class Encoder(nn.Module):
    """Token ids to one vector a token."""

    def __init__(self, layers: int, dropout: float = 0.05) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(WORDS, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.kind, self.norm = nn.Parameter(torch.zeros(WIDTH)), nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the vectors of a batch of ids; `mask` is 1 where a token stands and 0 where the row is filled up."""
        places = torch.arange(ids.shape[1], device=ids.device)
        states = self.dropout(self.norm(self.words(ids) + self.places(places) + self.kind))
        hidden = (1.0 - mask[:, None, None, :].to(states.dtype)) * -10000.0
        for layer in self.layers:
            states = layer(states, hidden)
        return states


def load(encoder: Encoder, folder: Path) -> None:
    """Fill the encoder with the weights in a folder: model.safetensors, or a quantised BERT as model.onnx."""
    if (folder / "model.safetensors").is_file():
        _load_whole(encoder, folder / "model.safetensors")
    else:
        _load_quantised(encoder, folder / "model.onnx")
    with torch.no_grad():
        for mark, like in zip((ACTOR, ACTOR_END, RECIPIENT, RECIPIENT_END), LIKE, strict=True):
            encoder.words.weight[mark] = encoder.words.weight[like]


def depth(folder: Path) -> int:
    """Return how many layers the encoder in a folder has, by its config.json."""
    return int(json.loads((folder / "config.json").read_text("utf-8"))["num_hidden_layers"])


def _load_whole(encoder: Encoder, path: Path) -> None:
    found = load_file(path)
    state = {str(ours): tensor for name, tensor in found.items() if (ours := _ours(name))}
    words, places, kinds = (
        found[f"embeddings.{part}_embeddings.weight"] for part in ("word", "position", "token_type")
    )
    encoder.load_state_dict(state | {"words.weight": words, "places.weight": places, "kind": kinds[0]})


def _load_quantised(encoder: Encoder, path: Path) -> None:
    model = onnx.load(str(path))
    found = {tensor.name: torch.tensor(numpy_helper.to_array(tensor)) for tensor in model.graph.initializer}
    state: dict[str, Tensor] = {}
    for name, tensor in found.items():
        if (ours := _ours(re.sub(r"^bert\.", "", name))) and tensor.dtype == torch.float32 and tensor.ndim == 1:
            state[ours] = tensor
    for node in model.graph.node:
        if node.op_type == "MatMulInteger" and "encoder/layer." in node.name:
            path_name = re.sub(r"^.*?encoder/", "encoder/", node.name).removesuffix("/MatMul_quant").replace("/", ".")
            weight = _floats(found, node.input[1].removesuffix("_quantized"))
            state[str(_ours(path_name + ".weight"))] = weight.T.contiguous()
    prefix = next(name for name in found if name.endswith("embeddings.word_embeddings.weight_quantized"))[
        : -len("word_embeddings.weight_quantized")
    ]
    words, places, kinds = (
        _floats(found, f"{prefix}{part}_embeddings.weight") for part in ("word", "position", "token_type")
    )
    state |= {"words.weight": words, "places.weight": places, "kind": kinds[0]}
    encoder.load_state_dict(state)


def _floats(found: dict[str, Tensor], name: str) -> Tensor:
    whole = found[f"{name}_quantized"].float() - found[f"{name}_zero_point"].float()
    return whole * found[f"{name}_scale"]


def _ours(name: str) -> str | None:
    if name.startswith("embeddings.LayerNorm"):
        return name.replace("embeddings.LayerNorm", "norm")
    if not (match := re.match(r"encoder\.layer\.(\d+)\.(.+)\.(weight|bias)$", name)):
        return None
    part = {
        "attention.self.query": "query",
        "attention.self.key": "key",
        "attention.self.value": "value",
        "attention.output.dense": "mixed",
        "attention.output.LayerNorm": "mixed_norm",
        "intermediate.dense": "inner",
        "output.dense": "outer",
        "output.LayerNorm": "outer_norm",
    }[match[2]]
    return f"layers.{match[1]}.{part}.{match[3]}"
