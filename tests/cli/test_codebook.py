"""`dragoman codebook`, `--codebook` on what reads, and `dragoman retry`."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

import dragoman
from dragoman.actors.world import World, load_world
from dragoman.codebook.codebook import Codebook
from dragoman.codebook.plover import event_types
from dragoman.reading import steps
from dragoman.step import run as run_steps
from dragoman.text.parser import Parser
from dragoman.text.rewrites import Lexicon

TEXT = (
    "KYIV (Reuters) - Talks on the conflict began on Friday, officials of both sides said.\n\nThey will go on soon.\n"
)
HEAD = "lemma\tpos\twhere\troles\tmode\tcameo\texample\tnear_miss"
DAM = "dam\tv\tobj:river\tsubj > from\t\t171\t[Ethiopia]{actor} [dammed]{COERCE} the river.\tThe boys dammed a stream."


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A codebook of one's own with one more trigger."""
    (tmp_path / "mine" / "triggers").mkdir(parents=True)
    (tmp_path / "mine" / "triggers" / "COERCE.extra.tsv").write_text(f"{HEAD}\n{DAM}\n", encoding="utf-8")
    return tmp_path / "mine"


@pytest.fixture(scope="module")
def shelf() -> tuple[World, Lexicon]:
    """The names and rewrites of ours, loaded once."""
    return load_world(), Lexicon()


@pytest.fixture
def reads(run, parser: Parser, shelf: tuple[World, Lexicon], monkeypatch: pytest.MonkeyPatch):
    """The program with a real reader behind it, whose parser is loaded already."""

    def reader(settings):
        book = Codebook(settings.codebook)
        every = steps(parser, book, *shelf)
        return SimpleNamespace(
            parser=parser,
            codebook=book,
            steps=every,
            read=lambda report: run_steps(every, {"report": report})["record"],
        )

    monkeypatch.setitem(vars(dragoman), "Reader", reader)
    return run


def test_a_code_is_explained_whole(run) -> None:
    code, out, _ = run("codebook", "threaten")
    assert code == 0
    lines = out.splitlines()
    assert lines[0].startswith("THREATEN  Threaten, warn")
    assert "quad class  3, verbal conflict" in lines
    for start in ("PLOVER      score -3.5", "Goldstein   -4.4 for CAMEO 130", "CAMEO       130, 131, "):
        assert any(line.startswith(start) for line in lines), start
    for title in ("modes", "examples", "near misses: the same words, not coded so", "not to be confused with"):
        assert title in lines, title
    assert any(line.split()[:2] == ["violence", "-3.5"] for line in lines)
    assert any(line.startswith("  MOBILIZE") for line in lines)
    assert "{" not in out and "\x1b" not in out


def test_without_a_code_every_code_has_a_line(run) -> None:
    _, out, _ = run("codebook")
    codes = [line.split()[0] for line in out.splitlines() if line.startswith("  ") and line.split()[0].isupper()]
    assert codes == list(event_types())
    assert "verbal cooperation (quad 1)" in out


def test_all_shows_more_than_the_first_examples(run) -> None:
    assert len(run("codebook", "ASSAULT", "--all")[1]) > len(run("codebook", "ASSAULT")[1])


def test_a_cameo_code_is_explained_with_its_type_and_kin(run) -> None:
    _, out, _ = run("codebook", "138")
    assert out.startswith("CAMEO 138  Threaten with military force")
    assert "THREATEN, mode violence" in out
    assert "  13  Threaten\n" in out
    assert "  1381  Threaten with a blockade" in out
    assert "none: PLOVER drops" in run("codebook", "012")[1]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("drone", "drone, a mode of ASSAULT (-9.5)"),
        ("withdraw", "withdraw, a mode of SANCTION (-6.0)"),
        ("cyber", "cyber, a context"),
        ("human rights", "human_rights, a context"),
        ("alleged", "alleged, a status"),
        ("shell", "shell, a word\n  verb: ASSAULT"),
    ],
)
def test_modes_contexts_statuses_and_words_are_explained_too(run, asked: str, says: str) -> None:
    code, out, _ = run("codebook", asked)
    assert (code, says in out) == (0, True)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("WAR", "no code 'WAR'. As a word it tells of ASSAULT: `dragoman codebook war`. Choose from: AGREE, CONSULT"),
        ("ASAULT", "no code 'ASAULT'. Did you mean ASSAULT"),
        ("41", "Did you mean 041?"),
        ("999", "CAMEO's codes have two to four digits"),
        ("dronne", "Did you mean drone"),
        ("zzzzz", "The codebook has nothing named 'zzzzz'. Choose from: AGREE"),
    ],
)
def test_what_is_not_in_the_codebook_is_answered_with_what_comes_near(run, asked: str, says: str) -> None:
    code, _, err = run("codebook", asked)
    assert code == 2
    assert says in err


def test_a_codebook_of_ones_own_is_explained_with_ours(run, mine: Path) -> None:
    _, out, _ = run("codebook", "COERCE", "--codebook", mine)
    assert "Ethiopia dammed the river.  (dam, verb, yours)" in out
    _, out, _ = run("codebook", "--codebook", mine)
    assert out.startswith(f"with {mine}\n  triggers/COERCE.extra.tsv adds 1 row to ours\n")


def test_the_environment_names_a_codebook_too(run, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_CODEBOOK", str(mine))
    assert "dam, a word" in run("codebook", "dam")[1]


@pytest.mark.parametrize("verb", ["read", "codebook", "mentions", "events"])
def test_a_faulty_codebook_stops_a_command_before_it_does_anything(run, mine: Path, verb: str, tmp_path: Path) -> None:
    (mine / "triggers" / "COERCE.extra.tsv").write_text(f"{HEAD}\n{DAM.replace('obj:', 'objt:')}\n", encoding="utf-8")
    given = {"read": [mine, "--desk", tmp_path / "a.desk"], "codebook": []}.get(verb, ["--desk", tmp_path / "a.desk"])
    code, out, err = run(verb, *given, "--codebook", mine)
    assert (code, out) == (2, "")
    assert "COERCE.extra.tsv, line 2, column 3 (where): found 'objt:river'. Expected a restriction" in err
    assert not (tmp_path / "a.desk").exists()


def test_check_tells_every_fault_and_ends_with_1(run, mine: Path) -> None:
    rows = [DAM.replace("dam\tv", "dam\tverb"), DAM.replace("171", "1799"), DAM]
    (mine / "triggers" / "COERCE.extra.tsv").write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    code, out, _ = run("codebook", "--check", mine)
    assert code == 1
    words = " ".join(out.split())
    assert "line 2, column 2 (pos): found 'verb'. Expected v, n or a" in words
    assert "line 3, column 6 (cameo): found '1799'. Expected one of CAMEO's codes, like 170, or nothing." in words
    assert words.endswith("2 faults. The examples were not tried.")


def test_check_tries_the_examples_of_a_sound_folder(reads, mine: Path) -> None:
    code, out, _ = reads("codebook", "--check", mine)
    assert (code, out.splitlines()[-1]) == (0, "2 sentences tried: 2 as they should be, 0 not.")


def test_check_says_why_a_row_does_not_fire(reads, mine: Path) -> None:
    rows = [
        DAM.replace("obj:river", "obj:treaty"),
        "loot\tn\t\t\t\t\t[Rebels]{actor} [looted]{COERCE} [Goma]{recipient}.\t",
        "trim\tv\t\t\t\t\t[Moscow]{actor} [trimmed]{COERCE} [Kyiv]{recipient}.\tMoscow trimmed Kyiv again.",
    ]
    (mine / "triggers" / "COERCE.extra.tsv").write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    code, out, _ = reads("codebook", "--check", mine)
    words = " ".join(out.split())
    assert code == 1
    assert "is not coded COERCE. Found nothing. What is not met is obj:treaty." in words
    assert "The row asks for the noun 'loot'; the sentence has the verb 'loot'." in words
    assert "“Moscow trimmed Kyiv again.” is coded COERCE, and should not be." in words
    assert words.endswith("5 sentences tried: 2 as they should be, 3 not.")


def test_check_of_a_folder_without_triggers_has_nothing_to_try(reads, mine: Path) -> None:
    (mine / "triggers" / "COERCE.extra.tsv").unlink()
    (mine / "contexts.extra.tsv").write_text("context\tdefinition\twords\nbees\tBees.\tbee\n", encoding="utf-8")
    code, out, _ = reads("codebook", "--check", mine)
    assert (code, "The tables are sound." in out) == (0, True)


def test_what_is_read_with_a_codebook_of_ones_own_says_so(reads, mine: Path, tmp_path: Path) -> None:
    report = tmp_path / "r.txt"
    report.write_text("ADDIS ABABA (Reuters) - Ethiopia dammed the river above Sudan on Friday.\n", encoding="utf-8")
    _, out, _ = reads("read", report, "--published", "2022-01-22", "--json", "--codebook", mine)
    record = json.loads(out)
    assert [mention["code"] for mention in record["mentions"]] == ["COERCE"]
    assert record["report"]["made_by"]["codebook"] == Codebook(mine).version
    _, out, _ = reads("read", report, "--published", "2022-01-22", "--json")
    assert json.loads(out)["mentions"] == []


def test_retry_reads_what_can_be_read_now_and_keeps_the_rest(run, tmp_path: Path) -> None:
    for name in ("later.txt", "never.txt"):
        (tmp_path / name).write_bytes(b"")
    desk = tmp_path / "a.desk"
    assert run("read", tmp_path / "later.txt", tmp_path / "never.txt", "--desk", desk)[0] == 1
    (tmp_path / "later.txt").write_text(TEXT)
    code, _, err = run("retry", "--desk", desk)
    assert (code, err.splitlines()[-1]) == (3, "2 reports: 1 read, 0 known already, 1 refused")
    assert run("retry", "--desk", desk)[0] == 1
    (tmp_path / "never.txt").write_text(TEXT.replace("Friday", "Monday"))
    assert run("retry", "--desk", desk)[0] == 0
    assert run("retry", "--desk", desk)[2] == "0 reports: 0 read, 0 known already, 0 refused\n"
