"""Dragoman: from news reports to a record of who did what to whom, who said it, and how real it is."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.desk import Desk, open
    from dragoman.reading import Reader, read_text

__version__ = "0.1.0"
__all__ = ["Desk", "Reader", "open", "read_text"]

_LATE = {
    "Desk": "dragoman.desk",
    "open": "dragoman.desk",
    "Reader": "dragoman.reading",
    "read_text": "dragoman.reading",
}


def __getattr__(name: str) -> object:
    """Return a public name, importing its room only now: `import dragoman` alone stays light."""
    if name not in _LATE:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    return getattr(import_module(_LATE[name]), name)
