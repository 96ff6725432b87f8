"""The linear model over n-grams: trained in seconds, and right where the network has never seen the turn of phrase."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import numpy as np
from rows import CODES, Row, examples, written
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC
from train import split

from dragoman.coding.ngrams import Hints, features, key, stem, unpacked

LEAST = 2  # rows a feature must be seen in
SHARE = 0.3  # of a word's senses that a code must have for the word to hint at it


def hinted(folder: Path) -> dict[int, int]:
    """Return the keys of the triggers' stems with the codes they hint at, a bit a code."""
    senses: dict[int, Counter[int]] = {}
    for place, code in enumerate(CODES[:-1]):
        lines = [line for line in (folder / f"{code}.tsv").read_text("utf-8").splitlines() if line[:1] != "#"]
        column = lines[0].split("\t").index("lemma")
        for line in lines[1:]:
            senses.setdefault(key(stem(line.split("\t")[column].lower())), Counter())[place] += 1
    return {
        word: sum(1 << place for place, many in found.items() if many >= SHARE * found.total())
        for word, found in sorted(senses.items())
    }


def fitted(rows: list[Row], hints: dict[int, int]) -> dict[str, np.ndarray]:
    """Return keys, idf, weights, base and hints of the model; `rows` whose act is unknown are left out."""
    known = [row for row in rows if row.act]
    given: Hints = unpacked(hints.keys(), hints.values())
    counts = [Counter(key(feature) for feature in features(row.pair, given)) for row in known]
    seen = Counter(number for count in counts for number in count)
    keys = np.array(sorted(number for number, many in seen.items() if many >= LEAST), dtype=np.uint32)
    column = {int(number): place for place, number in enumerate(keys)}
    idf = np.array([1 + np.log((1 + len(known)) / (1 + seen[int(number)])) for number in keys], dtype=np.float32)
    values, columns, ends = [], [], [0]
    for count in counts:
        places = [(column[number], many) for number, many in count.items() if number in column]
        weights = np.array([(1 + np.log(many)) * idf[place] for place, many in places])
        values += list(weights / (np.sqrt((weights**2).sum()) or 1.0))
        columns += [place for place, _ in places]
        ends.append(len(columns))
    matrix = csr_matrix((values, columns, ends), shape=(len(known), len(keys)))
    model = LinearSVC(C=1.0, random_state=1).fit(matrix, [CODES.index(row.act) for row in known])
    return {
        "keys": keys,
        "idf": idf.astype(np.float16),
        "weights": model.coef_.T.astype(np.float16),
        "base": model.intercept_.astype(np.float32),
        "hints": np.array(list(hints), dtype=np.uint32),
        "hinted": np.array(list(hints.values()), dtype=np.uint32),
    }


def main() -> None:
    """Fit on all but the held-out rows and write ngrams.npz."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=Path, default=Path("training/sentences"))
    parser.add_argument("--triggers", type=Path, default=Path("src/dragoman/codebook/data/triggers"))
    parser.add_argument("--out", type=Path, default=Path("src/dragoman/coding/weights/ngrams.npz"))
    how = parser.parse_args()
    kept, _ = split(written(how.sentences))
    arrays = fitted(kept + examples(how.triggers, 1.0), hinted(how.triggers))
    np.savez_compressed(how.out, **arrays)
    print(f"{len(arrays['keys'])} n-grams, {how.out.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
