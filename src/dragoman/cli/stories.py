"""`dragoman stories`: one row a piece of news, or the reports of one and how they hang together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli.asked import asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

if TYPE_CHECKING:
    from dragoman.store.rows import Table

COLUMNS = ("first", "last", "n_reports", "n_origins", "n_copies", "n_paraphrased", "title", "sources", "follows", "id")
STORY = (
    *("published", "source", "agency", "kind", "score", "title", "follows", "report", "to"),
    *("reasons", "diff", "substitutions"),
)
NOTHING = "–"
WORDS: dict[str, Callable[[Any], str]] = {
    "reasons": lambda reason: str(reason).removesuffix("."),
    "diff": lambda each: f"{each['was'] or NOTHING} → {each['now'] or NOTHING}",
    "substitutions": lambda each: f"{each['text']} → {each['reads']}",
}


@click.command()
@desk_option
@filter_options("actor", "code", "since", "until", "source", "origins")
@click.option("--of", metavar="ID", help="The reports of one story, by its id or that of any of its reports.")
@format_options
def stories(desk: Path | None, of: str | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show stories: reports that tell the same news, copies and reports of one wire counted as one origin.

    With --of: whose words each report of a story has, why it is taken to tell the same, what an edited copy has in
    place of what, and which words of a rewritten one stand for which.
    """
    if of:
        found = opened(desk).story(of)
        write(_in_words(found) if form == "table" else found, STORY, form, output)
    else:
        write(asked(opened(desk), "stories", **wanted), COLUMNS, form, output)


def _in_words(story: Table) -> Table:
    """Return a story's reports for eyes: reasons, differences and substitutions as words, set apart by semicolons."""
    arrow = story.arrow
    for name, words in WORDS.items():
        told = ["; ".join(map(words, each)) for each in arrow[name].to_pylist()]
        arrow = arrow.set_column(arrow.schema.get_field_index(name), name, [told])
    return type(story)(arrow)
