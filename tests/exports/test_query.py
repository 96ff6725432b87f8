"""SQL over the desk's tables: it answers, and whatever is asked it reads nothing else, writes nothing and ends."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from dragoman.errors import DragomanError
from dragoman.exports.query import Limits, query

NOTHING = Limits(seconds=20, memory=256)


def ask(sql: str, limits: Limits = NOTHING):
    return query(sql, (), lambda name: None, limits)


def test_a_select_is_answered_over_the_tables_it_speaks_of(crafted) -> None:
    found = crafted.sql(
        "WITH done AS (SELECT * FROM events WHERE status = 'happened') "
        "SELECT d.code, count(*)::INTEGER AS n, any_value(t.text) LIKE '%Brenn%' AS told "
        "FROM done AS d JOIN texts AS t ON t.report = d.report GROUP BY d.code ORDER BY d.code"
    )
    assert found.rows() == [{"code": code, "n": 1, "told": True} for code in ("AID", "ASSAULT", "CONSULT", "PROTEST")]


@pytest.mark.parametrize(
    "table", ["events", "mentions", "quotes", "ledger", "actors", "stances", "reports", "stories", "texts", "codings"]
)
def test_every_table_can_be_asked(crafted, table: str) -> None:
    (row,) = crafted.sql(f"SELECT count(*) AS n FROM {table}").rows()
    told = crafted.reports() if table == "texts" else getattr(crafted, table)()
    assert row["n"] == len(told)
    assert table in {each["table"] for each in crafted.sql_tables().rows()}


def test_a_table_that_is_not_there_is_told_with_those_that_are(crafted) -> None:
    with pytest.raises(DragomanError, match="The tables are: events, mentions"):
        crafted.sql("SELECT * FROM happenings")


@pytest.mark.parametrize("sql", ["SELEC", "", "SELECT 1; SELECT 2", "SELECT nothing FROM range(1)", "SELECT '\ud800'"])
def test_what_is_no_single_select_is_refused_in_words(sql: str) -> None:
    with pytest.raises(DragomanError):
        ask(sql)


FILE = "{file}"
READS = (
    f"SELECT * FROM read_text('{FILE}')",
    f"SELECT * FROM read_blob('{FILE}')",
    f"SELECT * FROM read_csv('{FILE}')",
    f"SELECT * FROM read_json('{FILE}')",
    f"SELECT * FROM read_parquet('{FILE}')",
    f"SELECT * FROM parquet_metadata('{FILE}')",
    f"SELECT * FROM sniff_csv('{FILE}')",
    f"SELECT * FROM '{FILE}'",
    "SELECT * FROM glob('/*')",
    f"SELECT * FROM query('FROM read_text(''{FILE}'')')",
    f"SELECT * FROM query_table('{FILE}')",
    "SELECT getenv('PATH')",
    "SELECT * FROM given",
    "SELECT * FROM read_csv('https://127.0.0.1:9/a.csv')",
)
DOES = (
    "COPY (SELECT 1) TO '{out}'",
    "EXPORT DATABASE '{out}'",
    "ATTACH '{out}' AS a",
    "CREATE TABLE a AS SELECT 1",
    "CREATE SECRET (TYPE s3)",
    "INSTALL httpfs",
    "LOAD '{out}'",
    "SET enable_external_access = true",
    "SET memory_limit = '90GB'",
    "RESET lock_configuration",
    "DELETE FROM events",
    "CALL enable_logging()",
    "SELECT * FROM query('COPY (SELECT 1) TO ''{out}''')",
)
TAKES = (
    "SELECT count(*) FROM range(1000000000000)",
    "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT max(n) FROM t",
    "SELECT count(*) FROM range(100000) a, range(100000) b, range(100000) c",
    "SELECT length(repeat('x', 3000000000))",
    "SELECT list_sort(range(200000000))[1]",
    "SELECT levenshtein(repeat('a', 1000000), repeat('b', 1000000))",
    "SELECT lpad('a', 2000000000, 'b')",
    "SELECT array_agg(a.range) FROM range(100000) a, range(100000) b",
    "SELECT * FROM range(3000000)",
)


@pytest.mark.parametrize("sql", READS)
def test_nothing_outside_the_tables_can_be_read(sql: str, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\nsecret\n")
    with pytest.raises(DragomanError) as error:
        ask(sql.replace(FILE, str(tmp_path / "secret.csv")))
    assert "secret\n" not in str(error.value)


@pytest.mark.parametrize("sql", DOES)
def test_nothing_can_be_written_loaded_or_set(sql: str, tmp_path: Path) -> None:
    with pytest.raises(DragomanError):
        ask(sql.format(out=tmp_path / "out"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("sql", TAKES)
def test_what_takes_too_much_is_stopped(sql: str) -> None:
    with pytest.raises(DragomanError, match=r"stopped|memory|Memory|more than"):
        ask(sql, Limits(seconds=2, memory=128))


def test_no_connection_is_made() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(0.2)
        with pytest.raises(DragomanError):
            ask(f"SELECT * FROM read_csv('http://127.0.0.1:{server.getsockname()[1]}/a.csv')")
        with pytest.raises(TimeoutError):
            server.accept()


def test_the_engine_knows_no_folder_of_this_machine() -> None:
    rows = ask("SELECT name, value FROM duckdb_settings()").to_pylist()
    assert not [row for row in rows if row["value"] and str(Path.home()) in str(row["value"])]
    assert not [row for row in rows if row["value"] and str(Path.cwd()) in str(row["value"])]
