"""Others' coding in a desk: taken once, kept apart, compared; and what we export comes back as it went out."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest
from tests.exports.tellings import ALARA, BRENN, EXAMPLES, Telling, desk_of, over_any_desk, record

from dragoman.errors import DeskError, DragomanError
from dragoman.exports.acled import kind_of
from dragoman.model.mention import Status
from dragoman.model.when import When

FORMS = ("gdelt", "polecat", "plover", "acled")


def exported(desk, form: str, folder: Path) -> Path:
    path = folder / f"{form}.out"
    path.write_bytes(desk.export(form).files[""])
    return path


def pairs_of(row: dict) -> set[tuple[str, str]]:
    return {(a, b) for a in row["actor_keys"] or [""] for b in row["recipient_keys"] or [""]}


@pytest.mark.parametrize("examples", EXAMPLES)
def test_what_goes_out_comes_back(examples: int) -> None:
    over_any_desk(_comes_back, examples)


def _comes_back(desk, folder: Path) -> None:
    happened = {row["id"]: row for row in desk.events(status="happened")}
    for form in FORMS:
        made = desk.export(form)
        (folder / form).write_bytes(made.files[""])
        taken = desk.import_codings([folder / form], form)
        assert taken.faults == ()
        assert taken.new == made.rows
    for row in desk.codings(coder="polecat"):
        event = happened[row["theirs"].rpartition("-")[0]]
        assert (row["code"], row["mode"], row["country"]) == (event["code"], event["mode"], event["country"])
        assert row["contexts"] == (event["contexts"] or [])
        assert (row["lat"], row["lon"]) == (event["lat"], event["lon"])
    for row in desk.codings(coder="plover"):
        if row["status"] == "happened":
            event = happened[row["theirs"]]
            assert (row["code"], row["date"]) == (event["code"], event["date"] or event["reported"])
            dead = [each["low"] for each in event["quantities"] if each["kind"] == "killed"]
            assert row["killed"] == (dead[0] if dead else None)
    cameo = sorted(row["cameo"] for row in desk.codings(coder="gdelt"))
    assert set(cameo) == {event["cameo"] for event in happened.values() if event["date"] or event["reported"]}
    for row in desk.codings(coder="acled"):
        event = happened[row["theirs"]]
        assert kind_of(row["code"], row["mode"]) == kind_of(event["code"], event["mode"])
    assert desk.check().sound


def test_a_row_is_taken_once_and_is_its_own_evidence(crafted, tmp_path: Path) -> None:
    path = exported(crafted, "gdelt", tmp_path)
    first, again = crafted.import_codings([path], "gdelt"), crafted.import_codings([path], "gdelt")
    assert (first.known, again.new, again.known) == (0, 0, first.new)
    assert {row["row"] for row in crafted.codings()} == set(path.read_text().splitlines())
    assert {(row["coder"], row["file"]) for row in crafted.codings()} == {("gdelt", "gdelt.out")}


def test_codings_change_nothing_of_ours(crafted, tmp_path: Path) -> None:
    before = crafted.events().rows(), crafted.mentions().rows(), crafted.reports().rows()
    for form in FORMS:
        crafted.import_codings([exported(crafted, form, tmp_path)], form)
    assert (crafted.events().rows(), crafted.mentions().rows(), crafted.reports().rows()) == before
    assert crafted.check().sound
    assert not crafted.check().notes


def test_packed_files_are_taken_too(crafted, tmp_path: Path) -> None:
    path = exported(crafted, "gdelt", tmp_path)
    n = len(path.read_text().splitlines())
    (tmp_path / "a.gz").write_bytes(gzip.compress(path.read_bytes()))
    with zipfile.ZipFile(tmp_path / "a.CSV.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.write(path, "a.CSV")
    assert crafted.import_codings([tmp_path / "a.CSV.zip"], "gdelt").new == n
    assert crafted.import_codings([tmp_path / "a.gz"], "gdelt").known == n
    (tmp_path / "bad.zip").write_bytes(b"PK\x03\x04rubbish")
    with pytest.raises(DragomanError, match="cannot be unpacked"):
        crafted.import_codings([tmp_path / "bad.zip"], "gdelt")


def test_filters_choose_codings(crafted, tmp_path: Path) -> None:
    crafted.import_codings([exported(crafted, "polecat", tmp_path)], "polecat")
    assert {row["code"] for row in crafted.codings(actor="TUR", code="assault")} == {"ASSAULT"}
    assert len(crafted.codings(recipient="army")) == 3
    assert len(crafted.codings(until="2021-02")) == 2
    assert len(crafted.codings(place="CHE", since="2021-03")) == len(crafted.codings(since="2021-03"))
    assert len(crafted.codings(coder="gdelt")) == 0
    with pytest.raises(DragomanError, match="No filter 'colour' on codings"):
        crafted.codings(colour="red")


def test_all_rows_of_a_coder_can_go_again(crafted, tmp_path: Path) -> None:
    crafted.import_codings([exported(crafted, "acled", tmp_path)], "acled")
    assert crafted.drop_codings("acled") == 2
    assert len(crafted.codings()) == 0


def test_a_damaged_file_of_codings_is_told(crafted, tmp_path: Path) -> None:
    crafted.import_codings([exported(crafted, "acled", tmp_path)], "acled")
    (crafted.path / "codings" / "acled.parquet").write_bytes(b"rubbish")
    with pytest.raises(DeskError, match="is damaged"):
        crafted.codings()


def test_our_own_export_agrees_with_us_wholly(crafted, tmp_path: Path) -> None:
    for form in ("gdelt", "polecat"):
        crafted.import_codings([exported(crafted, form, tmp_path)], form)
    rows = [row for row in crafted.agreement().rows() if row["code"] == "all"]
    assert [(row["coder"], row["of_ours"], row["same_code"]) for row in rows] == [
        ("gdelt", 1.0, 1.0),
        ("polecat", 1.0, 1.0),
    ]


def test_dyads_are_matched_by_day_and_code(tmp_path: Path) -> None:
    other = desk_of(
        tmp_path / "b.desk", [record(Telling(when=day(5)), Telling(code="AID"), Telling((BRENN,), (ALARA,)))]
    )
    ours = [
        Telling(),
        Telling((BRENN,), (ALARA,)),
        Telling(code="PROTEST", when=day(9)),
        Telling(code="SANCTION", status=Status.PLANNED),
    ]
    desk = desk_of(tmp_path / "a.desk", [record(*ours, published="2021-03-10")])
    desk.import_codings([exported(other, "gdelt", tmp_path)], "gdelt")
    rows = desk.compared().rows()
    assert [(row["date"], row["actor"], row["code"], row["found"]) for row in rows] == [
        ("2021-03-04", "GEO", "ASSAULT", "both"),
        ("2021-03-04", "TUR", "AID", "theirs"),
        ("2021-03-04", "TUR", "ASSAULT", "ours"),
        ("2021-03-05", "TUR", "ASSAULT", "theirs"),
    ]
    (whole, *_) = desk.agreement().rows()
    assert (whole["n_ours"], whole["n_theirs"], whole["n_both"], whole["f1"]) == (2, 3, 1, 0.4)
    assert (whole["dyads"], whole["same_code"]) == (2, 0.5)
    near = desk.compared(within=1, code="ASSAULT").rows()
    assert [(row["found"], row["apart"]) for row in near] == [("both", 0), ("both", 1)]
    assert all(row["events"] and row["codings"] for row in near)
    assert {row["code"] for row in desk.compared(level="quad").rows()} == {"2", "4"}


def day(number: int) -> When:
    return When(f"2021-03-{number:02d}")


def test_nothing_to_compare_is_no_error(crafted) -> None:
    assert len(crafted.agreement()) == 0
    with pytest.raises(DragomanError, match="No level 'root'"):
        crafted.agreement(level="root")
