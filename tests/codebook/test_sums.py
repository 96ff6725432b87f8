"""Sums: a damaged data file is told before anything is read from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.sums import checked, write_sums
from dragoman.codebook.tables import SHIPPED
from dragoman.errors import DragomanError


@pytest.mark.parametrize("name", ["company.npz", "spun.tsv.gz"])
def test_the_shipped_files_are_what_was_made(name: str) -> None:
    assert checked(name) == SHIPPED / name


def test_a_damaged_or_missing_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"as made")
    write_sums(("one",), tmp_path)
    assert checked("one", tmp_path).read_bytes() == b"as made"
    (tmp_path / "one").write_bytes(b"damaged")
    with pytest.raises(DragomanError, match="has sha256"):
        checked("one", tmp_path)
    (tmp_path / "one").unlink()
    with pytest.raises(DragomanError, match="lack one"):
        checked("one", tmp_path)
