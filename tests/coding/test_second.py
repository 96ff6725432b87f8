"""The second opinion: what the judge is asked, what is made of its answers, and that it is asked seldom."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest
from tests.gold.measuring import HERE
from tests.gold.scoring import sheet

from dragoman.codebook.plover import CODES
from dragoman.coding.classify import Classifier, Judged
from dragoman.coding.pairs import Pair
from dragoman.coding.second import Second
from dragoman.model.mention import Mention, Status
from dragoman.model.record import Record
from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.step import run

SILENT = "Uganda outfoxed Kenya near the lake on Monday."
TOLD = "Uganda invaded Kenya on Monday."


class Stub(Classifier):
    """A judge that always answers alike and remembers what it was asked."""

    def __init__(self, code: str, sure: float) -> None:
        self.code, self.sure, self.asked = code, sure, list[Pair]()

    def classify(self, pairs: Sequence[Pair], *, threshold: float | None = None) -> list[Judged]:
        self.asked += pairs
        shares = dict.fromkeys(CODES, 0.0) | {self.code: self.sure}
        judged = Judged(self.code, shares, Status.HAPPENED, {"happened": self.sure}, self.code, self.sure, False)
        return [judged for _ in pairs]

    def guess(self, pair: Pair, codes: Collection[str]) -> str:
        return self.code


def opinions(reader: Reader, sentence: str, judge: Stub) -> list[Mention]:
    state = run(reader.steps, {"report": read_text(sentence, published="2015-06-12")})
    second = Second(reader.codebook, lambda: judge)
    told = [one for one in record(state).mentions if one.origin != "judge"]
    return second.opinions(state["report"], state["parsed"], state["cast"], told)  # type: ignore[arg-type]


def record(state: dict[str, object]) -> Record:
    found = state["record"]
    assert isinstance(found, Record)
    return found


def test_where_the_triggers_are_silent_a_sure_judge_is_believed(reader: Reader) -> None:
    judge = Stub("ASSAULT", 0.99)
    [found] = opinions(reader, SILENT, judge)
    assert (found.code, found.actors, found.recipients) == ("ASSAULT", ("uga",), ("ken",))
    assert (found.origin, found.reason, found.status) == ("judge", "judge", Status.HAPPENED)
    [asked] = judge.asked
    assert (asked.actor.of(asked.text), asked.text) == ("Uganda", SILENT)


def test_an_unsure_judge_is_not(reader: Reader) -> None:
    assert opinions(reader, SILENT, Stub("ASSAULT", 0.9)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        TOLD,
        "Uganda will outfox Kenya on Monday.",
        "Did Uganda outfox Kenya?",
        "Uganda did not outfox Kenya.",
        'Uganda "outfoxed" Kenya.',
        "Uganda slept.",
        "A farmer outfoxed a baker.",
    ],
)
def test_what_is_told_or_unreal_or_has_no_two_parties_is_not_asked(reader: Reader, sentence: str) -> None:
    judge = Stub("ASSAULT", 0.99)
    assert opinions(reader, sentence, judge) == []
    assert judge.asked == []


def test_the_judge_is_loaded_when_it_is_first_asked(reader: Reader) -> None:
    def load() -> Classifier:
        raise LookupError("loaded")

    state = run(reader.steps, {"report": read_text(TOLD, published="2015-06-12")})
    second = Second(reader.codebook, load)
    told = record(state).mentions
    assert second.opinions(state["report"], state["parsed"], state["cast"], told) == []  # type: ignore[arg-type]


def settled(reader: Reader, sentence: str, judge: Stub) -> list[tuple[str, str]]:
    state = run(reader.steps, {"report": read_text(sentence, published="2015-06-12")})
    second = Second(reader.codebook, lambda: judge)
    told = record(state).mentions
    found = second.settled(state["report"], state["parsed"], state["cast"], told)  # type: ignore[arg-type]
    return [(one.code, one.origin) for one in found]


def test_a_word_of_several_codes_is_settled_by_the_judge(reader: Reader) -> None:
    sentence = "Kenya backed the Ugandan rebels on Monday."
    assert settled(reader, sentence, Stub("AID", 0.99)) == [("AID", "judge")]
    assert settled(reader, sentence, Stub("AID", 0.7)) == [("SUPPORT", "trigger")]


def test_a_word_with_a_thing_that_its_sense_names_is_not_in_doubt(reader: Reader) -> None:
    sentence = "Kenya backed the Ugandan rebels with guns on Monday."
    assert settled(reader, sentence, Stub("SUPPORT", 0.99)) == [("AID", "trigger")]


def test_the_judge_gives_no_word_a_code_that_no_trigger_gives_it(reader: Reader) -> None:
    judge = Stub("AID", 0.99)
    assert settled(reader, TOLD, judge) == [("ASSAULT", "trigger")]


@pytest.mark.gate
def test_at_most_one_sentence_in_six_reaches_the_network(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, many = 0, 0
    network = Classifier._logits

    def counted(self: Classifier, pair: Pair) -> object:
        nonlocal asked
        asked += 1
        return network(self, pair)

    monkeypatch.setattr(Classifier, "_logits", counted)
    for probe in sheet(HERE / "reports.jsonl"):
        state = run(reader.steps, {"report": read_text(probe["text"], published=probe["published"])})
        many += len(list(state["parsed"].sentences()))  # type: ignore[attr-defined]
    assert 0 < asked <= many / 6
