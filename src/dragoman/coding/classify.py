"""The learned judge of pairs: what an actor does to a recipient in a sentence, and how real it is.

Two models are asked: a small network that reads the sentence, and weighed n-grams that remember turns of phrase.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dragoman.coding.ngrams import NGrams
from dragoman.coding.pairs import Pair, marked
from dragoman.coding.wordpieces import WordPieces
from dragoman.errors import DragomanError
from dragoman.model.mention import Status

if TYPE_CHECKING:
    import numpy as np
    from onnxruntime import InferenceSession

WEIGHTS = Path(str(files("dragoman.coding"))) / "weights"
NONE = "NONE"


@dataclass(frozen=True, slots=True)
class Judged:
    """What the classifier makes of a pair.

    `code` is the likeliest act of the whole sentence, `NONE` if none is done; `probabilities` hold all sixteen codes
    and NONE and add up to 1. To announce is an act of its own: "Oslo will send aid to Mali" is AGREE. `code` follows
    the CAMEO-PLOVER crosswalk, by which relation coding is compared: embargoes are COERCE there, verdicts ACCUSE.
    `deed` is the code of what is done or told of as the codebook has it (SANCTION for both), `status` how real that
    is, `statuses` the probabilities of all nine. `confidence` is the calibrated probability of `code`; `abstain`
    means that it lies under the threshold or that NONE is likeliest.
    """

    code: str
    probabilities: dict[str, float]
    status: Status
    statuses: dict[str, float]
    deed: str
    confidence: float
    abstain: bool


class Classifier:
    """The weights in a folder, checked against their sums and loaded once; `judge` may be called from many threads."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        """Load the weights; raises DragomanError when a file is missing or is not the one the manifest names."""
        manifest = _checked(folder)
        self._codes: list[str] = manifest["codes"]
        self._statuses: list[str] = manifest["statuses"]
        self._temperatures: dict[str, float] = manifest["temperatures"]
        self._mix: dict[str, float] = manifest["mix"]
        self.threshold: float = manifest["threshold"]
        self.version: str = manifest["files"]["judge.onnx"][:12]
        self._folder = folder
        self._ngrams = NGrams(folder / "ngrams.npz")
        self._pieces = WordPieces((folder / "vocab.txt").read_text("utf-8").split("\n"))

    @cached_property
    def _session(self) -> InferenceSession:
        """The network, made when it is first asked: the n-grams alone answer most questions."""
        from onnxruntime import InferenceSession, SessionOptions

        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        return InferenceSession((self._folder / "judge.onnx").read_bytes(), options, providers=["CPUExecutionProvider"])

    def classify(self, pairs: Sequence[Pair], *, threshold: float | None = None) -> list[Judged]:
        """Return a judgement for each pair, in their order; each is judged alone, so company changes no figure."""
        least = self.threshold if threshold is None else threshold
        return [self._judged(self._logits(pair), least) for pair in pairs]

    def deed(self, pair: Pair, among: Collection[str]) -> tuple[str, float]:
        """Return the likeliest deed of a pair with its probability; NONE, none, where the n-grams see none of some.

        The n-grams, which cost next to nothing, let the network be asked only about what may be one of `among`.
        """
        if self.guess(pair, self._codes) not in among:
            return NONE, 1.0
        many = len(self._codes)
        shares = self._shares(self._logits(pair)[many : 2 * many], self._codes, "deed")
        code = max(shares, key=lambda each: shares[each])
        return code, shares[code]

    def guess(self, pair: Pair, codes: Collection[str]) -> str:
        """Return which of the codes the n-grams alone find likeliest, in a fortieth of the time of a judgement."""
        scores = dict(zip(self._codes, self._ngrams.scores(pair).tolist(), strict=True))
        return max(sorted(codes), key=lambda code: scores[code])

    def _logits(self, pair: Pair) -> np.ndarray[Any, Any]:
        """Return the logits of act, deed and status side by side; the act is the network's and the n-grams' mixed."""
        import numpy as np

        one = marked(pair, self._pieces)
        given = {
            "ids": np.array([one.ids], dtype=np.int64),
            "mask": np.ones((1, len(one.ids)), dtype=np.int64),
            "marks": np.array([[one.actor, one.recipient]], dtype=np.int64),
        }
        logits: np.ndarray[Any, Any] = self._session.run(None, given)[0][0].astype(np.float64)
        many = len(self._codes)
        logits[:many] = self._mix["network"] * logits[:many] + self._mix["ngrams"] * self._ngrams.scores(pair)
        return logits

    def _judged(self, logits: np.ndarray[Any, Any], threshold: float) -> Judged:
        many = len(self._codes)
        acts = self._shares(logits[:many], self._codes, "act")
        deeds = self._shares(logits[many : 2 * many], self._codes, "deed")
        statuses = self._shares(logits[2 * many :], self._statuses, "status")
        code = max(acts, key=lambda each: acts[each])
        confidence = acts[code]
        return Judged(
            code=code,
            probabilities=acts,
            status=Status(max(statuses, key=lambda each: statuses[each])),
            statuses=statuses,
            deed=max(deeds, key=lambda each: deeds[each]),
            confidence=confidence,
            abstain=code == NONE or confidence < threshold,
        )

    def _shares(self, logits: np.ndarray[Any, Any], names: list[str], head: str) -> dict[str, float]:
        import numpy as np

        scaled = logits.astype(np.float64) / self._temperatures[head]
        powers = np.exp(scaled - scaled.max())
        return {name: round(float(share), 6) for name, share in zip(names, powers / powers.sum(), strict=True)}


def _checked(folder: Path) -> dict[str, Any]:
    path = folder / "manifest.json"
    if not path.is_file():
        raise DragomanError(f"The classifier's weights are not in {folder}: no manifest.json. `make train` makes them.")
    manifest: dict[str, Any] = json.loads(path.read_text("utf-8"))
    for name, expected in manifest["files"].items():
        if not (folder / name).is_file():
            raise DragomanError(f"The classifier's weights in {folder} lack {name}.")
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if found != expected:
            raise DragomanError(f"{folder / name} has sha256 {found}, expected {expected}: install Dragoman afresh.")
    return manifest
