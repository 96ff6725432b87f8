"""Neither reading again nor the order of the inputs changes an id, a row or a count."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.properties.conftest import example_paths

import dragoman
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.reading import Reader
from dragoman.reports.read import read_path, read_text

TABLES = ("reports", "mentions", "quotes", "ledger", "actors", "events", "offices", "sides")
FOLDERS = count()
Tables = dict[str, list[dict[str, object]]]


class Remembering:
    """A reader that parses each report once and gives its record again whenever it is asked."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._records: dict[str, Record] = {}

    def read(self, report: Report) -> Record:
        if report.id not in self._records:
            self._records[report.id] = self._reader.read(report)
        return self._records[report.id]


@pytest.fixture(scope="session")
def remembering(reader: Reader) -> Remembering:
    return Remembering(reader)


@pytest.fixture(scope="session")
def sorted_tables(tmp_path_factory: pytest.TempPathFactory, remembering: Remembering) -> Tables:
    return _tables(example_paths(), tmp_path_factory.mktemp("sorted"), remembering)


def _tables(paths: list[Path], folder: Path, reader: Remembering) -> Tables:
    """Return every table of a new desk into which the files were read one by one, in the order given."""
    desk = dragoman.open(folder / f"{next(FOLDERS)}.desk", create=True)
    half = len(paths) // 2
    desk.read(paths[:half], published="2022-01-24", reader=reader)
    desk.read(paths[half:], published="2022-01-24", reader=reader)
    return {name: getattr(desk, name)().rows() for name in TABLES}


def test_reading_a_report_again_gives_the_same_record(reports: list[Report], reader: Reader) -> None:
    first = {report.id: reader.read(report) for report in reports[::4]}
    for report in reversed(reports[::4]):
        again = read_text(
            report.text, published=report.published, title=report.title, source=report.source, url=report.url
        )
        assert again.id == report.id
        assert reader.read(report) == first[report.id]


def test_a_records_ids_depend_on_no_path_and_no_given_date(tmp_path: Path, reader: Reader) -> None:
    text = example_paths()[0].read_text(encoding="utf-8")
    names = ["a.txt", "b.txt"]
    for name in names:
        (tmp_path / name).write_text(text, encoding="utf-8")
    one = reader.read(read_path(tmp_path / "a.txt", published="2022-01-17"))
    two = reader.read(read_path(tmp_path / "b.txt", published="2022-01-18"))
    for table in ("mentions", "quotes", "ledger", "actors"):
        assert {row.id for row in getattr(one, table)} == {row.id for row in getattr(two, table)}
    assert one.report.id == two.report.id


@settings(max_examples=3, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.permutations(example_paths()))
def test_the_order_of_the_inputs_changes_no_row(
    tmp_path_factory: pytest.TempPathFactory, remembering: Remembering, sorted_tables: Tables, paths: list[Path]
) -> None:
    assert _tables(paths, tmp_path_factory.mktemp("order"), remembering) == sorted_tables
