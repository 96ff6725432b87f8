"""`dragoman dates`: a line for each time expression."""

from __future__ import annotations

import json
from pathlib import Path

TEXT = "The envoys met last week in Accra. They will meet again every Monday."


def test_each_expression_is_a_line_with_its_offsets_type_and_value(run, tmp_path: Path) -> None:
    given = tmp_path / "report.txt"
    given.write_text(TEXT)
    code, out, err = run("dates", given, "--published", "2022-01-21")
    lines = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [(line["text"], line["type"], line["value"]) for line in lines] == [
        ("last week", "DATE", "2022-W02"),
        ("every Monday", "SET", "XXXX-WXX-1"),
    ]
    assert all(TEXT[line["start"] : line["end"]] == line["text"] for line in lines)


def test_a_date_of_publication_that_is_none_is_named(run, tmp_path: Path) -> None:
    given = tmp_path / "report.txt"
    given.write_text(TEXT)
    code, out, err = run("dates", given, "--published", "yesterday")
    assert (code, out) == (2, "")
    assert "yesterday" in err
