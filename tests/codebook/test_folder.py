"""Folder: a codebook of one's own, as a person writes it, and everything that can be wrong with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dragoman.codebook.codebook import Codebook
from dragoman.codebook.folder import faults, parts, version_of
from dragoman.codebook.forms import table_names
from dragoman.codebook.tables import SHIPPED
from dragoman.errors import CodebookError

HEAD = "lemma\tpos\twhere\troles\tmode\tcameo\texample\tnear_miss"
CLAP = (
    "clap\tv\tsubj:@actor prep:at\tsubj > at\tdemo\t141\t[Crowds]{actor} [clapped]{PROTEST} at [police]{recipient}.\t"
)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A folder of one's own, still empty."""
    (tmp_path / "mine" / "triggers").mkdir(parents=True)
    return tmp_path / "mine"


def _write(folder: Path, name: str, *lines: str) -> None:
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _fault(folder: Path) -> str:
    [found] = faults(folder)
    return str(found)


def test_every_shipped_table_that_is_read_may_be_in_a_folder() -> None:
    shipped = {path.relative_to(SHIPPED).as_posix() for path in SHIPPED.rglob("*.tsv")}
    assert set(table_names()) == shipped - {"statuses.tsv"} | {"cities.tsv.gz"}


def test_extra_triggers_are_added_before_ours(mine: Path) -> None:
    _write(mine, "triggers/PROTEST.extra.tsv", HEAD, CLAP)
    book = Codebook(mine)
    assert [trigger.lemma for trigger in book.triggers if trigger.own] == ["clap"]
    assert book.triggers[0].at.endswith("PROTEST.extra.tsv, line 2")
    assert len(book.triggers) == len(Codebook().triggers) + 1


def test_a_table_of_our_name_is_all_there_is_of_its_type(mine: Path) -> None:
    _write(mine, "triggers/PROTEST.tsv", HEAD, CLAP)
    book = Codebook(mine)
    assert [trigger.lemma for trigger in book.triggers if trigger.code == "PROTEST"] == ["clap"]
    assert [part.extends for part in parts(mine)] == [False]


def test_optional_columns_may_be_left_out(mine: Path) -> None:
    _write(
        mine,
        "triggers/AID.extra.tsv",
        "lemma\tpos\texample",
        "vaccinate\tv\t[Oslo]{actor} [vaccinated]{AID} [Mali]{recipient}.",
    )
    assert Codebook(mine).senses("vaccinate", "v")[0].roles.actors == ("subj",)


def test_ones_own_sense_takes_the_place_of_the_same_sense_of_another_type(mine: Path) -> None:
    ours = next(each for each in Codebook().triggers if each.code == "PROTEST" and each.pos == "v" and each.where)
    lemma, pos, where = ours.line.split(": ")[1].split(" ", 2)
    _write(
        mine, "triggers/COERCE.extra.tsv", HEAD, f"{lemma}\t{pos}\t{where}\t\t\t\t[They]{{actor}} [did]{{COERCE}} it.\t"
    )
    senses = [each for each in Codebook(mine).senses(lemma, pos) if each.sense == ours.sense]
    assert [each.code for each in senses] == ["COERCE"]


def test_a_sense_of_ours_can_be_taken_out(mine: Path) -> None:
    ours = next(each for each in Codebook().triggers if each.code == "PROTEST")
    lemma, pos, *where = ours.line.split(": ")[1].split(" ", 2)
    _write(mine, "triggers/PROTEST.extra.tsv", HEAD, f"-{lemma}\t{pos}\t{''.join(where)}")
    assert ours.sense not in {each.sense for each in Codebook(mine).triggers}
    assert [(part.rows, part.taken_out) for part in parts(mine)] == [(0, 1)]


def test_a_class_of_words_can_take_in_ours(mine: Path) -> None:
    _write(mine, "triggers/classes.extra.tsv", "name\twords", "victim\t@victim beekeeper", "keeper\t@victim keeper")
    _write(
        mine, "triggers/ASSAULT.extra.tsv", HEAD,
        "sting\tv\tobj:@keeper\t\t\t\t[Gunmen]{actor} [stung]{ASSAULT} a [keeper]{recipient}.\t",
    )  # fmt: skip
    words = Codebook(mine).senses("sting", "v")[0].where[0].words
    assert {"keeper", "beekeeper", "survivor"} <= words


def test_modes_contexts_and_scales_of_ones_own_are_known(mine: Path) -> None:
    _write(mine, "modes.extra.tsv", "code\tmode\tscale\tdefinition", "PROTEST\tnoise\t-4\tPots are beaten.")
    _write(mine, "contexts.extra.tsv", "context\tdefinition\twords", "bees\tBees and honey.\tbee honey")
    _write(mine, "triggers/PROTEST.extra.tsv", HEAD, CLAP.replace("demo", "noise"))
    book = Codebook(mine)
    assert (book.scale("PROTEST", "noise"), book.scale("PROTEST")) == (-4, -5)
    assert book.contexts.shown(["the", "honey", "war"], []) == {"bees"}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("clap\t", "\t", "column 1 (lemma): the cell is empty"),
        ("clap\t", "Clap on\t", "column 1 (lemma): found 'Clap on'. Expected one word in lower case"),
        ("\tv\t", "\tverb\t", "column 2 (pos): found 'verb'. Expected v, n or a"),
        ("prep:at", "prep:att", "column 3 (where): found 'prep:att'. 'att' is no preposition. Did you mean at?"),
        ("prep:at", "prep-wiht:stone", "'wiht' is no preposition. Did you mean with"),
        ("prep:at", "obj:@victm", "@victm is no class of triggers/classes.tsv. Did you mean @victim"),
        ("prep:at", "object:man", "Expected a restriction that begins with one of prt, prep, obj"),
        ("subj > at", "subject > at", "column 4 (roles): found 'subject > at'. 'subject' is no role"),
        ("demo", "demonstration", "column 5 (mode): found 'demonstration'. Expected a mode of PROTEST"),
        ("141", "1499", "(cameo): found '1499'. Expected one of CAMEO's codes, like 140, or nothing. Did you mean 14?"),
        ("[clapped]{PROTEST}", "clapped", "column 7 (example): found"),
        ("[clapped]{PROTEST}", "[clapped]{PROTEST", "Expected the trigger's words marked as [words]{PROTEST}"),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_read_is_told_with_line_column_and_what_to_do(
    mine: Path, old: str, new: str, says: str
) -> None:
    _write(mine, "triggers/PROTEST.extra.tsv", "# mine", HEAD, CLAP.replace(old, new, 1))
    assert "PROTEST.extra.tsv, line 3, " in _fault(mine)
    assert says in _fault(mine)


def test_all_faults_are_told_and_loading_tells_the_first_and_their_number(mine: Path) -> None:
    _write(mine, "triggers/PROTEST.extra.tsv", HEAD, CLAP.replace("141", "9"), CLAP.replace("demo", "x"), "\tv")
    _write(mine, "operators.extra.tsv", "lemma\tpos\tclass", "mumble\tv\tsays")
    assert len(faults(mine)) == 1, "the triggers are checked when what they rest on is sound"
    _write(mine, "operators.extra.tsv", "lemma\tpos\tclass", "mumble\tv\tsay")
    assert [str(fault).split("line ")[1].split(",")[0] for fault in faults(mine)] == ["2", "3", "4"]
    with pytest.raises(CodebookError, match=r"line 2.*`dragoman codebook --check .* lists this and 2 more"):
        Codebook(mine)


def test_the_same_sense_twice_is_told_with_both_places(mine: Path) -> None:
    _write(mine, "triggers/PROTEST.extra.tsv", HEAD, CLAP, CLAP)
    assert "line 3, column 1 (lemma): found 'clap'. Line 2 has the same lemma, pos, where" in _fault(mine)
    _write(mine, "triggers/PROTEST.extra.tsv", HEAD, CLAP)
    _write(mine, "triggers/ASSAULT.extra.tsv", HEAD, CLAP.replace("PROTEST", "ASSAULT").replace("demo", ""))
    assert "ASSAULT.extra.tsv, line 2" in _fault(mine)
    assert "PROTEST.extra.tsv, line 2" in _fault(mine)


def test_a_type_cannot_be_added_nor_left_out(mine: Path) -> None:
    row = "CRIME\t4\tharm\t-5\t180\t\tBreak the law."
    _write(mine, "plover.extra.tsv", "code\tquad\tharm\tscale\tcameo\trecipient\tdefinition", row)
    assert "found 'CRIME'. Expected one of the sixteen codes" in _fault(mine)
    (mine / "plover.extra.tsv").rename(mine / "plover.tsv")
    _write(mine, "plover.tsv", "code\tquad\tharm\tscale\tcameo\trecipient\tdefinition", row.replace("CRIME", "AID"))
    assert "has no row for AGREE, CONSULT" in _fault(mine)


def test_a_file_that_is_no_table_is_told_with_the_nearest(mine: Path) -> None:
    _write(mine, "triggers/PROTESTS.extra.tsv", HEAD, CLAP)
    assert "PROTEST.tsv" in _fault(mine)
    (mine / "triggers" / "PROTESTS.extra.tsv").rename(mine / "PROTEST.tsv")
    assert "Did you mean" in _fault(mine)
    assert "mine/triggers/PROTEST.tsv" in _fault(mine)


def test_a_folder_with_a_fault_is_no_codebook(mine: Path) -> None:
    _write(mine, "triggers/PROTEST.extra.tsv", HEAD, CLAP.replace("demo", "x"))
    with pytest.raises(CodebookError, match=r"line 2, column 5 \(mode\)"):
        Codebook(mine)


def test_notes_may_lie_beside_the_tables(mine: Path) -> None:
    _write(mine, "README.md", "why")
    _write(mine, ".hidden", "x")
    assert "holds no table" in _fault(mine)
    _write(mine, "triggers/PROTEST.extra.tsv", HEAD, CLAP)
    assert faults(mine) == []


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    assert "There is no folder" in _fault(tmp_path / "nowhere")


def test_the_version_names_the_folder_and_changes_with_any_table(mine: Path) -> None:
    _write(mine, "triggers/PROTEST.extra.tsv", HEAD, CLAP)
    first = Codebook(mine).version
    assert first.startswith(f"{version_of(SHIPPED)}+mine-")
    assert Codebook().version == version_of(SHIPPED)
    _write(mine, "groups.extra.tsv", "id\tname\tkind\tcountry\tcode", "reeds\tReed Front\tarmed_group\tIRL\tREB")
    assert Codebook(mine).version != first


def test_a_table_that_takes_away_what_our_rows_rest_on_is_told_so(mine: Path) -> None:
    _write(mine, "modes.tsv", "code\tmode\tscale\tdefinition", "PROTEST\tdemo\t-5\tA march.")
    assert "The row is ours, and a table of" in _fault(mine)
    (mine / "modes.tsv").unlink()
    _write(mine, "cameo.tsv", "cameo\tgoldstein\ttype\tsays", "14\t-6.5\tPROTEST\tProtest")
    assert "AGREE has the CAMEO code '030', which is not in cameo.tsv" in _fault(mine)


def test_means_that_name_no_class_are_refused(mine: Path) -> None:
    _write(mine, "modes.extra.tsv", "code\tmode\tscale\tdefinition\tmeans", "ASSAULT\tdrone\t-9\tDrones.\t@dron")
    with pytest.raises(CodebookError, match=r"@dron is no class of triggers/classes\.tsv\. Did you mean @drone"):
        Codebook(mine)


def test_a_copy_of_all_our_tables_is_a_codebook_too(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path / "copy")
    assert faults(tmp_path / "copy") == []
    assert all(trigger.own for trigger in Codebook(tmp_path / "copy").triggers)
