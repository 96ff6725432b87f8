from __future__ import annotations

import pytest

from dragoman.actors.metonym import role_of
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.text.parser import Parser


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They met in Kabul.", "where"),
        ("He travelled to Kabul.", "to"),
        ("The envoys returned from Kabul.", "from"),
        ("Kabul rejected the offer.", "metonym"),
        ("Kabul fell to the rebels.", "named"),
        ("The rebels captured Kabul.", "named"),
        ("Iran warned Kabul.", "metonym"),
        ("Pressure on Kabul grew.", "metonym"),
        ("The streets of Kabul were empty.", "where"),
        ("Kabul's suburbs were shelled.", "where"),
        ("Kabul's envoy left.", "metonym"),
        ("The Kabul-based group grew.", "where"),
        ("The Kabul-backed group grew.", "metonym"),
    ],
)
def test_a_capital_is_a_place_or_a_government_by_its_sentence(parser: Parser, text: str, role: str) -> None:
    sheet = parser.parse(Report(text, (Span(0, len(text)),))).paragraphs[0].sheet
    token = sheet.words.index("Kabul")
    assert role_of(sheet, token, token + 1, token) == role
