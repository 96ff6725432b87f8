"""Rows of other event data as codings: what each column says, and what is no row."""

from __future__ import annotations

import json

import pytest

from dragoman.codings.coders import CODERS
from dragoman.codings.coding import Coding
from dragoman.codings.gdelt import NAMES
from dragoman.codings.names import country_in, country_of
from dragoman.errors import DragomanError
from dragoman.exports import acled, polecat

GDELT = {
    "GlobalEventID": "1", "Day": "20190703", "Actor1Code": "ERIMIL", "Actor1Name": "ASMARA", "Actor1CountryCode": "ERI",
    "Actor2Code": "ETHGOV", "Actor2Name": "ADDIS ABABA", "Actor2CountryCode": "ETH", "EventCode": "1822",
    "ActionGeo_FullName": "Badme, Eritrea", "ActionGeo_CountryCode": "ER", "ActionGeo_Lat": "14.7",
    "ActionGeo_Long": "37.8", "SOURCEURL": "https://horn.example/1",
}  # fmt: skip
ACLED = {
    "event_id_cnty": "MLI1", "event_date": "03 July 2019", "event_type": "Battles", "sub_event_type": "Armed clash",
    "actor1": "Military Forces of Mali (2013-2020)", "inter1": "State forces", "actor2": "JNIM",
    "inter2": "Rebel group",
    "iso": "466", "country": "Mali", "location": "Gao", "latitude": "16.27", "longitude": "-0.04", "fatalities": "5",
}  # fmt: skip
UCDP = (
    "id,type_of_violence,side_a,side_b,country,date_start,date_end,best,latitude,longitude,where_coordinates\n"
    "7,1,Government of Chad,FACT,Chad,2021-04-17 00:00:00.000,2021-04-19 00:00:00.000,85,14.1,15.3,Mao town\n"
    '8,3,FACT,Civilians,Chad,2021-04-20 00:00:00.000,2021-04-20 00:00:00.000,2,14.1,15.3,"Mao, town"\n'
)


def read(coder: str, text: str) -> list[Coding | str]:
    return [coding for _, coding in CODERS[coder].codings(text)]


def row(names: list[str], values: dict[str, str], by: str = "\t") -> str:
    return by.join(values.get(name, "") for name in names)


def test_a_row_of_gdelt_says_who_what_where_and_when() -> None:
    line = row(NAMES, GDELT)
    (coding,) = read("gdelt", line + "\n")
    assert (coding.code, coding.mode, coding.cameo, coding.date) == ("ASSAULT", "torture", "1822", "2019-07-03")
    assert [(each.country, each.code) for each in (*coding.actors, *coding.recipients)] == [
        ("ERI", "ERIMIL"),
        ("ETH", "ETHGOV"),
    ]
    assert (coding.place, coding.country, coding.url) == ("Badme, Eritrea", "ERI", "https://horn.example/1")
    assert coding.row == line


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"Day": "2019"}, "'2019' is no day"),
        ({"Day": "20190231"}, "'2019-02-31' is no date"),
        ({"EventCode": "99"}, "'99' is no CAMEO code"),
        ({"ActionGeo_Lat": "190"}, "190.0, 37.8 is no point on the earth"),
        ({"ActionGeo_Lat": "north"}, "no row of gdelt: ValueError"),
    ],
)
def test_what_is_no_row_is_told_with_its_reason(change: dict[str, str], reason: str) -> None:
    text = f"{row(NAMES, GDELT)}\n{row(NAMES, GDELT | change)}\nonly\tthree\tcells\n"
    good, bad, short = CODERS["gdelt"].codings(text)
    assert isinstance(good[1], Coding)
    assert bad[0] == 2
    assert str(bad[1]).startswith(reason)
    assert short == (3, "3 columns, expected 61")


def test_what_cameo_says_and_plover_does_not_has_no_type() -> None:
    (coding,) = read("gdelt", row(NAMES, GDELT | {"EventCode": "010"}))
    assert (coding.code, coding.cameo) == (None, "010")


def test_a_row_of_acled_says_its_kind_its_parties_and_the_dead() -> None:
    names = [each.name for each in acled.FIELDS]
    (coding,) = read("acled", f"{','.join(names)}\n{row(names, ACLED, ',')}\n")
    assert (coding.code, coding.date, coding.killed, coding.country) == ("ASSAULT", "2019-07-03", 5, "MLI")
    assert [(each.name, each.key, each.code) for each in (*coding.actors, *coding.recipients)] == [
        ("Military Forces of Mali (2013-2020)", "MLI", "MLIMIL"),
        ("JNIM", "REB", "REB"),
    ]


def test_a_file_without_its_columns_is_refused_as_a_whole() -> None:
    assert read("acled", "a,b\n1,2\n") == [
        "no file of acled: its head has no event_id_cnty, event_date, event_type, sub_event_type, actor1, actor2"
    ]


def test_rows_of_ucdp_are_assaults_with_sides_and_dead() -> None:
    war, killing = read("ucdp", UCDP)
    assert (war.code, war.date, war.date_end, war.killed) == ("ASSAULT", "2021-04-17", "2021-04-19", 85)
    assert [each.code for each in (*war.actors, *war.recipients)] == ["TCDMIL", "REB"]
    assert [each.code for each in killing.recipients] == ["TCDCVL"]
    assert killing.row.startswith("8,3,FACT,Civilians")
    assert '"Mao, town"' in killing.row


def test_polecat_says_none_for_nothing() -> None:
    values = {"Event ID": "x", "Event Date": "2020-02-01", "Event Type": "SANCTION", "Actor Name": "EU; Norway"}
    values |= {
        "Actor Country": "EUR;NOR",
        "Recipient Name": "Belarus",
        "Recipient Country": "BLR",
        "Contexts": "economic",
    }
    cells = "\t".join(values.get(name, "None") for name in polecat.NAMES)
    (coding,) = read("polecat", "\t".join(polecat.NAMES) + f"\n{cells}\n")
    assert [(each.name, each.key) for each in coding.actors] == [("EU", "EUR"), ("Norway", "NOR")]
    assert (coding.mode, coding.place, coding.contexts) == (None, None, ("economic",))


def test_plover_old_and_new_are_read_as_lines_and_as_a_list() -> None:
    old = {
        "id": "a",
        "date": "2000-01-01",
        "event": "DEMAND",
        "source": [{"actorText": "Fiji", "code": "FJI"}],
        "target": "",
    }
    new = {
        "id": "b",
        "date": "2020-05-01",
        "event": ["CONSULT"],
        "actor": [{"code": "KOS"}, {"code": "SRB", "sector": "GOV"}],
    }
    lines = read("plover", "\n".join(map(json.dumps, (old, new))))
    assert [each.code for each in lines] == ["REQUEST", "CONSULT"]
    assert [each.code for each in lines[1].recipients] == ["XKX", "SRBGOV"]
    assert [each.code for each in read("plover", json.dumps([old, new], indent=1))] == ["REQUEST", "CONSULT"]
    broken = read("plover", '{"id": 1}\nno json\n[1]\n{"event": ["NAP"], "date": "2020-01-01"}\n')
    assert broken[0] == "it has no event"
    assert str(broken[1]).startswith("no JSON")
    assert broken[2:] == ["no JSON object", "'NAP' is no PLOVER type"]


@pytest.mark.parametrize(
    ("party", "country"),
    [
        ("Military Forces of the Central African Republic (2016-)", "CAF"),
        ("Government of Russia (Soviet Union)", "RUS"),
        ("Government of DR Congo (Zaire)", "COD"),
        ("Protesters (India)", "IND"),
        ("Police Forces of Kenya (2022-)", "KEN"),
        ("Unidentified Armed Group (Syria)", "SYR"),
        ("Al Shabaab", None),
    ],
)
def test_a_party_has_the_country_its_name_says(party: str, country: str | None) -> None:
    assert country_in(party) == country


def test_names_of_countries_are_known_in_other_spellings() -> None:
    assert country_of("united  states of america") == "USA"
    assert country_of("Atlantis") is None


def test_an_unknown_coder_is_refused_in_words(crafted) -> None:
    with pytest.raises(DragomanError, match=r"No coder 'icews'\. Choose from: gdelt"):
        crafted.import_codings([], "icews")
