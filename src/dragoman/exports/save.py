"""Save: what was made of the record onto the disk, each file whole or not at all."""

from __future__ import annotations

from pathlib import Path

from dragoman.errors import DragomanError
from dragoman.exports.format import Made
from dragoman.store.disk import replace_file


def save(made: Made, output: Path) -> None:
    """Write the only file to `output`, or several into the folder `output`, which is made where there is none."""
    if "" in made.files:
        if output.is_dir():
            raise DragomanError(f"{output} is a folder; this format is one file. Name a file.")
        replace_file(output, made.files[""])
        return
    if output.exists() and not output.is_dir():
        raise DragomanError(f"{output} is a file; this format is a folder of files. Name a folder.")
    output.mkdir(parents=True, exist_ok=True)
    for name, content in made.files.items():
        replace_file(output / name, content)
