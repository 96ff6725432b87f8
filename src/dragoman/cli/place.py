"""Place: the desk a command works on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dragoman.settings import Settings, read_settings

if TYPE_CHECKING:
    from dragoman.desk import Desk


def desk_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flag `--desk`."""
    return click.option(
        "--desk",
        type=click.Path(path_type=Path),
        help="The desk folder. Default: $DRAGOMAN_DESK, else the only *.desk in this folder.",
    )(command)


def codebook_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flag `--codebook`."""
    return click.option(
        "--codebook",
        type=click.Path(path_type=Path),
        metavar="FOLDER",
        help="Your own codebook: tables that add to ours or take their place. Default: $DRAGOMAN_CODEBOOK, else ours.",
    )(command)


def model_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flag `--model`."""
    return click.option("--model", metavar="NAME", help="The installed English spaCy model to parse with.")(command)


def workers_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flag `--workers`."""
    return click.option(
        "--workers",
        type=click.IntRange(1, 256),
        default=1,
        show_default=True,
        metavar="N",
        help="Read in N processes; each loads the model (about 450 MB).",
    )(command)


def chosen(*, model: str | None = None, codebook: Path | None = None) -> Settings:
    """Return the settings of the environment with what the command line says instead.

    Raises CodebookError for a codebook that cannot be read, before anything else is done.
    """
    settings = read_settings()
    settings = replace(settings, model=model or settings.model, codebook=codebook or settings.codebook)
    if settings.codebook:
        from dragoman.codebook.folder import check_folder

        check_folder(settings.codebook)
    return settings


def opened(desk: Path | None, *, create: bool = False, model: str | None = None, codebook: Path | None = None) -> Desk:
    """Return the desk named, or the default one; with `create`, made where there is none."""
    from dragoman import desk as desks

    settings = chosen(model=model, codebook=codebook)
    return desks.open(desk or desks.find(settings, Path()), create=create, settings=settings)
