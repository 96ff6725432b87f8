"""Word pieces: what the vocabulary knows, and where it stood in the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.wordpieces import WordPieces

WORDS = ["[PAD]", "[UNK]", "[CLS]", "re", "##call", "##ed", "cafe", "'", "s", "中", "[", "]", "cl"]


def pieces(text: str) -> list[tuple[str, str]]:
    found = WordPieces(WORDS).encode(text)
    return [(WORDS[number], text[start:end]) for number, (start, end) in zip(found.ids, found.offsets, strict=True)]


def test_words_are_cut_into_the_longest_pieces_known() -> None:
    assert pieces("Recalled re") == [("re", "Re"), ("##call", "call"), ("##ed", "ed"), ("re", "re")]


def test_case_and_accents_do_not_matter() -> None:
    assert pieces("CAFÉ cafe\u0301's") == [("cafe", "CAFÉ"), ("cafe", "cafe"), ("'", "'"), ("s", "s")]


def test_a_word_with_a_part_unknown_is_unknown_as_a_whole() -> None:
    assert pieces("re reply") == [("re", "re"), ("[UNK]", "reply")]


def test_ideographs_stand_alone() -> None:
    assert pieces("中中") == [("中", "中"), ("中", "中")]


def test_no_text_yields_a_special_piece() -> None:
    assert pieces("[CLS]") == [("[", "["), ("[UNK]", "CLS"), ("]", "]")]


@given(st.text())
def test_places_lie_in_the_text_and_never_go_back(text: str) -> None:
    found = WordPieces(WORDS).encode(text)
    assert all(0 <= start < end <= len(text) for start, end in found.offsets)
    assert [start for start, _ in found.offsets] == sorted(start for start, _ in found.offsets)
