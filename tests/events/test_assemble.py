"""One happening counts once: what joins, what stays apart, and what copies may not change."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from dragoman.events.assemble import assemble
from dragoman.events.compare import judge, reasons_against
from dragoman.events.told import Party, Source, Told
from dragoman.model.event import Event
from dragoman.model.identity import identity
from dragoman.model.mention import Mention, Quantity, Status
from dragoman.model.place import Place
from dragoman.model.span import Span
from dragoman.model.when import UNKNOWN, When

RUS = Party("russia", "RUS", "state")
UKR = Party("ukraine", "UKR", "state")
USA = Party("united-states", "USA", "state")
LAVROV = Party("sergei-lavrov", "RUS", "person")
PUTIN = Party("vladimir-putin", "RUS", "person")
RUSSIANS = Party("russians", "RUS", "population")


def told(  # noqa: PLR0913
    report: str = "r1",
    *,
    code: str = "ASSAULT",
    status: str = "happened",
    actors: tuple[Party, ...] = (RUS,),
    recipients: tuple[Party, ...] = (UKR,),
    day: str | None = "2022-03-01",
    published: str | None = "2022-03-02",
    origin: str | None = None,
    paraphrased: bool = False,
    words: str | None = None,
    content: str = "troops border",
    gist: str = "",
    at: int = 0,
    sentence: int = 0,
    **more: object,
) -> Told:
    when = more.pop("when", None) or (When(day) if day else UNKNOWN)
    mention = Mention(
        identity(report, code, status, day, words, repr(actors), repr(recipients), at),
        code,
        tuple(party.id for party in actors),
        tuple(party.id for party in recipients),
        Status(status),
        "test",
        Span(at, at + 3),
        Span(sentence, sentence + 900),
        when=when,
        confidence=0.6,
        **more,
    )
    source = Source(report, published, origin or report, paraphrased)
    told_words = words or f"{report} {status}"
    return Told(mention, actors, recipients, source, told_words, frozenset(content.split()), frozenset(gist.split()))


def same(first: Told, second: Told) -> bool:
    return judge(first, second) == "same"


def one(*mentions: Told) -> Event:
    events = assemble(mentions)
    assert len(events) == 1, [event.mention_ids for event in events]
    return events[0]


def test_two_reports_of_one_happening_are_one_event_with_two_origins() -> None:
    event = one(told("r1"), told("r2"))
    assert (event.n_reports, event.n_origins, event.n_copies) == (2, 2, 0)
    assert event.confidence == pytest.approx(0.84)


def test_the_id_is_that_of_the_least_member_by_day_report_and_mention() -> None:
    late, early, undated = told("r1", published="2022-03-03"), told("r9"), told("r0", published=None)
    assert one(late, early, undated).id == early.mention.id


def test_a_minister_stands_for_his_state_but_not_for_another_minister() -> None:
    assert same(told("r1", actors=(RUS,)), told("r2", actors=(LAVROV,)))
    assert not same(told("r1", actors=(PUTIN,)), told("r2", actors=(LAVROV,)))
    assert not same(told("r1", actors=(RUS,)), told("r2", actors=(RUSSIANS,)))


def test_meetings_of_one_state_with_two_others_stay_apart() -> None:
    first = told("r1", code="CONSULT", actors=(RUS, USA), recipients=(RUS, USA))
    second = told("r2", code="CONSULT", actors=(RUS, UKR), recipients=(RUS, UKR))
    whole = told("r3", code="CONSULT", actors=(RUS, UKR, USA), recipients=(RUS, UKR, USA))
    assert not same(first, second)
    assert same(first, whole)


@pytest.mark.parametrize(
    ("one_when", "other_when", "together"),
    [
        (When("2022-03-01"), When("2022-03-01"), True),
        (When("2022-03-01"), When("2022-03-02"), False),
        (When("2022-03-01"), When("2022-03-02", origin="report"), True),
        (When("2022-03-01"), When("2022-02-28", "2022-03-06", precision="week"), True),
        (When("2022-03-01"), When("2022-03", precision="month"), False),
        (When("2022-03", precision="month"), When("2022-03", precision="month"), True),
        (When("2022-03-01"), UNKNOWN, True),
        (When("2022-02-01"), UNKNOWN, False),
        (UNKNOWN, UNKNOWN, True),
    ],
)
def test_days_decide_with_their_precision(one_when: When, other_when: When, together: bool) -> None:
    assert same(told("r1", when=one_when), told("r2", when=other_when)) is together
    assert same(told("r2", when=other_when), told("r1", when=one_when)) is together


def test_two_demands_without_a_day_are_one_only_if_their_words_are_alike() -> None:
    first = told("r1", code="REQUEST", day=None, content="troop withd bulga roman")
    again = told("r2", code="REQUEST", day=None, content="withd troop bulga east")
    other = told("r3", code="REQUEST", day=None, content="answe writt weeks")
    assert same(first, again)
    assert not same(first, other)


def test_a_demand_that_stands_is_one_though_told_to_others_and_days_later() -> None:
    nato = Party("nato", None, "organisation")
    first = told("r1", code="REQUEST", day=None, recipients=(nato,), content="a b c", gist="ukrai never enter nato")
    again = told(
        "r2", code="REQUEST", day=None, published="2022-03-09", content="x y z", gist="guara ukrai never join nato"
    )
    other = told("r3", code="REQUEST", day=None, content="k l m", gist="withd troop bulga")
    assert one(first, again).n_origins == 2
    assert not same(first, other)


def test_a_person_known_by_a_description_may_be_the_one_named() -> None:
    counterpart = Party("russian-counterpart", "RUS", "person", named=False)
    meeting = told("r1", code="CONSULT", actors=(LAVROV, USA), recipients=(LAVROV, USA))
    same_one = told("r2", code="CONSULT", actors=(counterpart, USA), recipients=(counterpart, USA))
    assert one(meeting, same_one).actors == ("united-states", "sergei-lavrov")


def test_what_is_done_cannot_lie_after_its_report() -> None:
    event = one(told("r1", day="2022-03-09", published="2022-03-02"))
    assert (event.date, event.date_origin, event.reported) == (None, "report", "2022-03-02")
    assert one(told("r1", status="planned", day="2022-03-09", published="2022-03-02")).date == "2022-03-09"


def test_an_event_without_a_day_says_when_it_was_reported() -> None:
    event = one(told("r1", day=None), told("r2", day=None, published="2022-03-03"))
    assert (event.date, event.date_origin, event.reported) == (None, "report", "2022-03-02")
    assert one(told("r1", day=None, published=None)).date_origin == "unknown"


def test_a_side_left_unsaid_is_taken_from_a_sentence_of_like_words() -> None:
    whole = told("r1", content="shell marke killed")
    assert same(whole, told("r2", actors=(), content="shell marke"))
    assert not same(whole, told("r2", actors=(), content="rocke hospi"))


def test_places_far_apart_are_two_happenings() -> None:
    kyiv = Place("Kyiv", "UKR", 50.45, 30.52, "city")
    kharkiv = Place("Kharkiv", "UKR", 49.99, 36.23, "city")
    country = Place("Ukraine", "UKR", 49.0, 32.0, "country")
    assert not same(told("r1", place=kyiv), told("r2", place=kharkiv))
    assert same(told("r1", place=kyiv), told("r2", place=country))


def test_what_speaks_against_is_said_in_words() -> None:
    (reason,) = reasons_against(told("r1"), told("r2", day="2022-03-09", published="2022-03-10"))
    assert reason == "Their days are apart; undated ones count as told about the day of their report."


def test_planned_then_happened_is_one_event_that_happened() -> None:
    event = one(told("r1", status="planned", published="2022-02-28"), told("r2"))
    assert (event.status, event.statuses, event.contested) == ("happened", (("happened", 1), ("planned", 1)), False)


def test_planned_then_called_off_is_one_event_that_did_not_happen() -> None:
    event = one(told("r1", status="planned", published="2022-02-28"), told("r2", status="negated"))
    assert (event.status, event.contested) == ("negated", False)


def test_alleged_and_denied_is_one_contested_allegation() -> None:
    event = one(told("r1", status="alleged", actors=(RUS,)), told("r2", status="denied"))
    assert (event.status, event.contested) == ("alleged", True)


def test_what_one_sentence_tells_of_twice_are_two_happenings_and_its_copies_follow_each() -> None:
    first, second = told("r1", words="x", at=3), told("r1", words="x", at=50)
    copies = [told("r2", words="x", at=at, origin="r1") for at in (3, 50)]
    assert [event.n_copies for event in assemble([first, second, *copies])] == [1, 1]


def test_headline_and_body_of_a_report_tell_of_one_happening() -> None:
    assert one(told("r1", words="a"), told("r1", words="b", sentence=1000)).n_reports == 1


def test_a_threat_is_not_the_deed() -> None:
    assert len(assemble([told("r1", status="threatened"), told("r2"), told("r3", status="demanded")])) == 3


def test_a_copy_adds_to_the_copies_alone() -> None:
    event = one(told("r1"), told("r2", origin="r1"), told("r3"), told("r4", paraphrased=True))
    assert (event.n_reports, event.n_origins, event.n_copies) == (4, 2, 2)


def test_rewritten_copies_alone_stand_for_one_unseen_origin() -> None:
    event = one(told("r1", paraphrased=True), told("r2", paraphrased=True))
    assert (event.n_origins, event.n_copies) == (1, 1)


def test_a_copy_with_the_same_sentence_joins_even_when_its_day_was_read_otherwise() -> None:
    first = told("r1", words="x")
    copy = told("r2", words="x", origin="r1", day="2022-03-08", published="2022-03-08")
    event = one(first, copy)
    assert (event.date, event.n_origins, event.n_copies) == ("2022-03-01", 1, 1)


def test_the_latest_toll_counts_and_tolls_are_not_added_up() -> None:
    early = told("r1", quantities=(Quantity("killed", 2, 2, Span(0, 1)),))
    late = told("r2", published="2022-03-03", quantities=(Quantity("killed", 5, 5, Span(0, 1)),))
    assert [quantity.low for quantity in one(late, early).quantities] == [5]


def _world(seed: int) -> list[Told]:
    rng = random.Random(seed)
    rows = []
    for number in range(60):
        actors = rng.choice([(RUS,), (LAVROV,), (USA,), (RUS, USA), ()])
        recipients = rng.choice([(UKR,), (UKR, USA), (RUS,), ()])
        day = rng.choice(["2022-03-01", "2022-03-02", "2022-03-05", None, "2022-03"])
        status = rng.choice(["happened", "planned", "alleged", "denied", "threatened", "negated"])
        report = f"r{rng.randrange(20)}"
        rows.append(
            told(
                report,
                code=rng.choice(["ASSAULT", "CONSULT"]),
                status=status,
                actors=actors,
                recipients=recipients,
                day=day,
                published=f"2022-03-{1 + int(report[1:]) % 8:02}",
                words=f"sentence {number}",
                sentence=number * 1000,
            )
        )
    return rows


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_the_mentions_changes_nothing(seed: int) -> None:
    rows = _world(seed)
    expected = assemble(rows)
    for turn in range(3):
        random.Random(turn).shuffle(rows)
        assert assemble(rows) == expected


@pytest.mark.parametrize("seed", range(8))
def test_copies_of_reports_change_no_event_but_in_its_copies(seed: int) -> None:
    rows = _world(seed)
    rng = random.Random(seed)
    copies = [
        Told(
            replace(each.mention, id=identity("copy", each.mention.id)),
            each.actors,
            each.recipients,
            Source(f"copy of {each.source.report}", "2022-03-20", each.source.report),
            each.words,
            each.content,
        )
        for each in rows
        if rng.random() < 0.5
    ]

    def core(event: Event) -> Event:
        return replace(event, n_reports=0, n_copies=0, mention_ids=())

    assert [core(event) for event in assemble(rows + copies)] == [core(event) for event in assemble(rows)]


@pytest.mark.parametrize("seed", range(4))
def test_every_mention_belongs_to_exactly_one_event(seed: int) -> None:
    rows = _world(seed)
    members = [mention for event in assemble(rows) for mention in event.mention_ids]
    assert sorted(members) == sorted(each.mention.id for each in rows)


def test_reports_of_one_wire_are_one_origin_and_no_copies() -> None:
    event = one(
        *(replace(told(each), source=Source(each, "2022-03-02", each, agency="Reuters")) for each in ("r1", "r2"))
    )
    assert (event.n_reports, event.n_origins, event.n_copies) == (2, 1, 0)


def test_what_only_a_rewriting_tells_of_a_report_that_is_there_is_no_event() -> None:
    original = told("r1")
    assert len(assemble([original, told("r2", code="COERCE", origin="r1", paraphrased=True)])) == 1
    assert len(assemble([original, told("r2", code="COERCE", paraphrased=True)])) == 2
