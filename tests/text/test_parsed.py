"""A parsed report finds its paragraphs by where they lie."""

from __future__ import annotations

from dragoman.model.span import Span
from dragoman.reports.read import read_text
from dragoman.text.parser import Parser

TEXT = "GENEVA TALKS FAIL\n\nThe envoys of Mali met in Geneva.\n\nNobody signed the pact.\n\nThey meet again in May."


def test_paragraphs_are_found_by_a_span_they_share(parser: Parser) -> None:
    parsed = parser.parse(read_text(TEXT))
    assert len(parsed.paragraphs) > 2
    for start in range(len(TEXT)):
        for length in (1, 5, 40):
            span = Span(start, min(start + length, len(TEXT)))
            shared = [paragraph.index for paragraph in parsed.paragraphs if paragraph.source.overlaps(span)]
            assert [paragraph.index for paragraph in parsed.over(span)] == shared
