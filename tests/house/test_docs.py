"""The pages are up to date, and nothing a person can use is undocumented."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import fields
from pathlib import Path
from types import ModuleType

import click
import pytest
from tests.house.sources import FLOOR, PACKAGE, ROOT

import dragoman
from dragoman.cli.main import VERBS
from dragoman.codebook.plover import event_types
from dragoman.model import actor, ledger
from dragoman.model.mention import Status
from dragoman.model.quote import ACTS
from dragoman.settings import Settings
from dragoman.store.answers import ANSWERS
from dragoman.store.filters import APPLY, BUILDERS, SAYS
from dragoman.store.tables import DERIVED, TABLES

DOCS = ROOT / "docs"


def _generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_the_generated_parts_are_up_to_date(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == _generate().written(page), "run `make docs`"


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_every_verb_and_option_is_documented(verb) -> None:
    section = _page("cli.md").split(f"\n## dragoman {verb.name}\n")[1].split("\n## ")[0]
    parts = verb.commands.values() if isinstance(verb, click.Group) else ()
    for command in (verb, *parts):
        assert command.help
        for option in command.params:
            for name in option.opts if option.param_type_name == "option" else ():
                assert f"`{name}`" in section
    for part in parts:
        assert f"\n### dragoman {verb.name} {part.name}\n" in section


def test_every_setting_is_documented() -> None:
    page = _page("settings.md")
    for setting in fields(Settings):
        assert f"| `{setting.name}` | `DRAGOMAN_{setting.name.upper()}` |" in page


def test_every_environment_variable_the_package_reads_is_documented() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    for name in set(re.findall(r"DRAGOMAN_[A-Z]+", code)):
        assert f"`{name}`" in _page("settings.md")


def test_every_table_and_column_is_documented() -> None:
    for form in (*TABLES.values(), *DERIVED.values(), *ANSWERS.values()):
        section = _page("tables.md").split(f"\n## {form.name}\n")[1].split("\n## ")[0]
        for column in form.columns:
            assert column.says
            assert f"| `{column.name}` |" in section


@pytest.mark.parametrize("table", APPLY)
def test_every_column_of_an_answer_is_documented(table: str, tmp_path: Path) -> None:
    answer = getattr(dragoman.open(tmp_path / "a.desk", create=True), table)()
    for column in answer.columns:
        assert f"`{column}`" in _page("tables.md"), column


def test_every_code_status_act_kind_and_outcome_is_documented() -> None:
    page = _page("codes.md")
    for word in (*event_types(), *map(str, Status), *ACTS, *ledger.KINDS, *ledger.OUTCOMES, *actor.KINDS):
        assert f"`{word}`" in page, word


def test_every_filter_has_words_a_builder_and_a_table() -> None:
    assert set(SAYS) == set(BUILDERS) == {name for names in APPLY.values() for name in names}


def test_every_room_has_a_page() -> None:
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    for room in (rooms & set(FLOOR)) - {"errors", "settings", "step"}:
        assert (DOCS / "rooms" / f"{room}.md").is_file(), room


@pytest.mark.parametrize("page", [*sorted(DOCS.rglob("*.md")), ROOT / "README.md"], ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
