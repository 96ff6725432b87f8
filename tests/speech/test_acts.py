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
