"""With `private="hide"` no format holds the name of a private person."""

from __future__ import annotations

import json
import zlib

import pytest

from dragoman.exports.formats import FORMATS

NAMES = ("Marta", "Ilves", "marta-ilves")


def readable(content: bytes) -> str:
    return content.decode("utf-8", "replace")


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"parquet", "xlsx"}))
def test_no_name_of_a_private_person_goes_out(crafted, form: str) -> None:
    every = list(map(str, ("happened", "planned", "threatened")))
    shown = crafted.export(form, status=every)
    hidden = crafted.export(form, status=every, private="hide")
    assert hidden.rows == shown.rows
    for content in hidden.files.values():
        assert not [name for name in NAMES if name in readable(content)]


def test_parquet_too(crafted) -> None:
    assert zlib  # Parquet compresses: ask its rows
    for line in crafted.export("jsonl", private="hide").files.values():
        assert not [name for name in NAMES if name in readable(line)]


def test_another_stands_in_the_place_of_the_name(crafted) -> None:
    files = crafted.export("jsonl", private="hide").files
    rows = [json.loads(line) for line in files["events.jsonl"].splitlines()]
    (protest,) = (row for row in rows if row["code"] == "PROTEST")
    assert (protest["actors"], protest["actor_ids"]) == (["private person 1"], ["private-1"])
    assert protest["sentence"].startswith("private person 1,")
    (quote,) = (json.loads(line) for line in files["quotes.jsonl"].splitlines())
    assert quote["content"] == "“We in private person 1’s street have had enough.”"


def test_public_actors_keep_their_names(crafted) -> None:
    rows = [json.loads(line) for line in crafted.export("jsonl", private="hide").files["actors.jsonl"].splitlines()]
    assert {"Alara", "the Brenn army", "Corvo Mission"} < {row["name"] for row in rows}
