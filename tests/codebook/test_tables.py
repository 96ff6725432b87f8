"""Tables: how they are read, and how a user's folder lies over ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.tables import SHIPPED, Row, key_of, merged, near, once, read, rows, several
from dragoman.errors import CodebookError

TITLES = ("title", "office", "code")


def _write(path: Path, *lines: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _titles(folder: Path) -> list[str]:
    return [row["title"] for row in rows(folder, "titles.tsv", TITLES)]


def test_comments_and_empty_lines_are_no_rows_and_lines_are_counted_as_an_editor_counts(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.tsv", "# head", "", "x\ty", "# between", "1\t2", "", "3")
    found = list(read(path, ("x", "y")))
    assert [(row["x"], row["y"], row.line) for row in found] == [("1", "2", 5), ("3", "", 7)]


def test_a_table_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_bytes("\ufeffx\ty\r\n1\tö\r\n".encode())
    assert [row.cells for row in read(path, ("x", "y"))] == [{"x": "1", "y": "ö"}]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"x\ty\n1\t\xf6\n", "line 2: found a byte that is no UTF-8"),
        (b"", "line 1: the file is empty"),
        (b"x,y\n1,2\n", "Separate the cells by tabs"),
        (b"x\tyy\n1\t2\n", "the header has no column y; found x, yy"),
        (b"x\ty\n1\t2\t3\n", "line 2, column 3: found 3 cells, but the header has 2 columns"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_its_line(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "a.tsv"
    path.write_bytes(content)
    with pytest.raises(CodebookError) as error:
        list(read(path, ("x", "y")))
    assert says in str(error.value)
    assert str(path) in str(error.value)


def test_a_misspelt_column_is_told_with_what_to_write(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.tsv", "lemma\tnear-miss", "a\tb")
    with pytest.raises(CodebookError, match="Write 'near_miss' for 'near-miss'"):
        list(read(path, ("lemma", "near_miss")))


def test_a_table_of_our_name_takes_the_place_of_ours(tmp_path: Path) -> None:
    _write(tmp_path / "titles.tsv", "title\toffice\tcode", "Doge\tdoge\tGOV")
    assert _titles(tmp_path) == ["Doge"]


def test_an_extra_table_adds_replaces_and_takes_out(tmp_path: Path) -> None:
    ours = _titles(SHIPPED)
    _write(
        tmp_path / "titles.extra.tsv", "title\toffice\tcode", "Doge\tdoge\tGOV", f"{ours[3]}\tother\tMIL", f"-{ours[5]}"
    )
    found = {row["title"]: row["office"] for row in rows(tmp_path, "titles.tsv", TITLES)}
    assert list(found) == [title for title in ours if title != ours[5]] + ["Doge"]
    assert found[ours[3]] == "other"


def test_what_is_not_there_cannot_be_taken_out(tmp_path: Path) -> None:
    _write(tmp_path / "titles.extra.tsv", "title\toffice\tcode", "-Doge")
    with pytest.raises(CodebookError, match=r"line 2, column 1 \(title\): found '-Doge'. No row of ours"):
        _titles(tmp_path)


def test_a_row_told_twice_is_refused_with_both_lines(tmp_path: Path) -> None:
    path = _write(tmp_path / "titles.tsv", "title\toffice\tcode", "Doge\tdoge\tGOV", "Bey\tbey\tGOV", "Doge\tx\tGOV")
    with pytest.raises(CodebookError, match=r"line 4, .*Line 2 has the same title"):
        list(once(read(path, TITLES), key_of("titles.tsv")))


def test_restrictions_in_another_order_are_the_same_row() -> None:
    def row(where: str) -> Row:
        return Row({"lemma": "a", "pos": "v", "where": where}, Path("x"), 1, ("lemma", "pos", "where"))

    key = key_of("triggers/ASSAULT.tsv")
    assert len(list(merged([row("obj:x prt:up")], [row("prt:up obj:x")], key))) == 1


def test_tables_without_a_key_only_add_up(tmp_path: Path) -> None:
    _write(tmp_path / "topics.extra.tsv", "topic\tweight\tcodes\twords", "bees\t2\tASSAULT\tbeehive")
    columns = ("topic", "weight", "codes", "words")
    assert len(list(rows(tmp_path, "topics.tsv", columns))) == 1 + len(list(rows(SHIPPED, "topics.tsv", columns)))


def test_near_names_are_offered_and_short_lists_told_whole() -> None:
    assert near("agre", ["AGREE", "AID"]) == ". Did you mean AGREE?"
    assert near("zzz", ["v", "n"]) == ": v, n."


def test_cells_that_hold_several_values_are_split() -> None:
    assert several(" a | b c |") == ("a", "b c")
