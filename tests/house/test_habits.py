"""Habits that no type checker holds: no broad handlers, no prints, no assert on input, no traces of a machine."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from tests.house.sources import ROOT, files, name_of, room_of, tree_of

BROAD = {None, "Exception", "BaseException"}
EDGES = {"cli/main.py", "web/app.py"}


def _handlers(path: Path) -> list[ast.ExceptHandler]:
    return [
        node
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler) and (ast.unparse(node.type) if node.type else None) in BROAD
    ]


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_only_the_edges_catch_everything_and_each_once(path: Path) -> None:
    assert len(_handlers(path)) <= (1 if name_of(path) in EDGES else 0)


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_the_library_never_prints(path: Path) -> None:
    calls = [
        node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
    ]
    assert room_of(path) == "cli" or not calls


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_input_is_never_asserted(path: Path) -> None:
    assert not [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Assert)]


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_nothing_is_kept_in_global_variables(path: Path) -> None:
    assert not [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Global)]


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_packages_and_hashes_and_nothing_of_a_machine(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    pinned = [line for line in lines if line and line[0] not in "# "]
    assert pinned
    assert all(re.fullmatch(r"[a-z0-9._-]+==[^ ]+ \\", line) for line in pinned)
    assert not [line for line in lines if "://" in line or re.search(r"(^|[ =])/", line)]
