"""What comes later moves only what it touches, and ends where all at once would have."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.events.test_assemble import RUS, UKR, USA, told

from dragoman.events.placing import place_all
from dragoman.events.shelf import Place, Shelf
from dragoman.events.told import Party, Source, Told

LAVROV = Party("sergei-lavrov", "RUS", "person")
DAYS = ["2022-03-01", "2022-03-02", "2022-03-05", None, "2022-03"]
WORDS = ["troops border river", "troops border city", "talks city river", "bridge"]


@st.composite
def mentions(draw: st.DrawFn) -> list[Told]:
    """Some mentions of few reports, days, sides and sentences, so that much may be one happening."""
    rows = {}
    for number in range(draw(st.integers(2, 24))):
        report = draw(st.integers(0, 7))
        copied = draw(st.integers(0, 7))
        each = told(
            f"r{report}",
            code=draw(st.sampled_from(["ASSAULT", "REQUEST"])),
            status=draw(st.sampled_from(["happened", "alleged", "denied", "threatened"])),
            actors=draw(st.sampled_from([(RUS,), (LAVROV,), (USA,), (RUS, USA), ()])),
            recipients=draw(st.sampled_from([(UKR,), (UKR, USA), ()])),
            day=draw(st.sampled_from(DAYS)),
            published=f"2022-03-{1 + report:02}",
            origin=f"r{copied}" if copied < report else None,
            words=draw(st.sampled_from(["a", "b", f"sentence {number}"])),
            content=draw(st.sampled_from(WORDS)),
            gist=draw(st.sampled_from(["", "troops border"])),
            at=number,
            sentence=draw(st.integers(0, 1)) * 1000,
        )
        rows[each.mention.id] = each
    return list(rows.values())


def places(shelf: Shelf, rows: list[Told]) -> dict[str, Place | None]:
    return {each.mention.id: shelf.place(each.mention.id) for each in rows}


def at_once(rows: list[Told]) -> dict[str, Place | None]:
    shelf = Shelf()
    place_all(shelf, rows)
    return places(shelf, rows)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mentions(), st.randoms(use_true_random=False), st.integers(1, 6))
def test_in_any_order_and_any_portions_the_happenings_are_the_same(rows, random, portions) -> None:
    expected = at_once(rows)
    random.shuffle(rows)
    shelf = Shelf()
    for number in range(portions):
        place_all(shelf, rows[number::portions])
    assert places(shelf, rows) == expected


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mentions(), st.randoms(use_true_random=False))
def test_what_goes_or_changes_leaves_what_would_be_there_without_it(rows, random) -> None:
    shelf = Shelf()
    place_all(shelf, rows)
    gone = [each for each in rows if random.random() < 0.3]
    left = [each for each in rows if each not in gone]
    changed = [
        Told(
            each.mention,
            each.actors,
            each.recipients,
            replace(each.source, origin=random.choice(["r0", each.source.report])),
            each.words,
            each.content,
        )
        for each in left
        if random.random() < 0.3
    ]
    ids = {each.mention.id for each in changed}
    now = [each for each in left if each.mention.id not in ids] + changed
    place_all(shelf, changed, [each.mention.id for each in gone])
    assert places(shelf, now) == at_once(now)


def test_only_what_a_new_mention_touches_is_told_to_have_changed() -> None:
    rows = [told(f"r{number}", day=f"2022-0{1 + number}-01", published=f"2022-0{1 + number}-02") for number in range(8)]
    shelf = Shelf()
    place_all(shelf, rows)
    late = told("r9", day="2022-03-01", published="2022-03-04")
    assert place_all(shelf, [late]) == {rows[2].mention.id}
    assert place_all(shelf, [], [late.mention.id]) == {rows[2].mention.id}


def test_a_source_tells_of_its_story() -> None:
    assert Source("r1", None, "r1").story is None
