"""`dragoman codebook` and `dragoman retry`."""

from __future__ import annotations

from pathlib import Path

from dragoman.codebook.plover import event_types

TEXT = (
    "KYIV (Reuters) - Talks on the conflict began on Friday, officials of both sides said.\n\nThey will go on soon.\n"
)


def test_a_code_is_explained_with_examples_and_near_misses(run) -> None:
    code, out, _ = run("codebook", "threaten")
    assert code == 0
    lines = out.splitlines()
    assert lines[0].startswith("THREATEN: ")
    assert lines[1].startswith("quad 3, verbal conflict")
    assert [line.split(":")[0] for line in lines[2:4]] == ["modes", "words"]
    assert "threaten" in lines[3]
    assert {"examples:", "near misses:"} <= set(lines)
    assert "{" not in out


def test_without_a_code_every_code_has_a_line(run) -> None:
    _, out, _ = run("codebook")
    assert [line.split()[0] for line in out.splitlines()] == list(event_types())


def test_all_shows_more_than_the_first_examples(run) -> None:
    assert len(run("codebook", "ASSAULT", "--all")[1]) > len(run("codebook", "ASSAULT")[1])


def test_an_unknown_code_is_answered_with_the_choices(run) -> None:
    code, _, err = run("codebook", "WAR")
    assert (code, "Choose from: AGREE" in err) == (2, True)


def test_retry_reads_what_can_be_read_now_and_keeps_the_rest(run, tmp_path: Path) -> None:
    for name in ("later.txt", "never.txt"):
        (tmp_path / name).write_bytes(b"")
    desk = tmp_path / "a.desk"
    assert run("read", tmp_path / "later.txt", tmp_path / "never.txt", "--desk", desk)[0] == 1
    (tmp_path / "later.txt").write_text(TEXT)
    code, _, err = run("retry", "--desk", desk)
    assert (code, err.splitlines()[-1]) == (3, "2 inputs: 1 read, 0 known already, 1 refused")
    assert run("retry", "--desk", desk)[0] == 1
    (tmp_path / "never.txt").write_text(TEXT.replace("Friday", "Monday"))
    assert run("retry", "--desk", desk)[0] == 0
    assert run("retry", "--desk", desk)[2] == "0 inputs: 0 read, 0 known already, 0 refused\n"
