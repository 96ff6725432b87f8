"""The desk's tables as folders: read back they are what the desk answered with."""

from __future__ import annotations

import csv
import io
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from tests.exports.tellings import EXAMPLES, over_any_desk

from dragoman.errors import DragomanError
from dragoman.exports.cells import cell, parsed, plain, safe, unsafe
from dragoman.exports.chosen import TABLES
from dragoman.exports.save import save

FOLDERS = ("parquet", "csv", "jsonl")


def rows_of(desk, table: str) -> list[dict[str, Any]]:
    return [plain(row) for row in getattr(desk, table)().arrow.to_pylist(maps_as_pydicts="strict")]


def csv_rows(files: dict[str, bytes], table: str) -> list[dict[str, Any]]:
    package = json.loads(files["datapackage.json"])
    (resource,) = (each for each in package["resources"] if each["name"] == table)
    kinds = {each["name"]: each["type"] for each in resource["schema"]["fields"]}
    text = io.StringIO(files[f"{table}.csv"].decode(), newline="")
    return [{name: (kinds[name], value) for name, value in row.items()} for row in csv.DictReader(text)]


def nothing_is_none(value: Any) -> Any:
    """A CSV cell does not tell an empty text from none, nor no list from an empty one."""
    if isinstance(value, dict):
        return {key: nothing_is_none(each) for key, each in value.items()}
    return None if value in ("", []) else value


@pytest.mark.parametrize("examples", EXAMPLES)
def test_every_table_comes_back_from_every_folder(examples: int) -> None:
    over_any_desk(_comes_back, examples)


def _comes_back(desk, _: Path) -> None:
    made = {name: desk.export(name).files for name in FOLDERS}
    for table in TABLES:
        expected = rows_of(desk, table)
        arrow = pq.read_table(io.BytesIO(made["parquet"][f"{table}.parquet"]))
        assert [plain(row) for row in arrow.to_pylist(maps_as_pydicts="strict")] == expected
        lines = made["jsonl"][f"{table}.jsonl"].decode().split("\n")[:-1]
        assert [json.loads(line) for line in lines] == expected
        kinds = {each.name: str(each.type) for each in arrow.schema}
        for row, cells in zip(expected, csv_rows(made["csv"], table), strict=True):
            for name, value in row.items():
                kind, text = cells[name]
                kind = (
                    "array" if kinds[name].startswith("list") else "object" if kinds[name].startswith("map") else kind
                )
                assert nothing_is_none(parsed(text, kind)) == nothing_is_none(value), name
                assert kind in {"number", "integer"} or not text.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("text", ["=1", "'=1", "''=1", "-x", "'tis", "", "＝1", "\t=1", "plain"])
def test_the_apostrophe_before_a_formula_can_be_taken_off_again(text: str) -> None:
    assert unsafe(safe(text)) == text
    assert parsed(str(cell(text)), "string") == (text or None)


def test_parquet_opens_in_pandas_and_polars(crafted, tmp_path: Path) -> None:
    save(crafted.export("parquet"), tmp_path)
    for table in TABLES:
        n = len(getattr(crafted, table)())
        assert len(pd.read_parquet(tmp_path / f"{table}.parquet")) == n
        assert len(pl.read_parquet(tmp_path / f"{table}.parquet")) == n


def test_csv_opens_in_pandas_and_polars(crafted, tmp_path: Path) -> None:
    save(crafted.export("csv"), tmp_path)
    frame = pd.read_csv(tmp_path / "events.csv")
    assert list(frame["code"]) == [row["code"] for row in crafted.events()]
    assert len(pl.read_csv(tmp_path / "events.csv")) == len(frame)


@pytest.mark.parametrize("form", FOLDERS)
def test_the_data_package_describes_every_file_and_column(synthetic, form: str) -> None:
    files = synthetic.export(form).files
    package = json.loads(files["datapackage.json"])
    assert {each["path"] for each in package["resources"]} | {"datapackage.json"} == set(files)
    for each in package["resources"]:
        content = files[each["path"]]
        assert each["hash"] == f"sha256:{sha256(content).hexdigest()}"
        assert each["bytes"] == len(content)
        columns = getattr(synthetic, each["name"])().columns
        assert [field["name"] for field in each["schema"]["fields"]] == columns
        assert all(field["description"] for field in each["schema"]["fields"])


def test_filters_choose_and_the_package_says_so(crafted) -> None:
    made = crafted.export("jsonl", code="ASSAULT", status="threatened", since="2021-03")
    rows = [json.loads(line) for line in made.files["events.jsonl"].splitlines()]
    assert [(row["code"], row["status"]) for row in rows] == [("ASSAULT", "threatened")]
    package = json.loads(made.files["datapackage.json"])
    assert "code: ASSAULT; status: threatened; since: 2021-03" in package["resources"][0]["description"]


def test_the_same_desk_gives_the_same_bytes(crafted) -> None:
    assert crafted.export("parquet").files == crafted.export("parquet").files


def test_an_unknown_format_or_filter_is_refused_in_words(crafted) -> None:
    with pytest.raises(DragomanError, match=r"No format 'xml'\. Choose from: parquet"):
        crafted.export("xml")
    with pytest.raises(DragomanError, match=r"No filter 'colour'"):
        crafted.export("csv", colour="red")


def test_a_folder_is_not_written_over_a_file(crafted, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine")
    with pytest.raises(DragomanError, match="is a file"):
        save(crafted.export("csv"), tmp_path / "a")
    assert (tmp_path / "a").read_text() == "mine"
