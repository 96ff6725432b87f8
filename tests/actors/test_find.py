from __future__ import annotations

import re
from time import process_time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.actors.conftest import Caster

from dragoman.model.actor import KINDS

TEXT = (
    "Ethiopia accused Eritrea of shelling the town of Adigrat.",
    "Prime Minister Meles Zenawi met U.N. envoys in Addis Ababa. He said his army would respond.",
    "Kenya has offered to host talks between the two sides.",
)


def test_the_same_text_has_the_same_cast(casting: Caster) -> None:
    one, other = casting(*TEXT, published="1999-02-25"), casting(*TEXT, published="1999-02-25")
    assert one.cast.actors == other.cast.actors
    assert one.cast.references == other.cast.references


def test_every_reference_names_actors_of_the_cast_and_lies_in_its_paragraph(casting: Caster) -> None:
    read = casting(*TEXT, published="1999-02-25")
    for reference in read.cast.references:
        doc = read.parsed.paragraphs[reference.paragraph].doc
        assert 0 <= reference.start <= reference.head < reference.end <= len(doc)
        assert reference.actors and set(reference.actors) <= read.ids()


def test_ids_are_slugs_and_kinds_are_known(casting: Caster) -> None:
    for actor in casting(*TEXT, published="1999-02-25").cast.actors:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", actor.id)
        assert actor.kind in KINDS
        assert actor.spans


WORDS = [
    "Russia",
    "the",
    "Kremlin",
    "said",
    "its",
    "troops",
    "—",
    "“",
    "”",
    "’s",
    "he",
    "both",
    "sides",
    "in",
    "U.S.",
    "\t",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_heap_of_words_breaks_it_and_spans_lie_in_the_text(casting: Caster, words: list[str]) -> None:
    read = casting(" ".join(words) + ".")
    for actor in read.cast.actors:
        assert all(0 <= span.start < span.end <= len(read.report.text) for span in actor.spans)


def test_an_empty_report_has_nobody(casting: Caster) -> None:
    assert casting("…").cast.actors == ()


def test_an_office_sheet_of_real_cases_stays_above_its_floor(casting: Caster, shared) -> None:  # type: ignore[no-untyped-def]
    import json

    asked = right = 0
    for line in (shared / "data/actor_cases/dev.jsonl").read_text(encoding="utf-8").split("\n"):
        case = json.loads(line) if line else {}
        want = case.get("expect", {}).get("country")
        if not want or len(want) != 3 or want in {"IGO", "UNO", "EUR", "LEG"} or case["context"]:
            continue
        read = casting(f"{case['input'].strip()} said so.", published="2021-06-01")
        references = sorted(read.cast.references, key=lambda one: one.start - one.end)
        asked += 1
        right += bool(references) and read.actor(references[0].actors[0]).country == want
    assert right / asked >= 0.7


def test_a_huge_sentence_costs_its_length(casting: Caster) -> None:
    def cost(times: int) -> float:
        started = process_time()
        casting("The Peruvian army “a " * times, published="1999-02-25")
        return process_time() - started

    cost(10)
    assert cost(1200) < 10 * max(cost(300), 0.1)
