"""What each section chooses and how it says it, on rows made by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dragoman.brief.ahead import ahead
from dragoman.brief.contradictions import contradictions
from dragoman.brief.demands import demands
from dragoman.brief.facts import Facts, is_official
from dragoman.brief.glance import deed, main_events, when
from dragoman.brief.said import said
from dragoman.brief.sources import Sources
from dragoman.brief.timeline import timeline
from dragoman.brief.weight import Weights

Row = dict[str, Any]
WHERE: Row = {
    "agency": "Lake Wire",
    "source": None,
    "file": "a.txt",
    "published": "2022-01-22",
    "copy_kind": "original",
}


def event(number: int, sentence: str, **more: object) -> Row:
    row = WHERE | {"id": f"{number:03}", "report": f"r{number}", "sentence": sentence, "code": "ASSAULT"}
    row |= {"status": "happened", "contested": False, "actors": ["Russia"], "recipients": ["Ukraine"], "place": None}
    row |= {
        "mention_ids": [],
        "actor_ids": ["rus"],
        "recipient_ids": ["ukr"],
        "date": "2022-01-21",
        "date_end": None,
        "confidence": 0.6,
    }
    return row | {"reported": "2022-01-22", "n_origins": 1, "n_reports": 1, "n_copies": 0, "prominent": False} | more


def entry(number: int, kind: str, about: str, sentence: str, **more: object) -> Row:
    row = WHERE | {"id": f"{number:03}", "report": f"r{number}", "kind": kind, "about": about, "sentence": sentence}
    row |= {"by": "Russia", "by_id": "rus", "to": "NATO", "to_id": "nato", "condition": None, "due": None, "met": None}
    row |= {"outcome": "open", "outcome_by": [], "outcome_day": None, "overdue": False, "reason": None}
    row |= {"made": "2022-01-22", "lead": row["id"], "entry_ids": [row["id"]], "n_reports": 1, "n_origins": 1}
    return row | {"is_copy": False, "confidence": 0.6} | more


def facts(events: Sequence[Row] = (), ledger: Sequence[Row] = (), quotes: Sequence[Row] = ()) -> Facts:
    reports = [{"published": "2022-01-26", "copy_kind": "original"}]
    known: Mapping[str, Any] = {"countries": {"rus": "RUS", "lavrov": "RUS"}, "officials": frozenset({"rus", "nato"})}
    return Facts("x", reports, events, quotes, ledger, told={row["id"]: row for row in ledger}, **known)


def test_an_event_without_a_day_stands_on_the_day_it_was_reported_and_says_so() -> None:
    lines = timeline(facts([event(1, "Shells fell.", date=None), event(2, "Guns fired.")]), Sources(), Weights())
    assert lines[0].startswith("- **21 Jan 2022** Russia → Ukraine: ASSAULT")
    assert lines[1].startswith("- **22 Jan 2022** Russia → Ukraine: ASSAULT, reported 22 Jan")
    assert when(event(1, "x", date=None)) == "reported 22 Jan 2022"
    assert when(event(1, "x", date_end="2022-01-23")) == "21 Jan 2022 to 23 Jan 2022"


def test_what_matters_most_is_what_most_origins_tell_then_what_is_done_in_anger() -> None:
    told = event(1, "They met in Vienna.", code="CONSULT", n_origins=4, n_reports=4)
    shelled = event(2, "Shells hit the market.")
    asked = event(3, "It asked for calm.", code="REQUEST")
    background = event(4, "It bombed the port in 1997.", date="1997", n_origins=5)
    assert [row["id"] for row in main_events(facts([asked, shelled, told, background]), Weights())] == [
        "001",
        "002",
        "003",
    ]


def test_a_sentence_is_shown_once_however_many_events_it_tells() -> None:
    rows = [
        event(1, "Russia denied the claim and shelled Kharkiv."),
        event(2, "Russia denied the claim and shelled Kharkiv."),
    ]
    assert len(Weights().ranked(rows)) == 1


def test_what_only_a_rewritten_copy_tells_is_left_out() -> None:
    spun = event(1, "No breakthrough.", copy_kind="paraphrased")
    assert [row["id"] for row in facts([spun, event(2, "Guns fired.")]).events] == ["002"]
    assert [row["id"] for row in facts([spun]).events] == ["001"]


def test_the_parties_of_a_meeting_are_named_once() -> None:
    assert deed(event(1, "x", actors=["A", "B"], recipients=["B", "A"], code="CONSULT")) == "A, B: CONSULT"


def test_an_entry_says_what_came_of_it_with_the_sentence_that_tells_it() -> None:
    answer = entry(3, "rejection", "that", "NATO refused.", by="NATO", by_id="nato", to="Russia", to_id="rus")
    words = "It demanded that Ukraine never join NATO."
    outcome = {"outcome": "rejected", "outcome_by": ["003"], "outcome_day": "2022-01-26", "n_reports": 2}
    rows = [entry(1, "demand", "that Ukraine never join NATO", words, **outcome), answer]
    head, _, line = demands(facts(ledger=rows), Sources(), Weights())
    assert head == "**Demands**: 1, of which 0 open"
    assert line.startswith("- Russia → NATO (2 reports): ")
    assert "**Rejected** 26 Jan 2022: “NATO refused.”" in line


def test_what_is_open_says_so_and_whether_its_day_has_passed() -> None:
    late = entry(1, "promise", "to send a written answer", "It will answer.", due="2022-01-24", overdue=True)
    (line,) = [line for line in demands(facts(ledger=[late]), Sources(), Weights()) if line.startswith("- ")]
    assert line.startswith("- Russia → NATO, due 24 Jan 2022: ")
    assert line.endswith("**Open**, and past its day")


def test_what_only_copies_tell_is_no_entry() -> None:
    spun = [entry(1, "demand", "that Ukraine stay out", "It insists.", is_copy=True)]
    assert demands(facts(ledger=spun), Sources(), Weights()) == [
        "Nothing is demanded, threatened, offered or promised."
    ]


def test_a_condition_is_shown_where_the_sentence_is_cut_before_it() -> None:
    long = "It threatened " + "very " * 30 + "costly steps if the army moved."
    rows = [entry(1, "threat", "very costly steps", long, condition="if the army moved")]
    assert "on the condition “if the army moved”" in "\n".join(demands(facts(ledger=rows), Sources(), Weights()))
    short = [entry(1, "threat", "costly steps", "It threatened costly steps if it moved.", condition="if it moved")]
    assert ", on a condition: " in "\n".join(demands(facts(ledger=short), Sources(), Weights()))


def against(number: int, kind: str = "denied", **more: object) -> Row:
    row: Row = {"kind": kind, "code": "ASSAULT", "actors": ["Russia"], "recipients": [], "denial_by": "Russia"}
    row |= {"claim_by": "Kyiv", "claim_says": "alleged", "claim": f"Kyiv said Russia shelled town {number}."}
    row |= {"denial_says": "denied", "denial": f"Russia denied shelling town {number}.", "denial_day": "2022-01-22"}
    return row | {"claim_report": "r1", "denial_report": "r1"} | more


def test_contradictions_show_the_claim_and_the_denial_with_those_of_named_voices_first() -> None:
    known = facts()
    known = replace(known, reports=[WHERE | {"id": "r1"}], contradictions=[against(1, claim_by=None), against(2)])
    lines = contradictions(known, Sources(), Weights())
    assert lines[:3] == [
        "- **Russia: ASSAULT**, denied",
        "  - alleged by Kyiv: “Kyiv said Russia shelled town 2.” — Lake Wire, 2022-01-22 [1]",
        "  - denied by Russia: “Russia denied shelling town 2.” — Lake Wire, 2022-01-22 [1]",
    ]
    assert len(lines) == 6
    assert contradictions(facts(), Sources(), Weights()) == ["No side contradicts another."]


def test_plans_lie_after_the_last_report_or_are_of_late() -> None:
    rows = [
        event(1, "They will meet in June.", code="CONSULT", status="planned", date="2022-06"),
        event(2, "They met as planned.", code="CONSULT", status="planned", date="2022-01-21"),
        event(3, "It will send ships.", status="planned", date=None, reported="2022-01-25"),
        event(4, "It would send planes.", status="planned", date=None, reported="2022-01-02"),
    ]
    lines = ahead(facts(rows), Sources(), Weights())
    assert [line.partition(":")[0] for line in lines] == ["- **Jun 2022** Russia → Ukraine", "- No day given"]


def test_a_speaker_is_heard_word_for_word_where_there_are_words() -> None:
    row = WHERE | {"speaker": "Sergei Lavrov", "speaker_id": "lavrov", "addressee": None, "date": None, "id": "1"}
    row |= {"is_copy": False, "report": "r1"}
    said_so = row | {
        "act": "assert",
        "direct": False,
        "verbatim": False,
        "content": "x",
        "sentence": "He spoke of war.",
    }
    words = row | {
        **{"act": "warn", "direct": True, "verbatim": True, "id": "2"},
        **{"content": "“Nobody should doubt that we will answer,”", "sentence": "“Nobody …” he said."},
    }
    lines = said(facts(quotes=[said_so, words]), Sources(), Weights())
    assert lines[0] == (
        "- **Sergei Lavrov** (warn, 22 Jan): “Nobody should doubt that we will answer” — Lake Wire, 2022-01-22 [1]"
    )


def test_sources_are_numbered_as_they_are_cited_and_listed_once() -> None:
    sources = Sources()
    assert [sources.cite(event(n, "x")) for n in (2, 1, 2)] == [f"Lake Wire, 2022-01-22 [{n}]" for n in (1, 2, 1)]
    assert sources.lines() == ["- [1] a.txt", "- [2] a.txt"]


def test_who_acts_for_a_state_a_body_or_an_armed_group() -> None:
    assert is_official({"kind": "state", "code": "RUS"})
    assert is_official({"kind": "person", "code": "RUSGOV"})
    assert not is_official({"kind": "person", "code": "USAELI"})
    assert not is_official({"kind": "unnamed_source", "code": "RUSGOV"})
