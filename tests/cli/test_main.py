"""The program as a whole: quick to start, every error a line, a closed pipe no error."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

from dragoman.cli.main import VERBS

LATE = ("spacy", "duckdb", "pyarrow", "trafilatura", "numpy", "lxml")


def test_help_lists_the_verbs_in_order(run) -> None:
    _, out, _ = run("--help")
    listed = [line.split()[0] for line in out.split("Commands:")[1].splitlines() if line.strip()]
    assert [name for name in listed if name in {verb.name for verb in VERBS}] == [verb.name for verb in VERBS]


def test_the_version_is_told(run) -> None:
    assert run("--version")[1].startswith("dragoman 0.")


def test_nothing_heavy_is_imported_to_start() -> None:
    code = f"import sys, dragoman.cli.main; print([name for name in {LATE!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_help_costs_less_than_a_third_of_a_second() -> None:
    program = "import sys; sys.argv = ['dragoman', '--help']; from dragoman.cli.main import main; main()"
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert sorted(times)[1] < 0.3


def test_a_pipe_closed_early_is_no_error(synthetic: Path) -> None:
    program = [sys.executable, "-c", "from dragoman.cli.main import main; main()"]
    command = [*program, "mentions", "--desk", str(synthetic), "--format", "csv"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


def test_an_unknown_verb_is_a_usage_error(run) -> None:
    code, _, err = run("frobnicate")
    assert (code, "No such command" in err) == (2, True)


def test_a_file_that_cannot_be_written_is_told_in_one_line(run, synthetic: Path, tmp_path: Path) -> None:
    code, _, err = run("brief", "--desk", synthetic, "--output", tmp_path / "none" / "brief.md")
    assert (code, err.count("\n")) == (2, 1)
    assert "No such file or directory" in err


def test_check_ends_with_1_and_names_what_is_wrong(run, tmp_path: Path) -> None:
    from dragoman.testing import synthetic_desk

    desk = synthetic_desk(5, 1, tmp_path / "a.desk")
    next(desk.glob("segments/*/quotes.parquet")).unlink()
    code, out, _ = run("check", "--desk", desk)
    assert (code, "quotes.parquet is missing" in out) == (1, True)
