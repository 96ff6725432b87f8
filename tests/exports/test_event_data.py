"""The forms of other event data: as many columns as theirs, only what happened, a row for each pair."""

from __future__ import annotations

import csv
import io
import json

import pandas as pd
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from dragoman.codebook.plover import CODES
from dragoman.exports import gdelt, gdelt_mentions, polecat
from dragoman.exports.acled import FIELDS, KINDS
from dragoman.exports.countries import countries, iso3_by
from dragoman.exports.formats import FORMATS

SINGLE = ("polecat", "gdelt", "cameo", "acled")


def text_of(desk, form: str, **wanted) -> str:
    return desk.export(form, **wanted).files[""].decode()


def lines_of(desk, form: str, **wanted) -> list[list[str]]:
    return [line.split("\t") for line in text_of(desk, form, **wanted).split("\n")[:-1]]


@pytest.mark.parametrize(("form", "width"), [("gdelt", 61), ("gdelt-mentions", 16), ("polecat", 40), ("cameo", 10)])
def test_every_row_has_all_columns(synthetic, crafted, form: str, width: int) -> None:
    for desk in (synthetic, crafted):
        lines = lines_of(desk, form)
        assert lines
        assert {len(line) for line in lines} == {width}


def test_the_columns_are_those_of_the_codebooks() -> None:
    assert gdelt.NAMES[0] == "GlobalEventID"
    assert (
        gdelt.NAMES[25:35]
        == (
            "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources "
            "NumArticles "
            "AvgTone"
        ).split()
    )
    assert gdelt.NAMES[-2:] == ["DATEADDED", "SOURCEURL"]
    assert gdelt_mentions.NAMES[9] == "ActionCharOffset"
    assert polecat.NAMES[7] == "Actor Name"
    assert polecat.NAMES[15] == "Recipient Name"
    assert polecat.NAMES[-1] == "Version"
    assert len(FIELDS) == 31


@pytest.mark.parametrize("form", SINGLE)
def test_only_what_happened_goes_out_unless_asked(crafted, form: str) -> None:
    happened = crafted.export(form)
    assert happened.left["not happened"] == 2
    assert "=cmd()" not in happened.files[""].decode()
    assert crafted.export(form, status="threatened").rows == 1


def test_an_act_of_two_on_each_other_has_a_row_for_either_direction(crafted) -> None:
    dyads = {(line[1], line[2]) for line in lines_of(crafted, "cameo", code="CONSULT")[1:]}
    assert dyads == {("TUR", "IGOUNO"), ("IGOUNO", "TUR")}


def test_every_recipient_has_a_row(crafted) -> None:
    names = [line[6] for line in lines_of(crafted, "cameo", code="AID")[1:]]
    assert sorted(names) == ["Marta Ilves", "the Brenn army"]


def test_numbers_of_gdelt_events_are_unique_and_the_mentions_refer_to_them(synthetic) -> None:
    numbers = [line[0] for line in lines_of(synthetic, "gdelt")]
    assert len(set(numbers)) == len(numbers)
    assert {line[0] for line in lines_of(synthetic, "gdelt-mentions")} == set(numbers)
    assert all(0 < int(number) < 1 << 60 for number in numbers)


def test_gdelt_mentions_point_to_the_words(synthetic) -> None:
    texts = {each.report.id: each.report.text for each in synthetic.records()}
    told = {row["id"]: row for row in synthetic.mentions()}
    for line in lines_of(synthetic, "gdelt-mentions")[:50]:
        mention = told[line[15]]
        at = int(line[9])
        assert texts[mention["report"]][at:].startswith(mention["trigger"])
        assert int(line[12]) == len(texts[mention["report"]])


def test_gdelt_fills_country_role_place_and_day(crafted) -> None:
    (row,) = (dict(zip(gdelt.NAMES, line, strict=True)) for line in lines_of(crafted, "gdelt", code="ASSAULT"))
    assert (row["Day"], row["MonthYear"], row["FractionDate"]) == ("20210304", "202103", "2021.1753")
    assert (row["Actor1Code"], row["Actor1CountryCode"]) == ("TUR", "TUR")
    assert (row["Actor2Code"], row["Actor2CountryCode"], row["Actor2Type1Code"]) == ("GEOMIL", "GEO", "MIL")
    assert (row["ActionGeo_Type"], row["ActionGeo_FullName"]) == ("4", "Geneva, Switzerland")
    assert (row["ActionGeo_CountryCode"], row["ActionGeo_Lat"]) == ("SZ", "46.202")
    assert (row["NumMentions"], row["NumArticles"], row["QuadClass"]) == ("2", "2", "4")


def test_polecat_opens_in_pandas(synthetic) -> None:
    frame = pd.read_csv(io.StringIO(text_of(synthetic, "polecat")), sep="\t", quoting=csv.QUOTE_NONE, na_values="None")
    assert list(frame.columns) == polecat.NAMES
    assert set(frame["Event Type"]) <= set(CODES)
    assert frame["Event ID"].is_unique
    assert frame["Actor COW"].dropna().gt(0).all()


def test_plover_meets_its_schema(synthetic, crafted) -> None:
    schema = json.loads(FORMATS["plover"].json_schema())
    Draft202012Validator.check_schema(schema)
    check = Draft202012Validator(schema, format_checker=FormatChecker())
    for desk in (synthetic, crafted):
        lines = [json.loads(line) for line in text_of(desk, "plover").splitlines()]
        assert lines
        for line in lines:
            check.validate(line)


def test_a_meeting_announced_is_an_agreement_in_plover(crafted) -> None:
    lines = [json.loads(line) for line in text_of(crafted, "plover").splitlines()]
    (planned,) = (line for line in lines if line["status"] == "planned")
    assert (planned["event"], planned["quad_code"], planned["date"]) == (["AGREE"], 1, "2021-03-12")
    (met,) = (line for line in lines if line["event"] == ["CONSULT"])
    assert [each["code"] for each in met["actor"]] == ["TUR", "IGO"]
    assert (met["recipient"], met["date_prefix"]) == ([], "2021-02")


def test_acled_has_its_kinds_and_no_other(crafted) -> None:
    made = crafted.export("acled")
    rows = sorted(csv.DictReader(io.StringIO(made.files[""].decode(), newline="")), key=lambda row: row["event_type"])
    assert [(row["event_type"], row["sub_event_type"]) for row in rows] == [
        ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
        ("Protests", "Peaceful protest"),
    ]
    assert (rows[0]["fatalities"], rows[0]["iso"], rows[0]["inter1"]) == ("4", "756", "State forces")
    assert (rows[1]["inter1"], rows[1]["actor1"]) == ("Civilians", "Marta Ilves")
    assert made.left["of a kind that ACLED has not"] == 2


def test_every_kind_of_acled_is_of_a_type() -> None:
    assert {code for code, _ in KINDS} <= set(CODES)


def test_country_codes_lead_back() -> None:
    for each in countries().values():
        for list_ in ("iso2", "numeric", "fips", "cameo"):
            if code := getattr(each, list_):
                found = countries()[iso3_by(list_)[code]]
                assert getattr(found, list_) == code
    assert iso3_by("fips")["GM"] == "DEU"


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_has_a_dictionary(form: str) -> None:
    shape = FORMATS[form]
    text = shape.dictionary()
    assert shape.says in text
    for fields in shape.fields.values():
        assert len({each.name for each in fields}) == len(fields)
        assert all(f"| `{each.name}` | {each.type} | {each.says} |" in text for each in fields)
