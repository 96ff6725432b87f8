"""Columns: what each column of a table that the desk answers with says, for every format that has whole tables."""

from __future__ import annotations

import re

import pyarrow as pa

from dragoman.exports.format import Field
from dragoman.store.matters import MATTERS
from dragoman.store.stories import STORIES
from dragoman.store.tables import DERIVED, TableForm
from dragoman.store.tables import TABLES as STORED

FORMS: dict[str, TableForm] = {**STORED, **DERIVED, "ledger": MATTERS, "stories": STORIES}
EVERYWHERE = {
    "published": "publication date of the report",
    "sentence": "the words of the evidence; of an event, those of its fullest mention that has its status",
    "source": "who published the report",
    "agency": "the agency of the report's dateline",
    "file": "the report's path as given",
    "copy_kind": "original, copy or paraphrased, as the report's own text shows",
    "is_copy": "whether the report copies another one, or rewrites one unseen",
    "is_superseded": "whether a corrected or later version replaces the report",
    "is_paraphrased": "whether a machine rewrote the report",
    "report": "id of the report",
    "prominent": "whether a headline or a first paragraph tells of it",
    "disagree": "the fields its reports tell differently",
    "country": "ISO-3 country",
    "lat": "degrees north",
    "lon": "degrees east",
    "place": "name of the place",
    "place_precision": "city, region, country, sea or area",
    "actors": "names of those who do it",
    "recipients": "names of those it is done to or with",
    "actor_ids": "ids of those who do it",
    "recipient_ids": "ids of those it is done to or with",
    "quantities": "killed, wounded, detained, displaced, troops, weapons, money: low and high",
    "mode": "PLOVER mode of the type",
    "contexts": "PLOVER contexts",
    "cameo": "CAMEO code",
    "quad": "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
    "goldstein": "Goldstein's value of the CAMEO code, -10 to 10",
    "plover_score": "PLOVER's score of the type and mode, -10 to 10",
    "review": "machine, accepted, corrected or rejected",
    "trigger": "the words that gave the code",
    "condition": "the words on which it hangs",
    "said_by": "name of who says so; empty for the reporter",
    "speaker": "name of the speaker",
    "addressee": "name of who was spoken to",
    "speaker_id": "id of the speaker",
    "addressee_id": "id of who was spoken to",
    "content": "the words said",
    "cue": "the word of saying",
    "spoken": "of a rewritten report: the words its sibling has for the quote",
    "spoken_report": "id of that sibling",
    "roles": "every office or description, over all reports",
    "n_reports": "reports that tell it; of an actor, that name it",
    "n_acts": "mentions the actor does",
    "n_received": "mentions done to or with the actor",
    "n_quotes": "quotes of the actor, or in the report",
    "n_mentions": "mentions in the report",
    "n_ledger": "entries of the ledger in the report",
    "first_published": "the first report that names the actor",
    "last_published": "the last one",
    "words": "the words that say what is felt",
    "holder": "name of the one who feels so",
    "toward": "name of the other",
    "holder_id": "id of the one who feels so",
    "toward_id": "id of the other",
    "holder_country": "ISO-3 country of the one who feels so",
    "toward_country": "ISO-3 country of the other",
    "origin": "the step that made the row; of a report, the report whose words it has",
    "dateline": "the place before the first sentence",
}
TYPES = ((pa.types.is_boolean, "boolean"), (pa.types.is_integer, "integer"), (pa.types.is_floating, "number"))


def fields_of(table: str, schema: pa.Schema) -> list[Field]:
    """Return the dictionary of a table's columns."""
    said = {each.name: each.says for each in FORMS[table].columns} | EVERYWHERE
    return [Field(column.name, kind_of(column.type), said[column.name]) for column in schema]


def kind_of(kind: pa.DataType) -> str:
    """Return what kind of value a column holds: string, integer, number, boolean, array or object."""
    for meets, word in TYPES:
        if meets(kind):
            return word
    if pa.types.is_list(kind):
        return "array"
    return "object" if pa.types.is_nested(kind) else "string"


def says_of(table: str) -> str:
    """Return what a row of a table is."""
    says = FORMS[table].says
    return {"actors": "One actor over all reports."}.get(table, re.sub(r" Kept in `cache/`.*", "", says))
