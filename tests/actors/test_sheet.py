"""A sheet's spans are those of the report."""

from __future__ import annotations

from dragoman.actors.sheet import sheets
from dragoman.reports.read import read_text
from dragoman.text.parser import Parser


def test_a_run_of_tokens_has_the_span_it_has_in_the_report(parser: Parser) -> None:
    report = read_text("GENEVA TALKS\n\nThe envoys of Mali met in the old town of Geneva, and talks went on.")
    for sheet in sheets(parser.parse(report)):
        for start in range(len(sheet) - 1):
            words = sheet.paragraph.doc[start : start + 2]
            assert sheet.span(start, start + 2) == sheet.paragraph.span(words)
            assert sheet.span(start, start + 2).of(report.text) == words.text
