"""Sums: the files of the codebook that no eye can check, each with the sha256 it must have."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

from dragoman.codebook.tables import SHIPPED
from dragoman.errors import DragomanError

SUMS = "company.json"


def checked(name: str, folder: Path = SHIPPED) -> Path:
    """Return the path of a file of the folder whose sum is kept there; DragomanError where it is not what was made."""
    expected = json.loads((folder / SUMS).read_text("utf-8"))["files"][name]
    path = folder / name
    if not path.is_file():
        raise DragomanError(f"The codebook's data in {folder} lack {name}: install Dragoman afresh.")
    found = sha256(path.read_bytes()).hexdigest()
    if found != expected:
        raise DragomanError(f"{path} has sha256 {found}, expected {expected}: install Dragoman afresh.")
    return path


def write_sums(names: tuple[str, ...], folder: Path = SHIPPED) -> None:
    """Write the sums of files of the folder as they are now."""
    sums = {name: sha256((folder / name).read_bytes()).hexdigest() for name in names}
    (folder / SUMS).write_text(json.dumps({"files": sums}, indent=1) + "\n", "utf-8")
