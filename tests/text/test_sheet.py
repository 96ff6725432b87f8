"""A sheet tells of every token what spaCy tells of it."""

from __future__ import annotations

from dragoman.reports.read import read_text
from dragoman.text.parser import Parser

TEXT = "GENEVA TALKS\n\nThe envoys of Mali met Salif Diarra in the old town of Geneva, and talks went on. He left."


def test_a_run_of_tokens_has_the_span_it_has_in_the_report(parser: Parser) -> None:
    report = read_text(TEXT)
    for paragraph in parser.parse(report).paragraphs:
        sheet = paragraph.sheet
        for start in range(len(sheet) - 1):
            words = paragraph.doc[start : start + 2]
            assert sheet.span(start, start + 2) == paragraph.span(words)
            assert sheet.span(start, start + 2).of(report.text) == words.text == sheet.said(start, start + 2)


def test_each_column_holds_what_the_tokens_say(parser: Parser) -> None:
    for paragraph in parser.parse(read_text(TEXT)).paragraphs:
        sheet, doc = paragraph.sheet, paragraph.doc
        assert list(zip(sheet.words, sheet.lower, sheet.lemmas, sheet.offsets, strict=True)) == [
            (token.text, token.lower_, token.lemma_, token.idx) for token in doc
        ]
        assert list(zip(sheet.tags, sheet.pos, sheet.deps, sheet.entities, strict=True)) == [
            (token.tag_, token.pos_, token.dep_, token.ent_type_) for token in doc
        ]
        assert sheet.heads == [token.head.i for token in doc]
        assert [list(kids) for kids in sheet.children] == [[kid.i for kid in token.children] for token in doc]
        assert sheet.sentences == [token.sent.start for token in doc]
        assert [sheet.sentence_end(token.i) for token in doc] == [token.sent.end for token in doc]
        assert [sheet.left_edge(token.i) for token in doc] == [token.left_edge.i for token in doc]


def test_runs_of_a_label_are_the_entities_of_that_label(parser: Parser) -> None:
    for paragraph in parser.parse(read_text(TEXT)).paragraphs:
        for label in {entity.label_ for entity in paragraph.doc.ents} | {"LAW"}:
            named = [(entity.start, entity.end) for entity in paragraph.doc.ents if entity.label_ == label]
            assert list(paragraph.sheet.named(label)) == named


def test_words_of_a_set_are_found_where_they_stand(parser: Parser) -> None:
    sheet = parser.parse(read_text(TEXT)).paragraphs[-1].sheet
    assert [sheet.words[at] for at in sheet.among(frozenset({"the", "town", "navy"}))] == ["The", "the", "town"]
    assert sheet.among(frozenset({"navy"})) == []
