"""One noun a file, short functions, few arguments, few public names."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest
from tests.house.sources import Function, files, functions, name_of, tree_of

LONGEST_FILE, MEDIAN_FILE = 400, 140
LONGEST_FUNCTION, NINE_IN_TEN = 60, 30
ARGUMENTS = 6
PUBLIC = 12


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _length(function: Function) -> int:
    return int(function.end_lineno or 0) - function.lineno + 1


def _arguments(function: Function) -> int:
    given = function.args
    every = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    return len([each for each in every if each.arg not in {"self", "cls"}])


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_no_file_is_too_long(path: Path) -> None:
    assert _lines(path) <= LONGEST_FILE


def test_the_median_file_is_short() -> None:
    assert median(_lines(path) for path in files() if path.name != "__init__.py") <= MEDIAN_FILE


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_no_function_is_too_long_or_takes_too_much(path: Path) -> None:
    for function in functions(tree_of(path)):
        assert _length(function) <= LONGEST_FUNCTION, function.name
        assert _arguments(function) <= ARGUMENTS, function.name


def test_nine_functions_in_ten_are_short() -> None:
    lengths = [_length(function) for path in files() for function in functions(tree_of(path))]
    assert quantiles(lengths, n=10)[-1] <= NINE_IN_TEN


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_a_module_has_few_public_names(path: Path) -> None:
    body = tree_of(path).body
    made = [node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name[0] != "_"]
    assert len(_listed(body) or made) <= PUBLIC, made


def _listed(body: list[ast.stmt]) -> list[str]:
    """Return the names of `__all__`, where a module has one."""
    for node in body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return list(ast.literal_eval(node.value))
    return []
