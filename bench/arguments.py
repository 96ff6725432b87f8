"""Arguments: what every measuring command takes: where the development data lies."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

ROOT = Path(__file__).parents[1]


def arguments(prog: str, doc: str | None) -> argparse.ArgumentParser:
    """Return the parser of a command with `--shared`, by default `DRAGOMAN_SHARED` or the folder beside the project."""
    parser = argparse.ArgumentParser(prog=prog, description=(doc or "").split("\n", 1)[0])
    shared = Path(os.environ.get("DRAGOMAN_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=shared, help="folder of the development data")
    return parser
