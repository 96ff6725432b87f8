"""`dragoman export`, `sql`, `import`, `codings`, `compare` as a person calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.cli.export import FILTERS, FORMATS
from dragoman.cli.import_ import CODERS
from dragoman.codings.coders import CODERS as KNOWN
from dragoman.exports import formats
from dragoman.store.filters import APPLY


def test_the_program_knows_every_format_coder_and_filter() -> None:
    assert tuple(formats.FORMATS) == FORMATS
    assert tuple(KNOWN) == CODERS
    assert {*FILTERS, "reviewed"} == set(APPLY["events"])


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written_and_accounted_for(run, synthetic: Path, tmp_path: Path, form: str) -> None:
    code, out, err = run(
        "export", "--desk", synthetic, "--to", form, "--since", "2021-01-02", "--output", tmp_path / "a"
    )
    assert (code, out) == (0, "")
    assert f"rows as {form}" in err
    assert list((tmp_path / "a").iterdir()) if (tmp_path / "a").is_dir() else (tmp_path / "a").stat().st_size


def test_a_text_format_goes_to_the_screen_and_a_folder_does_not(run, synthetic: Path) -> None:
    code, out, err = run("export", "--desk", synthetic, "--to", "cameo", "--code", "ASSAULT")
    assert code == 0
    assert out.startswith("date\tsource\ttarget\tcameo")
    assert "left out: not happened" in err
    code, _, err = run("export", "--desk", synthetic, "--to", "csv")
    assert code == 2
    assert "say where with --output" in err


def test_dictionary_and_schema_need_no_desk(run) -> None:
    assert "| `GlobalEventID` | integer |" in run("export", "--to", "gdelt", "--dictionary")[1]
    assert json.loads(run("export", "--to", "plover", "--schema")[1])["title"] == "A PLOVER event"
    code, _, err = run("export", "--to", "kml", "--schema")
    assert code == 2
    assert "no JSON Schema" in err


def test_others_coding_is_taken_in_shown_and_compared(run, synthetic: Path, tmp_path: Path) -> None:
    run("export", "--desk", synthetic, "--to", "polecat", "--output", tmp_path / "p.tsv")
    with (tmp_path / "p.tsv").open("a") as more:
        more.write("no row\n")
    code, out, err = run("import", tmp_path / "p.tsv", "--as", "polecat", "--desk", synthetic, "--json")
    account = json.loads(out)
    assert code == 3
    assert account["refused"][0]["reason"] == "1 columns, expected 40"
    assert f"{account['new']} rows of polecat new" in err
    shown = run("codings", "--desk", synthetic, "--format", "jsonl")[1].splitlines()
    assert len(shown) == account["new"]
    rows = [json.loads(row) for row in run("compare", "--desk", synthetic, "--format", "jsonl")[1].splitlines()]
    assert (rows[0]["code"], rows[0]["of_theirs"]) == ("all", 1.0)
    assert run("compare", "--desk", synthetic, "--rows", "--code", "AID")[0] == 0
    run("import", "--as", "polecat", "--remove", "--desk", synthetic)
    assert "nothing to compare" in run("compare", "--desk", synthetic)[2]


def test_sql_answers_and_refuses(run, synthetic: Path) -> None:
    code, out, _ = run("sql", "SELECT count(*) AS n FROM reports", "--desk", synthetic, "--format", "csv")
    assert (code, out) == (0, "n\n120\n")
    code, _, err = run("sql", "COPY reports TO 'x'", "--desk", synthetic)
    assert code == 2
    assert "Only one SELECT" in err or "single SELECT" in err
    assert "texts" in run("sql", "--tables", "--desk", synthetic)[1]
