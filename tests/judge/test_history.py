"""Reports go and come back, are coded anew, and the desk is seen as it was on any day."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import dragoman
from dragoman.errors import DeskError, DragomanError
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.reports.read import read_path
from dragoman.store import carried, check, manifest, removal, segments
from dragoman.store.folder import appending
from dragoman.testing import BlankReader, synthetic_records

TABLES = ("events", "mentions", "quotes", "ledger", "actors", "reports")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch):
    """Set the day on which everything happens from now on."""

    def at(day: str) -> None:
        for module in (manifest, segments, removal, carried):
            monkeypatch.setattr(module, "now", lambda: f"{day}T12:00:00+00:00")
        monkeypatch.setattr("dragoman.store.judging.now", lambda: f"{day}T12:00:00+00:00")

    return at


@pytest.fixture
def desk(tmp_path: Path, clock) -> dragoman.desk.Desk:
    """A desk that read thirty reports on the first of May and thirty on the third."""
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    records = list(synthetic_records(60, 7))
    for day, some in (("2030-05-01", records[:30]), ("2030-05-03", records[30:])):
        clock(day)
        with appending(desk.path) as writer:
            writer.append(some)
    return desk


class Recoder:
    """A reader whose every mention has another id and code than that which the desk holds."""

    def __init__(self, desk: dragoman.desk.Desk, refuse: str | None = None) -> None:
        self._records = {record.report.id: record for record in desk.records()}
        self._refuse = refuse

    def read(self, report: Report) -> Record:
        if report.id == self._refuse:
            raise dragoman.errors.Refused("it is too long now")
        record = self._records[report.id]
        new = {each.id: f"{each.id[:-1]}{'0' if each.id[-1] != '0' else '1'}" for each in record.mentions}
        mentions = tuple(
            replace(each, id=new[each.id], mode=None, within=each.within and new[each.within])
            for each in record.mentions
        )
        ledger = tuple(replace(each, mention=each.mention and new[each.mention]) for each in record.ledger)
        return replace(record, mentions=mentions, ledger=ledger, made_by=(("dragoman", "99"),))


def rows(desk: dragoman.desk.Desk) -> dict[str, list]:
    return {table: getattr(desk, table)().rows() for table in TABLES}


def sound(desk: dragoman.desk.Desk) -> bool:
    return check.check(desk.path).problems == ()


def test_what_a_removed_report_tells_is_in_no_table_and_its_id_stays_known(desk) -> None:
    gone = desk.reports().rows()[0]["id"]
    assert desk.remove(gone[:10], by="Ana", why="not ours")[0].startswith(f"report {gone} is removed")
    for table in ("mentions", "quotes", "tellings"):
        assert gone not in {row["report"] for row in getattr(desk, table)()}
    assert gone not in {row["id"] for row in desk.reports()}
    mentions = {row["id"] for row in desk.mentions()}
    assert all(set(row["mention_ids"]) <= mentions for row in desk.events())
    (tomb,) = desk.removed().rows()
    assert (tomb["report"], tomb["by"], tomb["why"], tomb["purged"]) == (gone, "Ana", "not ours", False)
    assert sound(desk)


def test_reading_it_again_does_not_bring_it_back_unless_asked(tmp_path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("Ministers met in Oslo.\n\nOSLO - Ministers of Chile and Peru met in Oslo on Monday.")
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    desk.read([file], reader=BlankReader())
    desk.remove(read_path(file).id)
    assert desk.read([file], reader=BlankReader()).known == 1
    assert len(desk) == 0
    assert desk.read([file], reader=BlankReader(), removed=True).read == 1
    assert (len(desk), len(desk.removed())) == (1, 0)


def test_a_removed_report_is_put_back_as_it_was(desk) -> None:
    before = rows(desk)
    gone = [row["id"] for row in before["reports"][:2]]
    desk.remove(*gone)
    assert desk.restore(*gone) == [f"report {each} is back" for each in sorted(gone)]
    assert rows(desk) == before
    assert sound(desk)
    with pytest.raises(DeskError, match="no removed report"):
        desk.restore(gone[0])


def test_a_purged_report_is_gone_from_the_past_too(desk) -> None:
    report = desk.reports().rows()[0]
    desk.as_of("2030-05-01").events()
    desk.events()
    text = next(each.report.text for each in synthetic_records(60, 7) if each.report.id == report["id"])
    desk.remove(report["id"], purge=True)
    assert not (desk.path / "cache").exists()
    assert all(row["id"] != report["id"] for row in desk.as_of("2031").reports())
    held = [file.read_bytes() for file in desk.path.rglob("*") if file.is_file()]
    assert not any(text.encode() in content for content in held)
    with pytest.raises(DragomanError, match="nothing is left"):
        desk.restore(report["id"])
    assert sound(desk)


def test_as_of_a_day_shows_the_reports_read_by_then(desk) -> None:
    assert len(desk.as_of("2030-05-01")) == len(desk.as_of("2030-05-02")) == 30
    assert rows(desk.as_of("2030-05-03")) == rows(desk)
    with pytest.raises(DeskError, match="had read nothing by 2030-04"):
        desk.as_of("2030-04")
    with pytest.raises(DragomanError, match="is no date"):
        desk.as_of("yesterday")


def test_as_of_a_day_shows_what_was_removed_and_judged_later_as_it_was(desk, clock) -> None:
    before = rows(desk)
    clock("2030-05-09")
    first, second = before["events"][0]["id"], before["events"][1]["id"]
    desk.remove(before["reports"][5]["id"])
    desk.reject(first if first in {row["id"] for row in desk.events()} else second)
    assert rows(desk) != before
    assert rows(desk.as_of("2030-05-08")) == before
    assert rows(desk.as_of("2030-05-09")) == rows(desk)


def test_a_desk_coded_anew_keeps_the_old_coding_for_its_day(desk, clock) -> None:
    before = rows(desk)
    clock("2030-06-01")
    account = desk.recode(reader=Recoder(desk))
    assert (account.expected, account.read, account.refused) == (60, 60, ())
    after = rows(desk)
    assert {row["mode"] for row in after["mentions"]} == {None}
    assert not {row["id"] for row in after["mentions"]} & {row["id"] for row in before["mentions"]}
    assert rows(desk.as_of("2030-05-31")) == before
    assert sound(desk)


def test_a_report_refused_now_keeps_its_coding(desk) -> None:
    kept = desk.reports().rows()[3]["id"]
    account = desk.recode(reader=Recoder(desk, refuse=kept))
    assert [each.reason for each in account.refused] == ["it is too long now"]
    assert len(desk) == 60


def test_what_was_judged_passes_to_the_mentions_of_the_same_words(desk, clock) -> None:
    event = max(desk.events().rows(), key=lambda row: len(row["mention_ids"]))
    desk.correct(event["id"], {"status": "denied"}, by="Ana")
    clock("2030-06-01")
    desk.recode(reader=Recoder(desk))
    (row,) = [row for row in desk.events() if row["review"] == "corrected"]
    assert (row["status"], len(row["mention_ids"])) == ("denied", len(event["mention_ids"]))
    assert {each["by"] for each in desk.judgements()} == {"Ana"}
    assert [each["review"] for each in desk.as_of("2030-05-31").events(id=event["id"])] == ["corrected"]


def test_coding_anew_what_has_not_changed_changes_nothing(desk) -> None:
    class Same:
        def __init__(self, records) -> None:
            self._records = {record.report.id: record for record in records}

        def read(self, report: Report) -> Record:
            return self._records[report.id]

    before = manifest.load(desk.path)
    desk.recode(reader=Same(desk.records()))
    assert manifest.load(desk.path) == before


def test_many_small_portions_are_put_together_and_the_days_of_reading_kept(tmp_path, clock) -> None:
    records = list(synthetic_records(90, 3))
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    for number in range(40):
        clock(f"2030-07-{1 + number // 2:02}")
        with appending(desk.path) as writer:
            writer.append(records[number * 2 : number * 2 + 2])
            writer.compact()
        if number == 9:
            early = rows(desk)
        if number % 13 == 0:
            desk.events()
    assert len(manifest.load(desk.path).segments) < 20
    assert len(desk) == 80
    assert sound(desk)
    assert rows(desk.as_of("2030-07-05")) == early
    whole = dragoman.open(tmp_path / "b.desk", create=True)
    with appending(whole.path) as writer:
        writer.append(records[:80])
    former = {"former_ids": None}
    assert [row | former for row in desk.events()] == [row | former for row in whole.events()]
