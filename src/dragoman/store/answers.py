"""The tables a desk answers with that are no part of its segments: their columns."""

from __future__ import annotations

import pyarrow as pa

from dragoman.store.tables import TEXT, TEXTS, Column, TableForm

OFFICES = TableForm(
    "offices",
    "An office that reports say a person holds, with the days of the reports. `dragoman actors --offices` shows it.",
    (
        Column("id", TEXT, "id of the person"),
        Column("name", TEXT, "fullest name"),
        Column("office", TEXT, "the office, as the tables call it: foreign minister, defence minister ..."),
        Column("roles", TEXTS, "the words of the reports"),
        Column("former", pa.bool_(), "whether the reports say that it was held before"),
        Column("country", TEXT, "ISO-3 country, or null"),
        Column("code", TEXT, "CAMEO/PLOVER actor code: RUSGOV ..."),
        Column("first", TEXT, "publication date of the first report that says so"),
        Column("last", TEXT, "publication date of the last report that says so"),
        Column("known", TEXT, "the office our tables or yours give the person on the first day; null for none"),
        Column("n_reports", pa.int32(), "reports that say so"),
        Column("sentence", TEXT, "the sentence (or paragraph) that says so, of the first original report"),
        Column("report", TEXT, "id of that report"),
        Column("file", TEXT, "its path as given"),
        Column("reports", TEXTS, "ids of all the reports that say so"),
    ),
    ("id", "office", "country", "former"),
)
SIDES = TableForm(
    "sides",
    "Two that stand with or against each other in the desk: states by their governments, alliances, armed groups.",
    (
        Column("a", TEXT, "one of the two"),
        Column("b", TEXT, "the other"),
        Column(
            "stand",
            TEXT,
            "with or against, where one weighs twice the other or more (an alliance: three acts); else mixed",
        ),
        Column(
            "alliances",
            TEXTS,
            "alliances both belong to on the last day, each with the day the later one came in",
        ),
        Column(
            "n_with",
            pa.int32(),
            "acts for the other: agreed, supported, worked together, aided; each kind once a day",
        ),
        Column("n_against", pa.int32(), "acts against the other: accused, refused, threatened, sanctioned, attacked"),
        Column("first", TEXT, "day of the first of these acts"),
        Column("last", TEXT, "day of the last of them"),
        Column("sentence", TEXT, "the sentence of the last of them that says what `stand` says"),
        Column("report", TEXT, "id of its report"),
        Column("a_id", TEXT, "ISO-3 country, or id of the organisation or group"),
        Column("b_id", TEXT, "the same of the other"),
        Column("with_mentions", TEXTS, "ids of the mentions that say they stand together"),
        Column("against_mentions", TEXTS, "ids of the mentions that say they stand against each other"),
    ),
    ("a_id", "b_id"),
)
IMPORTED = TableForm(
    "imported",
    "An office of a user's own table. `dragoman actors import` takes it in; kept in `offices.jsonl`.",
    (
        Column("person", TEXT, "full name"),
        Column("office", TEXT, "the office, as the tables call it where they know it"),
        Column("country", TEXT, "ISO-3 country served, or null"),
        Column("code", TEXT, "CAMEO/PLOVER actor code"),
        Column("since", TEXT, "first day, as a prefix; null for from before what is known"),
        Column("until", TEXT, "last day, as a prefix; null while it lasts"),
        Column("checked", TEXT, "what it was checked against: imported"),
        Column("aliases", TEXTS, "other names of the person"),
        Column("file", TEXT, "name of the file it was imported from"),
        Column("line", pa.int32(), "its line in that file"),
    ),
    ("file", "line"),
)
REMOVED = TableForm(
    "removed",
    "A report that somebody removed; kept in `removed.jsonl`.",
    (
        Column("report", TEXT, "id of the report"),
        Column("file", TEXT, "its path as given"),
        Column("title", TEXT, "headline or title, as found"),
        Column("at", TEXT, "when it was removed (UTC)"),
        Column("by", TEXT, "who removed it"),
        Column("why", TEXT, "the reason given"),
        Column("purged", pa.bool_(), "whether its text is gone from the past of the desk too"),
    ),
    ("report",),
)
JUDGEMENTS = TableForm(
    "judgements",
    "A decision by a person, in the order they were made; kept in `judgements.jsonl`.",
    (
        Column("number", pa.int32(), "its number, from 1"),
        Column("at", TEXT, "when it was made (UTC)"),
        Column("by", TEXT, "who made it"),
        Column("of", TEXT, "the table whose ids it names"),
        Column("says", TEXT, "the judgement as a sentence"),
        Column("stands", pa.bool_(), "whether it counts: none later answers the same question"),
        Column("verdict", TEXT, "same, not_the_same, unsure, accepted, corrected or rejected"),
        Column("subject", TEXT, "id it is about"),
        Column("other", TEXT, "the other id, for same and not_the_same"),
        Column("reports", TEXTS, "ids of the only reports it is of; empty for all"),
        Column("change", pa.map_(TEXT, TEXT), "what is corrected to what"),
    ),
    ("number",),
)
POSITIONS = TableForm(
    "positions",
    "What one side felt toward another in a year, month or day: the answer of `dragoman stances --each`.",
    (
        Column("holder", TEXT, "who feels so: ISO-3 country, else the name"),
        Column("toward", TEXT, "toward whom; null for nobody named"),
        Column("feeling", TEXT, "trust, hope, doubt, fear, irritation or reassurance"),
        Column("period", TEXT, "the year, month or day, as a prefix"),
        Column("positive", pa.int32(), "reports that tell it for good; copies and replaced ones do not count"),
        Column(
            "negative", pa.int32(), "reports that tell it for ill: trust lost, hopes played down, reassurance wanted"
        ),
        Column("balance", pa.float64(), "(positive - negative) / (positive + negative)"),
        Column(
            "shift", pa.float64(), "the balance less that of the last period in which it was told; null in the first"
        ),
    ),
    ("holder", "toward", "feeling", "period"),
)
ANSWERS = {form.name: form for form in (OFFICES, SIDES, POSITIONS, IMPORTED, JUDGEMENTS, REMOVED)}
