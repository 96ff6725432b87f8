"""Write the generated parts of the pages: all that stands between `<!-- begin: NAME -->` and `<!-- end -->`."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from dragoman.cli.explain import signed
from dragoman.cli.main import program
from dragoman.codebook.cameo import read_cameo
from dragoman.codebook.classes import read_classes
from dragoman.codebook.contexts import Contexts
from dragoman.codebook.forms import NAMES, WORDS, class_forms, trigger_forms
from dragoman.codebook.plover import event_types
from dragoman.codebook.statuses import read_statuses
from dragoman.codebook.tables import key_of, spare_of
from dragoman.codebook.triggers import Known, table_of
from dragoman.codings.coding import CODINGS
from dragoman.codings.compare import COMPARED
from dragoman.exports.formats import FORMATS
from dragoman.store.answers import ANSWERS
from dragoman.store.filters import APPLY, SAYS
from dragoman.store.matters import CREDIBILITY, MATTERS
from dragoman.store.stories import KEPT, STORY
from dragoman.store.tables import DERIVED, TABLES, TableForm
from dragoman.store.talk import TALK

DOCS = Path(__file__).parent
PACKAGE = DOCS.parent / "src" / "dragoman"
BLOCK = re.compile(r"(<!-- begin: ([\w -]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def written(page: Path) -> str:
    """Return a page as it should be: its own words, and every generated part made anew."""
    return BLOCK.sub(lambda match: match[1] + _part(match[2]) + match[3], page.read_text(encoding="utf-8"))


def pages() -> list[Path]:
    """Return all pages of the documentation, in order."""
    return sorted(DOCS.rglob("*.md"))


def _part(name: str) -> str:
    kind, _, what = name.partition(" ")
    return "\n".join(MAKERS[kind](what)) + "\n"


def _commands(_: str) -> Iterator[str]:
    group = program()
    context = click.Context(group, info_name="dragoman")
    for name in group.list_commands(context):
        command = group.commands[name]
        yield from _command(command, name, "##")
        for part, each in command.commands.items() if isinstance(command, click.Group) else ():
            yield from _command(each, f"{name} {part}", "###")


def _command(command: click.Command, name: str, head: str) -> Iterator[str]:
    context = click.Context(command, info_name=f"dragoman {name}")
    usage = " ".join(command.collect_usage_pieces(context))
    yield from (f"\n{head} dragoman {name}\n", f"    dragoman {name} {usage}\n", _help(command.help), "")
    yield from ("| option | says |", "| --- | --- |")
    for option in command.params:
        if isinstance(option, click.Option):
            names = ", ".join(f"`{each}`" for each in option.opts)
            several = " May be given several times; any of the values will do." if option.multiple else ""
            choice = f" One of {', '.join(option.type.choices)}." if isinstance(option.type, click.Choice) else ""
            yield f"| {names} | {option.help}{choice}{several} |"


def _help(text: str | None) -> str:
    return "\n\n".join(" ".join(part.split()) for part in (text or "").split("\n\n"))


def _tables(_: str) -> Iterator[str]:
    ledger = (MATTERS, CREDIBILITY)
    for form in (
        *TABLES.values(),
        *DERIVED.values(),
        *KEPT.values(),
        STORY,
        *ledger,
        *TALK.values(),
        *ANSWERS.values(),
        CODINGS,
        *COMPARED.values(),
    ):
        yield from _form(form)


def _form(form: TableForm) -> Iterator[str]:
    yield from (f"\n## {form.name}\n", f"{form.says} Key: {', '.join(f'`{name}`' for name in form.key)}.\n")
    yield from ("| column | type | says |", "| --- | --- | --- |")
    for column in form.columns:
        yield f"| `{column.name}` | {_type(str(column.type))} | {column.says} |"


def _type(arrow: str) -> str:
    words = re.sub(r"(item|element): ", "", arrow).replace("struct<start: int32, end: int32>", "span")
    return re.sub(r"(list|map|struct)<", r"\1 of ", words).replace(">", "").replace("|", "or").replace(" ('", " '")


def _types(_: str) -> Iterator[str]:
    yield from ("| code | quad | PLOVER | Goldstein | what it is |", "| --- | --- | ---: | ---: | --- |")
    values = read_cameo()
    for each in event_types().values():
        scales = f"{signed(each.scale)} | {signed(values[each.cameo].goldstein)} ({each.cameo})"
        yield f"| `{each.code}` | {each.quad} | {scales} | {each.definition} {each.covers} |"


def _modes(_: str) -> Iterator[str]:
    yield from ("| code | mode | PLOVER | what it is |", "| --- | --- | ---: | --- |")
    for kind in event_types().values():
        for mode in kind.modes.values():
            yield f"| `{kind.code}` | `{mode.name}` | {signed(mode.scale)} | {mode.definition} |"


def _contexts(_: str) -> Iterator[str]:
    yield from ("| context | what the act is about |", "| --- | --- |")
    for context in Contexts().by_name.values():
        yield f"| `{context.name}` | {context.definition} |"


def _neighbours(_: str) -> Iterator[str]:
    yield from ("| code | not to be confused with | the difference |", "| --- | --- | --- |")
    for kind in event_types().values():
        for each in kind.neighbours:
            yield f"| `{kind.code}` | `{each.other}` | {each.difference} |"


def _statuses(_: str) -> Iterator[str]:
    yield from ("| status | the report says | example |", "| --- | --- | --- |")
    for each in read_statuses().values():
        yield f"| `{each.status}` | {each.says} | {each.example} |"


def _codebook(_: str) -> Iterator[str]:
    yield from ("| table | a row's key | columns (those in brackets may be left out) |", "| --- | --- | --- |")
    known = Known(event_types(), read_cameo(), read_classes())
    assault = table_of("ASSAULT")
    every = {"triggers/CODE.tsv": trigger_forms(known)[assault]} | class_forms({}) | WORDS | NAMES
    for name, form in every.items():
        asked = assault if name == "triggers/CODE.tsv" else name
        spare = spare_of(asked)
        columns = ", ".join(f"({each})" if each in spare else each for each in form.columns)
        yield f"| `{name}` | {', '.join(key_of(asked)) or 'none: rows only add up'} | {columns} |"


def _filters(_: str) -> Iterator[str]:
    yield from ("| filter | chooses | on |", "| --- | --- | --- |")
    for name, says in SAYS.items():
        yield f"| `{name}` | {says} | {', '.join(table for table, names in APPLY.items() if name in names)} |"


def _exports(_: str) -> Iterator[str]:
    for each in FORMATS.values():
        yield from (f"\n### {each.name}\n", *each.lines())


def _room(room: str) -> Iterator[str]:
    folder = PACKAGE / room
    for file in sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        public = [
            each for each in tree.body if isinstance(each, ast.FunctionDef | ast.ClassDef) and each.name[0] != "_"
        ]
        if public:
            yield f"\n**{file.relative_to(PACKAGE)}.** {_first(ast.get_docstring(tree))}\n"
        for node in public:
            yield f"- `{node.name}`: {_first(ast.get_docstring(node))}"


def _first(text: str | None) -> str:
    line = " ".join((text or "").split("\n\n")[0].split())
    return line.replace("<", "\\<").replace("|", "\\|")


MAKERS: dict[str, Callable[[str], Iterator[str]]] = {
    "commands": _commands,
    "tables": _tables,
    "types": _types,
    "modes": _modes,
    "contexts": _contexts,
    "neighbours": _neighbours,
    "statuses": _statuses,
    "codebook": _codebook,
    "filters": _filters,
    "exports": _exports,
    "room": _room,
}


def main() -> None:
    """Write every page whose generated parts have changed, and name it."""
    for page in pages():
        text = written(page)
        if text != page.read_text(encoding="utf-8"):
            page.write_text(text, encoding="utf-8")
            sys.stdout.write(f"{page.relative_to(DOCS)}\n")


if __name__ == "__main__":
    main()
