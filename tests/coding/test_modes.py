"""Modes and contexts: how an act was done and what it is about."""

from __future__ import annotations

import pytest

from dragoman.model.mention import Mention
from dragoman.reading import Reader
from dragoman.reports.read import read_text


def _mentions(reader: Reader, text: str) -> list[Mention]:
    return list(reader.read(read_text(text, published="2015-06-12")).mentions)


def _one(reader: Reader, text: str, code: str) -> Mention:
    return next(mention for mention in _mentions(reader, text) if mention.code == code)


@pytest.mark.parametrize(
    ("text", "code", "mode", "cameo"),
    [
        ("Moscow threatened to bomb Tbilisi.", "THREATEN", "violence", "138"),
        ("Nairobi threatened to arrest the opposition leaders.", "THREATEN", "arrest", "132"),
        ("Brussels demanded that Minsk release the reporters.", "REQUEST", "yield", "1053"),
        ("Oslo agreed to send food aid to Malawi.", "AGREE", None, "033"),
    ],
)
def test_an_act_of_talk_is_what_stands_within_it(
    reader: Reader, text: str, code: str, mode: str | None, cameo: str
) -> None:
    found = _one(reader, text, code)
    assert (found.mode, found.cameo) == (mode, cameo)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("A suicide bomber killed nine soldiers in Peshawar.", "suicide-attack"),
        ("The general was killed by an American drone in Baghdad.", "drone"),
        ("Militants killed a judge with a car bomb in Palermo.", "explosives"),
        ("Turkey attacked the Kurdish town of Afrin.", None),
        ("The alliance attacked the port of Tripoli.", None),
    ],
)
def test_the_means_used_tell_how_it_was_done(reader: Reader, text: str, mode: str | None) -> None:
    assert _one(reader, text, "ASSAULT").mode == mode


@pytest.mark.parametrize(
    ("text", "mode", "cameo"),
    [
        ("A suicide bomber blew up a bus in Colombo.", "suicide-attack", "1831"),
        ("A bomber blew up a bus in Colombo.", "explosives", "183"),
    ],
)
def test_the_means_used_narrow_what_the_trigger_tells(reader: Reader, text: str, mode: str, cameo: str) -> None:
    found = _one(reader, text, "ASSAULT")
    assert (found.mode, found.cameo) == (mode, cameo)


def test_a_meeting_on_the_ground_of_a_third_is_so_and_one_with_an_organisation_of_states_multilateral(
    reader: Reader,
) -> None:
    assert _one(reader, "The presidents of Egypt and Sudan met in Geneva.", "CONSULT").mode == "third-party"
    assert _one(reader, "The president of Egypt met NATO in Brussels.", "CONSULT").mode == "multilateral"
    assert _one(reader, "The presidents of Egypt and Sudan met in Cairo.", "CONSULT").mode != "third-party"


def test_every_mention_has_modes_contexts_and_cameo_codes_of_the_codebook(reader: Reader) -> None:
    text = (
        "Hackers from North Korea attacked the central bank of Bangladesh. Bangladesh accused Pyongyang of hacking "
        "and asked the United Nations for help. Refugees fled across the border as troops shelled the town of Goma."
    )
    found = _mentions(reader, text)
    assert found
    for mention in found:
        kind = reader.codebook.type(mention.code)
        assert mention.mode is None or mention.mode in kind.modes
        assert mention.cameo in reader.codebook.cameo
        assert mention.quad == kind.quad
        assert set(mention.contexts) <= set(reader.codebook.contexts.by_name)


def test_contexts_come_from_the_words_of_the_sentence_and_the_sectors_of_the_parties(reader: Reader) -> None:
    found = _one(reader, "The army of Chad shelled a refugee camp near the border.", "ASSAULT")
    assert {"military", "migration", "territory"} <= set(found.contexts)
    assert "economic" not in found.contexts
    assert _one(reader, "Rebels attacked Goma.", "ASSAULT").contexts == ()


def test_contexts_stand_in_the_codebooks_order(reader: Reader) -> None:
    order = list(reader.codebook.contexts.by_name)
    found = _one(reader, "The army of Chad shelled a refugee camp near the border hospital.", "ASSAULT").contexts
    assert list(found) == sorted(found, key=order.index)
