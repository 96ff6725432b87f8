"""Which room may import from which: from those above it, never from below, and never inside a function."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tests.house.sources import FLOOR, PACKAGE, files, functions, name_of, own_imports, room_of, tree_of

# The package's own names that are imported only when asked for; who may ask for them.
LATE = {"desk", "cli"}


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_a_file_imports_only_from_its_own_room_and_those_above(path: Path) -> None:
    room = room_of(path)
    if not room:
        return
    assert room in FLOOR, f"the room {room} has no place in the order of the house"
    for name in own_imports(tree_of(path)):
        if name == "dragoman":
            assert room in LATE
            continue
        other = name.split(".")[1]
        if other == "__version__":
            continue
        assert other == room or FLOOR[other] < FLOOR[room], f"{name_of(path)} imports {name} from below"


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_nothing_of_ours_is_imported_inside_a_function(path: Path) -> None:
    if room_of(path) == "cli":
        return  # a verb imports what it needs when it runs, so that the program starts at once
    late = [name for function in functions(tree_of(path)) for name in own_imports(function)]
    assert late == []


def test_every_room_has_its_place() -> None:
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert rooms - {"__init__"} <= set(FLOOR)


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_only_the_parser_loads_a_model(path: Path) -> None:
    if name_of(path) == "text/parser.py":
        return
    calls = [
        node
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "spacy.load"
    ]
    assert calls == []
