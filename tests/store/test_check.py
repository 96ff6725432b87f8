"""The check finds what is wrong with a desk, and says where."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import DeskError
from dragoman.model.record import Record
from dragoman.model.span import Span
from dragoman.store.check import check
from dragoman.store.folder import appending, make
from dragoman.store.manifest import load
from dragoman.testing import synthetic_records


def _desk(folder: Path, records: list[Record]) -> Path:
    make(folder)
    with appending(folder) as writer:
        writer.append(records)
    return folder


@pytest.fixture
def some() -> list[Record]:
    return list(synthetic_records(8, seed=4))


def test_a_desk_as_written_is_sound(tmp_path: Path, some: list[Record]) -> None:
    verdict = check(_desk(tmp_path / "a.desk", some))
    assert (verdict.sound, verdict.reports, verdict.notes) == (True, 8, ())


def test_a_folder_that_is_no_desk_is_named(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match=r"no manifest\.json"):
        check(tmp_path)


def test_a_changed_file_is_found(tmp_path: Path, some: list[Record]) -> None:
    desk = _desk(tmp_path / "a.desk", some)
    file = desk / "segments" / load(desk).segments[0].name / "quotes.parquet"
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    assert [problem for problem in check(desk).problems if "quotes.parquet is not what was written" in problem]


def test_a_missing_file_is_found(tmp_path: Path, some: list[Record]) -> None:
    desk = _desk(tmp_path / "a.desk", some)
    (desk / "segments" / load(desk).segments[0].name / "signs.parquet").unlink()
    assert [problem for problem in check(desk).problems if "signs.parquet is missing" in problem]


def test_a_span_outside_its_text_is_found(tmp_path: Path, some: list[Record]) -> None:
    first = some[0]
    far = replace(first.mentions[0], evidence=Span(0, len(first.report.text) + 1))
    bad = replace(first, mentions=(far, *first.mentions[1:]))
    assert check(_desk(tmp_path / "a.desk", [bad])).problems == (
        f"mentions {far.id}: a span lies outside its report's text",
    )


def test_an_id_that_is_there_twice_is_found(tmp_path: Path, some: list[Record]) -> None:
    first = some[0]
    twice = replace(first, mentions=(first.mentions[0], *first.mentions))
    (problem,) = check(_desk(tmp_path / "a.desk", [twice])).problems
    assert problem == f"mentions: the id '{first.mentions[0].id}' is there 2 times"


def test_a_reference_to_nobody_is_found(tmp_path: Path, some: list[Record]) -> None:
    first = some[0]
    lost = replace(first.mentions[0], said_by="nobody-at-all")
    (problem,) = check(_desk(tmp_path / "a.desk", [replace(first, mentions=(lost, *first.mentions[1:]))])).problems
    assert problem == f"mentions {lost.id}: said_by 'nobody-at-all' is not among its report's actors"


def test_a_damaged_quarantine_is_found(tmp_path: Path, some: list[Record]) -> None:
    desk = _desk(tmp_path / "a.desk", some)
    (desk / "quarantine.jsonl").write_text('{"input": "a.txt"\n')
    (problem,) = check(desk).problems
    assert "quarantine.jsonl, line 1 is no JSON object" in problem
