"""Types, modes, contexts, CAMEO: the tables of codes agree with each other and with the manual."""

from __future__ import annotations

import pytest

from dragoman.codebook.codebook import Codebook
from dragoman.codebook.plover import CODES
from dragoman.codebook.statuses import read_statuses
from dragoman.errors import DragomanError
from dragoman.model.mention import Status

MODES = {
    "CONSULT": 4, "RETREAT": 6, "REQUEST": 4, "ACCUSE": 3, "REJECT": 4, "THREATEN": 6, "PROTEST": 7, "SANCTION": 4,
    "MOBILIZE": 4, "COERCE": 10, "ASSAULT": 15,
}  # fmt: skip


@pytest.fixture(scope="module")
def book() -> Codebook:
    return Codebook()


def test_there_are_sixteen_types_in_four_quads_with_all_their_modes(book: Codebook) -> None:
    assert list(book.types) == CODES
    assert [kind.quad for kind in book.types.values()] == [1] * 4 + [2] * 3 + [3] * 4 + [4] * 5
    assert {code: len(kind.modes) for code, kind in book.types.items() if kind.modes} == MODES
    assert {kind.code for kind in book.types.values() if kind.needs_recipient} == {"COOPERATE", "AID", "SANCTION"}


def test_there_are_thirty_seven_contexts_each_with_words(book: Codebook) -> None:
    assert len(book.contexts.by_name) == 37
    assert all(context.words for context in book.contexts.by_name.values())


def test_conflict_is_below_nought_and_cooperation_above(book: Codebook) -> None:
    for kind in book.types.values():
        for scale in (kind.scale, *(mode.scale for mode in kind.modes.values())):
            assert scale <= 0.5 if kind.quad > 2 else scale > 0, kind.code


def test_every_cameo_code_names_a_type_mode_and_contexts_that_there_are(book: Codebook) -> None:
    for code in book.cameo.values():
        assert code.type is None or code.type in book.types, code
        assert code.mode is None or (code.type and code.mode in book.types[code.type].modes), code
        assert set(code.contexts) <= set(book.contexts.by_name), code
        assert code.code[:-1] in book.cameo or len(code.code) == 2, code


@pytest.mark.parametrize(
    ("cameo", "goldstein", "code"),
    [("042", 1.9, "CONSULT"), ("057", 8.0, "SUPPORT"), ("0874", 10.0, "RETREAT"), ("111", -2.0, "ACCUSE"),
     ("138", -7.0, "THREATEN"), ("163", -6.5, "SANCTION"), ("173", -5.0, "COERCE"), ("195", -10.0, "ASSAULT"),
     ("1033", -5.0, "REQUEST"), ("012", -0.4, None)],
)  # fmt: skip
def test_cameo_codes_have_goldsteins_values(book: Codebook, cameo: str, goldstein: float, code: str | None) -> None:
    assert (book.cameo[cameo].goldstein, book.cameo[cameo].type) == (goldstein, code)


def test_an_act_has_the_value_of_its_cameo_code_or_its_types(book: Codebook) -> None:
    assert book.goldstein("ASSAULT", "185") == -8.0
    assert book.goldstein("ASSAULT") == -10.0
    assert book.scale("ASSAULT", "beat") == -7.5
    assert book.scale("ASSAULT", "no such mode") == book.scale("ASSAULT") == -9.0
    with pytest.raises(DragomanError, match=r"No code 'FIGHT'\. Choose from: AGREE"):
        book.goldstein("FIGHT")


def test_neighbours_are_types_other_than_ones_own(book: Codebook) -> None:
    for kind in book.types.values():
        others = [each.other for each in kind.neighbours]
        assert len(others) >= 2 and kind.code not in others, kind.code
        assert all(f"]{{{each.other}}}" in each.example for each in kind.neighbours)


def test_there_are_twelve_hundred_triggers_and_more_over_all_types(book: Codebook) -> None:
    assert len(book.triggers) >= 1200
    assert {trigger.code for trigger in book.triggers} == set(CODES)


def test_every_status_has_words_and_an_example() -> None:
    assert list(read_statuses()) == [str(status) for status in Status]
    assert all(row.says and row.example for row in read_statuses().values())


def test_contexts_are_shown_by_words_dictionary_forms_and_phrases(book: Codebook) -> None:
    shown = book.contexts.shown(["nuclear", "weapons", "refugees"], ["nuclear", "weapon", "refugee"])
    assert {"cbrn", "migration"} <= shown
    assert book.contexts.ordered(frozenset({"cyber", "military", "unheard"})) == ("military", "cyber")
