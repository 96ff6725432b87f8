"""Tables out of a desk: names for ids, words for spans, filters, and nothing but the desk's own files."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

import dragoman
from dragoman.errors import DeskError, DragomanError
from dragoman.events.load import derived
from dragoman.model.actor import Actor
from dragoman.model.record import Record
from dragoman.model.report import Copy, Report
from dragoman.model.span import Span
from dragoman.store.folder import appending
from dragoman.store.manifest import load
from dragoman.store.scales import scales
from dragoman.store.views import Views
from dragoman.testing import synthetic_desk, synthetic_records

VERBS = ("events", "mentions", "quotes", "ledger", "actors", "reports")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return synthetic_desk(150, 9, tmp_path_factory.mktemp("views") / "it's [a] *desk*.desk")


@pytest.fixture(scope="module")
def desk(path: Path) -> dragoman.Desk:
    return dragoman.open(path)


def test_every_row_shows_the_words_of_its_text(desk: dragoman.Desk) -> None:
    records = {record.report.id: record for record in desk.records()}
    rows = {row["id"]: row for row in desk.mentions()}
    assert len(rows) == sum(len(record.mentions) for record in records.values())
    for record in records.values():
        names = {actor.id: actor.name for actor in record.actors}
        for mention in record.mentions:
            row = rows[mention.id]
            assert row["sentence"] == mention.evidence.of(record.report.text)
            assert row["condition"] == (mention.condition.of(record.report.text) if mention.condition else None)
            assert row["actors"] == [names[actor] for actor in mention.actors]
            assert (row["file"], row["published"]) == (record.report.file, record.report.published)


def test_offsets_count_code_points_whatever_the_text(tmp_path: Path) -> None:
    (sample,) = synthetic_records(1, seed=1)
    text = "Zelenskýi a\u0301e\u0301 said 🇺🇦👩‍👩‍👧 “no” — é."
    report = Report(text, (Span(0, len(text)),))
    mention = replace(sample.mentions[0], actors=(), recipients=(), place=None, quantities=(), condition=None)
    rows = tuple(
        replace(mention, id=f"{start}-{end}", trigger=Span(start, end), evidence=Span(start, len(text)))
        for start in range(len(text))
        for end in range(start + 1, len(text) + 1)
    )
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    with appending(desk.path) as writer:
        writer.append([Record(report, Copy("original", 0.0), (), rows, (), (), (), ())])
    for row in desk.mentions():
        start, end = map(int, row["id"].split("-"))
        assert (row["trigger"], row["sentence"]) == (text[start:end], text[start:])


def test_filters_mean_what_they_say(desk: dragoman.Desk) -> None:
    every = desk.mentions().rows()
    countries = {(row["id"]): row["country"] for row in desk.actors()}

    def ids(**wanted: object) -> set[str]:
        return {row["id"] for row in desk.mentions(**wanted)}

    assert ids(code="ASSAULT") == {row["id"] for row in every if row["code"] == "ASSAULT"}
    assert ids(status=["planned", "denied"]) == {row["id"] for row in every if row["status"] in {"planned", "denied"}}
    assert ids(since="2021-01-02") == {row["id"] for row in every if row["date"] >= "2021-01-02"}
    assert ids(until="2021-01-01") == {row["id"] for row in every if row["date"] <= "2021-01-01"}
    assert ids(since="2021-01", until="2021") == {row["id"] for row in every}
    assert ids(place="Moscow") == {row["id"] for row in every if row["place"] == "Moscow"}
    assert ids(place="RUS") == {row["id"] for row in every if row["country"] == "RUS"}
    assert ids(confidence=0.8) == {row["id"] for row in every if row["confidence"] >= 0.8}
    assert ids(source="reuters") == {row["id"] for row in every if row["agency"] == "Reuters"}
    by_country = {row["id"] for row in every if any(countries[actor] == "RUS" for actor in row["actor_ids"])}
    assert ids(actor="RUS") == ids(actor="russia") == ids(actor=["Russia"]) == by_country != set()
    to = {row["id"] for row in every if "united-states" in row["recipient_ids"]}
    assert ids(recipient="United States") == to
    assert ids(actor="(") == set()


def test_a_name_is_found_with_accents_or_without_and_in_reports_that_use_another(tmp_path: Path) -> None:
    texts = ("Félix Tshisekedi met Karin Søndergaard.", "Tshisekedi left.")
    named = (("Félix Tshisekedi", ("Tshisekedi",)), ("Tshisekedi", ()))
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    with appending(desk.path) as writer:
        writer.append(
            [
                Record(
                    Report(text, (Span(0, len(text)),)),
                    Copy("original", 0.0),
                    (Actor("felix-tshisekedi", name, "person", aliases=aliases, spans=(Span(0, 4),)),),
                    (),
                    (),
                    (),
                    (),
                    (),
                )
                for text, (name, aliases) in zip(texts, named, strict=True)
            ]
        )
    for name in ("Felix Tshisekedi", "Félix", "felix", "tshisekedi", "felix-tshisekedi"):
        assert len(desk.reports(actor=name)) == 2, name
    assert len(desk.reports(actor="Tshisek")) == 0


def test_events_are_chosen_by_their_mentions(desk: dragoman.Desk) -> None:
    chosen = {row["id"] for row in desk.mentions(actor="CHN", place="Beijing")}
    assert {row["id"] for row in desk.events(actor="CHN", place="Beijing")} == {
        row["id"] for row in desk.events() if chosen & set(row["mention_ids"])
    }


@pytest.mark.parametrize("verb", VERBS)
def test_the_same_rows_come_in_the_same_order_whatever_the_segments(
    verb: str, desk: dragoman.Desk, tmp_path: Path
) -> None:
    other = dragoman.open(tmp_path / "b.desk", create=True)
    with appending(other.path) as writer:
        writer.append_all(reversed(list(synthetic_records(150, seed=9))), 40)
    assert getattr(other, verb)().rows() == getattr(desk, verb)().rows()


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"code": "FOO"}, "No code 'FOO'. Choose from: AGREE"),
        ({"since": "yesterday"}, "'yesterday' is no date"),
        ({"confidence": 3}, "3 is no confidence"),
        ({"act": "deny"}, "No filter 'act' on mentions. Choose from: actor"),
    ],
)
def test_a_wrong_filter_is_an_error_with_the_choices(desk: dragoman.Desk, wanted: dict, words: str) -> None:
    with pytest.raises(DragomanError, match=words):
        desk.mentions(**wanted)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "COPY (SELECT 1) TO '/tmp/dragoman-out.csv'",
        "SET enable_external_access = true",
        "ATTACH '/tmp/dragoman-other.db'",
        "INSTALL fts",
    ],
)
def test_nothing_but_the_desk_can_be_read_or_written(path: Path, sql: str) -> None:
    views = Views(path, load(path), derived(path) | scales(None))
    with pytest.raises(DeskError):
        views._run("hostile", sql, ())


def test_a_failing_step_is_told_with_its_sql(path: Path) -> None:
    with pytest.raises(DeskError, match=r"The step 'mentions' failed: (?s:.*)chosen AS \(SELECT"):
        Views(path, load(path), derived(path) | scales(None)).ask("mentions", ["t.nonsense = 1"])


def test_events_follow_the_desk_and_the_cache_may_go(tmp_path: Path) -> None:
    desk = dragoman.open(synthetic_desk(30, 1, tmp_path / "a.desk"))
    before = desk.events().rows()
    more = list(synthetic_records(60, seed=1))[30:]
    with appending(desk.path) as writer:
        writer.append(more)
    after = desk.events().rows()
    assert len(after) > len(before)
    assert {each.name for each in (desk.path / "cache").iterdir()} == {"events.sqlite", "stories"}
    shutil.rmtree(desk.path / "cache")
    assert dragoman.open(desk.path).events().rows() == after


def test_an_empty_desk_gives_empty_tables(tmp_path: Path) -> None:
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    for verb in VERBS:
        assert getattr(desk, verb)().rows() == []


def test_a_table_can_be_asked_for_its_size_columns_and_frame(desk: dragoman.Desk) -> None:
    table = desk.reports()
    assert len(table) == len(table.rows()) == table.arrow.num_rows == 150
    assert table.columns[:2] == ["id", "published"]
    assert repr(table).startswith("Table(150 rows: id, published")
