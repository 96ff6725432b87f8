"""Stems: the verb behind a participle that the tagger took for something else."""

from __future__ import annotations

from dragoman.text.parsed import Token

DOUBLED = frozenset({"ss", "ll", "ff", "zz"})  # ends of verbs that are so of themselves: "mass", "shell"
WHOLE = frozenset({"aid", "plot", "mount"})  # verbs beside which a word with an e stands: "aide"


def stem_of(token: Token) -> str:
    """Return the verb of a gerund or participle: the first of its possible forms that the vocabulary knows."""
    stem = token.lower_.removesuffix("ing").removesuffix("ed")
    if stem[-2:] in DOUBLED or stem in WHOLE:
        return stem
    doubled = stem[-2:-1] == stem[-1:]
    forms = (stem[:-1], stem) if doubled else (f"{stem}e", stem)
    return next((form for form in forms if form in token.vocab.strings), stem)
