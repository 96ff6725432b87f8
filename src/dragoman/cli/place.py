"""Place: the desk a command works on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dragoman.settings import read_settings

if TYPE_CHECKING:
    from dragoman.desk import Desk


def desk_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flag `--desk`."""
    return click.option(
        "--desk",
        type=click.Path(path_type=Path),
        help="The desk folder. Default: $DRAGOMAN_DESK, else the only *.desk in this folder.",
    )(command)


def opened(desk: Path | None, *, create: bool = False, model: str | None = None) -> Desk:
    """Return the desk named, or the default one; with `create`, made where there is none."""
    from dragoman import desk as desks

    settings = read_settings()
    if model:
        settings = replace(settings, model=model)
    return desks.open(desk or desks.find(settings, Path()), create=create, settings=settings)
