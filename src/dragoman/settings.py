"""Settings: frozen, read once, environment over default."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reading depends on apart from its text.

    desk: the desk folder commands use when none is named (`DRAGOMAN_DESK`).
    model: the installed English spaCy model to parse with (`DRAGOMAN_MODEL`).
    codebook: a folder whose tables add to the shipped codebook or take their place (`DRAGOMAN_CODEBOOK`); None for
        the shipped one alone.
    """

    desk: Path | None = None
    model: str = "en_core_web_md"
    codebook: Path | None = None


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of this process's environment (or of the mapping given)."""
    env = os.environ if environment is None else environment
    desk, codebook = env.get("DRAGOMAN_DESK"), env.get("DRAGOMAN_CODEBOOK")
    return Settings(
        desk=Path(desk) if desk else None,
        model=env.get("DRAGOMAN_MODEL") or "en_core_web_md",
        codebook=Path(codebook) if codebook else None,
    )
