"""The package's own files, parsed, for the tests of the house."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "dragoman"
ORDER = (
    ("errors",),
    ("settings",),
    ("step",),
    ("model",),
    ("codebook",),
    ("text",),
    ("reports",),
    ("fetch",),
    ("actors",),
    ("places",),
    ("dates",),
    ("speech",),
    ("coding",),
    ("ledger",),
    ("reading",),
    ("engines",),
    ("store",),
    ("stories",),
    ("events",),
    ("matters",),
    ("measures",),
    ("exports",),
    ("codings",),
    ("judge",),
    ("brief",),
    ("desk", "testing"),
    ("cli",),
)
FLOOR = {room: floor for floor, rooms in enumerate(ORDER) for room in rooms}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def files() -> list[Path]:
    """Return every Python file of the package, in order."""
    return sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    """Return a file's path within the package."""
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    """Return the room a file stands in; "" for the package's own __init__."""
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


def tree_of(path: Path) -> ast.Module:
    """Return a file parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(tree: ast.Module) -> Iterator[Function]:
    """Yield every function and method of a file."""
    for node in ast.walk(tree):
        if isinstance(node, Function):
            yield node


def own_imports(node: ast.AST) -> Iterator[str]:
    """Yield the names of the package's modules that are imported anywhere under a node."""
    for each in ast.walk(node):
        if isinstance(each, ast.Import):
            yield from (alias.name for alias in each.names if alias.name.split(".")[0] == "dragoman")
        elif isinstance(each, ast.ImportFrom) and (each.module or "").split(".")[0] == "dragoman":
            if each.module == "dragoman":
                yield from (f"dragoman.{alias.name}" for alias in each.names)
            else:
                yield str(each.module)
