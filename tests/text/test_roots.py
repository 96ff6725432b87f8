"""Roots: sentences headed by a noun get their verb back."""

import pytest

from dragoman.reports.read import read_text

BACK = [
    ("Thousands of supporters of the junta, some waving flags, rallied in Niamey.", "rallied", "Thousands"),
    ("Teachers boycotted classes in Oaxaca.", "boycotted", "Teachers"),
    ("Soviet gunships strafed refugee columns on the road to Pakistan.", "strafed", "gunships"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), BACK)
def test_the_verb_is_the_root_and_has_its_subject(parser, text, verb, subject):
    doc = parser.parse(read_text(text)).paragraphs[0].doc
    root = next(iter(doc.sents)).root
    assert root.text == verb
    assert [kid.text for kid in root.children if kid.dep_ == "nsubj"] == [subject]


def test_a_caption_without_a_verb_keeps_its_noun(parser):
    doc = parser.parse(read_text("A map of the disputed islands, published in Manila")).paragraphs[0].doc
    assert next(iter(doc.sents)).root.pos_ == "NOUN"
