"""Export: trained judges to one int8 ONNX file with its pieces, temperatures and sums."""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from batches import UNKNOWN, Batch
from encoder import depth
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from rows import CODES, STATUSES, Row, written
from torch import Tensor
from torch.nn import functional
from train import split

from dragoman.coding.ngrams import NGrams
from dragoman.coding.wordpieces import WordPieces
from judge import Judge

NAMES = ("ids", "mask", "marks")
FILES = ("judge.onnx", "ngrams.npz", "vocab.txt")


def averaged(paths: list[Path], layers: int) -> Judge:
    """Return a judge whose weights are the mean of several, all trained from one start."""
    states = [torch.load(path, weights_only=True) for path in paths]
    model = Judge(layers)
    model.load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    return model.eval()


def to_onnx(model: Judge, path: Path) -> None:
    """Write the judge as ONNX with int8 weights, a scale for each output channel."""
    ids = torch.ones(2, 9, dtype=torch.long)
    example = (ids, ids, torch.zeros(2, 2, dtype=torch.long))
    axes = {"ids": {0: "pairs", 1: "tokens"}, "mask": {0: "pairs", 1: "tokens"}, "marks": {0: "pairs"}}
    with tempfile.TemporaryDirectory() as folder:
        whole, ready = Path(folder) / "whole.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            model, example, str(whole), input_names=list(NAMES), output_names=["logits"],
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(str(ready), str(path), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


def logits_of(path: Path, rows: list[Row], pieces: WordPieces) -> Tensor:
    """Return the logits of the exported judge, each pair alone as at run time."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    out = []
    for row in rows:
        batch = Batch([row], pieces)
        given = {"ids": batch.ids.numpy(), "mask": batch.mask.numpy(), "marks": batch.marks.numpy()}
        out.append(session.run(None, given)[0][0])
    return torch.tensor(np.array(out))


def scores_of(path: Path, rows: list[Row]) -> Tensor:
    """Return the n-grams' scores of the acts."""
    ngrams = NGrams(path)
    return torch.tensor(np.array([ngrams.scores(row.pair) for row in rows]))


def mixed(logits: Tensor, scores: Tensor, mix: dict[str, float]) -> tuple[Tensor, ...]:
    """Return the logits of act, deed and status, the act's with the n-grams' scores in them."""
    act, deed, status = logits.split((len(CODES), len(CODES), len(STATUSES)), 1)
    return mix["network"] * act + mix["ngrams"] * scores, deed, status


def temperature(logits: Tensor, target: Tensor) -> float:
    """Return the divisor of the logits that makes the known targets likeliest."""
    known = target != UNKNOWN
    tried = [0.3 + 0.02 * step for step in range(120)]
    return min(tried, key=lambda t: float(functional.cross_entropy(logits[known] / t, target[known])))


def main() -> None:
    """Export, calibrate on the held-out sentences and write the manifest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, nargs="+")
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--sentences", type=Path, default=Path("training/sentences"))
    parser.add_argument("--out", type=Path, default=Path("src/dragoman/coding/weights"))
    parser.add_argument("--network", type=float, default=0.7, help="share of the network's logits in the act's")
    parser.add_argument("--ngrams", type=float, default=2.5, help="share of the n-grams' scores in the act's")
    parser.add_argument("--threshold", type=float, default=0.5)
    how = parser.parse_args()
    torch.set_num_threads(1)
    how.out.mkdir(parents=True, exist_ok=True)
    pieces = WordPieces((how.encoder / "vocab.txt").read_text("utf-8").split("\n"))
    shutil.copyfile(how.encoder / "vocab.txt", how.out / "vocab.txt")
    path = how.out / "judge.onnx"
    to_onnx(averaged(how.weights, depth(how.encoder)), path)
    _, held = split(written(how.sentences))
    mix = {"network": how.network, "ngrams": how.ngrams}
    heads = mixed(logits_of(path, held, pieces), scores_of(how.out / "ngrams.npz", held), mix)
    batch = Batch(held, pieces)
    temperatures = {}
    for name, head, target in zip(("act", "deed", "status"), heads, (batch.act, batch.deed, batch.status), strict=True):
        known = target != UNKNOWN
        temperatures[name] = round(temperature(head, target), 3)
        print(f"held out, {name}: {float((head.argmax(1) == target)[known].float().mean()):.3f} of {int(known.sum())}")
    manifest = {
        "codes": CODES,
        "statuses": STATUSES,
        "mix": mix,
        "temperatures": temperatures,
        "threshold": how.threshold,
        "files": {name: hashlib.sha256((how.out / name).read_bytes()).hexdigest() for name in FILES},
    }
    (how.out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
