"""Bad input, from end to end: a clear line for each, the others read, and nothing lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

GOOD = "KYIV (Reuters) - Talks on the conflict began on Friday, officials of both sides said.\n\nThey will go on.\n"
MIXED = "PARIS (Reuters) - France said on Friday that the talks \u201cwent well\u201d.\n\n".encode() + (
    "The envoy called it a \u201cuseful\u201d day, and Warsaw\u2019s minister agreed with him on that point.\n".encode(
        "cp1252"
    )
)
REASONS = {
    "empty.txt": "the file is empty",
    "binary.bin": "binary data: a NUL byte",
    "line.txt": "52,428,800 bytes",
    "long-line.txt": "a line of 300,",
    "picture.txt": "a PNG image",
    "spaces.txt": "only white space",
    "unreadable.txt": "it cannot be read",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    (made / "binary.bin").write_bytes(bytes(range(256)) * 64)
    (made / "empty.txt").write_bytes(b"")
    (made / "good.txt").write_text(GOOD)
    (made / "line.txt").write_bytes(b"war " * (50 * 2**20 // 4))
    (made / "long-line.txt").write_text("the war went on and on and on " * 10_000)
    (made / "mixed.txt").write_bytes(MIXED)
    (made / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(200)))
    (made / "spaces.txt").write_bytes(b" \n\t\n")
    return made


def given(folder: Path) -> list[Path]:
    loop = folder / "unreadable.txt"
    loop.symlink_to(loop)  # nobody can open it, whatever their rights
    return sorted(folder.iterdir())


def test_each_bad_input_has_one_clear_line_and_the_others_are_read(run, folder: Path, tmp_path: Path) -> None:
    desk, account = tmp_path / "a.desk", tmp_path / "account.json"
    files = given(folder)
    code, _, err = run("read", *files, "--desk", desk, "--account", account)
    assert code == 3
    lines = err.splitlines()
    assert lines[-1] == "9 reports: 2 read, 0 known already, 7 refused"
    for name, words in REASONS.items():
        (line,) = [line for line in lines if line.startswith(f"refused: {folder / name}: ")]
        assert words in line, line
        assert len(line) < 300
    told = json.loads(account.read_text())
    assert told["expected"] == told["read"] + told["known"] + len(told["refused"]) == len(files)
    kept = [json.loads(line) for line in (desk / "quarantine.jsonl").read_text().splitlines()]
    assert {Path(row["input"]).name for row in kept} == set(REASONS)
    code, out, err = run("check", "--desk", desk)
    assert (code, out, err.count("note: refused: ")) == (0, "", 7)


def test_a_report_in_two_encodings_is_read_and_mended(run, folder: Path) -> None:
    code, out, _ = run("read", folder / "mixed.txt", "--json")
    (record,) = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert "a \u201cuseful\u201d day, and Warsaw\u2019s minister" in record["report"]["text"]


def test_a_report_without_a_date_is_read_and_says_so(run, folder: Path) -> None:
    code, out, _ = run("read", folder / "good.txt", "--json")
    (record,) = [json.loads(line) for line in out.splitlines()]
    assert (code, record["report"]["published"], record["report"]["published_origin"]) == (0, None, "unknown")


def test_only_bad_input_ends_with_1_and_makes_a_sound_desk(run, folder: Path, tmp_path: Path) -> None:
    desk = tmp_path / "b.desk"
    assert run("read", folder / "empty.txt", folder / "picture.txt", "--desk", desk)[0] == 1
    assert run("check", "--desk", desk)[0] == 0
    assert "2 inputs refused" in run("brief", "--desk", desk)[1]
