from __future__ import annotations

import pytest

from dragoman.codebook.acts import load_acts
from dragoman.codebook.cues import load_cues

from .conftest import Listen

RULES = load_acts()


@pytest.mark.parametrize("rule", RULES, ids=[f"{rule.act}-{number}" for number, rule in enumerate(RULES)])
def test_every_row_of_the_table_has_an_example_that_is_its_act(listen: Listen, rule: object) -> None:
    example, act = rule.example, rule.act  # type: ignore[attr-defined]
    mark = "" if example.endswith("?") else "?" if act == "question" else ","
    talk = listen(f"“{example}{mark}” Turkish President Tayyip Erdogan said.")
    assert talk.of(example[:12]).act == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Joe Biden said Moscow would pay dearly for an invasion.", "threaten"),
        ("“We will never recognise the annexation,” Volodymyr Zelenskiy said.", "reject"),
        ("“Armenia must withdraw at once,” Ilham Aliyev said.", "demand"),
        ("Tayyip Erdogan said Turkey would send more grain.", "promise"),
        ("“Who will stop them?” Maia Sandu asked.", "question"),
        ("Iran warned that war was near.", "warn"),
        ("Iran warned Israel that it would strike its ports.", "threaten"),
        ("Naledi Pandor apologised for the remarks.", "apologise"),
        ("Sudan accused Chad of arming rebels.", "accuse"),
        ("“This is an absolute lie,” Dmitry Peskov said.", "deny"),
        ("Serbia said the election had been held.", "assert"),
        ("Analysts in Kyiv doubted that Minsk would send troops.", "doubt"),
    ],
)
def test_acts_come_from_the_cue_or_the_words(listen: Listen, text: str, act: str) -> None:
    talk = listen(text)
    assert talk.quotes[0].act == act


def test_no_word_is_both_saying_and_attitude_in_one_position() -> None:
    cues = load_cues()
    assert all(key == (cue.lemma, cue.pos) for key, cue in cues.items())
    assert all(cue.frames or cue.preps for cue in cues.values())


@pytest.mark.parametrize(
    ("text", "words", "act"),
    [
        (
            "Malian Foreign Minister Omar Diallo said Mali would not surrender “the freedom of its harbours”.",
            "freedom",
            "reject",
        ),
        ("“Bring me one shred of evidence,” Omar Diallo said.", "Bring me", "demand"),
        ("Rebel leader Omar Diallo vowed to crush the army.", "crush", "threaten"),
        ("Omar Diallo vowed to rebuild the school.", "rebuild", "promise"),
        ("“Certainly not,” snapped Omar Diallo.", "Certainly", "reject"),
        ("“We are going to rebuild it,” Omar Diallo said.", "going to rebuild", "promise"),
        ("Botswana insisted that Namibia take down the fence.", "take down", "demand"),
        ("Botswana regretted the decision.", "decision", "rebuke"),
        ("The rebels withdrew their threat to block the road.", "to block", "assert"),
        ("“I would stress that nobody is accused,” Omar Diallo said.", "would stress", "assert"),
        ("“We are not going to bow,” Omar Diallo said.", "to bow", "reject"),
        ("Botswana wants a binding pledge that the dam will stay shut.", "the dam", "demand"),
        ("“Look at these walls,” Omar Diallo said.", "Look at", "assert"),
    ],
)
def test_the_act_is_that_of_the_whole_clause_and_of_its_mood(listen: Listen, text: str, words: str, act: str) -> None:
    assert listen(text).of(words).act == act
