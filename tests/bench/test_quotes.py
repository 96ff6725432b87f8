"""PolNeAR's attributions, and how quotes are held against them."""

from __future__ import annotations

from pathlib import Path

from bench.figures import Score
from bench.polnear import Annotated, Attribution, annotated, attributions, is_direct
from bench.quotes import Answer, answers, attributed, direct, exact, paired, rule_lines, turns

from dragoman.model.quote import Quote
from dragoman.model.span import Span
from dragoman.reading import Reader

TEXT = "“We fished here for years,” Rosa Quispe said. “We still do.” The mayor fears that the lake is dying."
STANDOFF = """T1\tContent 0 27;46 60\t“We fished here for years,” “We still do.”
T2\tSource 28 39\tRosa Quispe
T3\tCue 40 44\tsaid
T4\tAttribution 40 44\tsaid
E1\tAttribution:T4 Content:T1 Source:T2 Cue:T3
T5\tSource 61 70\tThe mayor
T6\tCue 71 76\tfears
T7\tContent 77 99\tthat the lake is dying
E2\tAttribution-no-source:T6 Content:T7 Source:T5 Cue:T6
"""


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def quote(content: str, speaker: str, cue: str, *, is_direct: bool = False) -> Quote:
    return Quote(
        id=content,
        speaker=None,
        content=span(content),
        direct=is_direct,
        verbatim=is_direct,
        act="assert",
        evidence=Span(0, len(TEXT)),
        rule="after, subject" if is_direct else "clause, subject",
        speaker_words=span(speaker),
        cue=span(cue),
    )


PAGE = Annotated("lake", TEXT, attributions(STANDOFF))


def test_standoff_lines_become_attributions_whose_content_may_have_parts() -> None:
    first, second = PAGE.attributions
    assert [part.of(TEXT) for part in first.content] == ["“We fished here for years,”", "“We still do.”"]
    assert second == Attribution((span("The mayor"),), (span("fears"),), (span("that the lake is dying"),))
    assert is_direct(TEXT, first.content[0]) and not is_direct(TEXT, second.content[0])


def test_a_folder_is_read_by_annotator(tmp_path: Path) -> None:
    for name in ("text", "attributions"):
        (tmp_path / name).mkdir()
    (tmp_path / "text" / "lake.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "attributions" / "lake_ab12.ann").write_text(STANDOFF, encoding="utf-8")
    assert [(page.id, page.attributions) for page in annotated(tmp_path)] == [("lake_ab12", PAGE.attributions)]


def test_quotes_of_one_cue_are_one_turn_and_meet_one_attribution() -> None:
    told = turns(
        [
            quote("“We fished here for years,”", "Rosa Quispe", "said", is_direct=True),
            quote("“We still do.”", "Rosa Quispe", "said", is_direct=True),
            quote("the lake is dying", "The mayor", "fears"),
            quote("lake", "The mayor", "fears", is_direct=True),
        ]
    )
    assert [len(turn) for turn in told] == [2, 1]
    found = [Answer(PAGE, tuple(one for turn in told for one in turn), told, paired(PAGE, told))]
    assert attributed(found) == Score(2, 2, 2)
    assert exact(found, "source") == exact(found, "cue") == Score(2, 2, 2)
    assert exact(found, "content") == Score(2, 3, 3)
    assert direct(found) == (1, 1)


def test_another_speaker_is_not_right() -> None:
    told = turns([quote("“We fished here for years,”", "The mayor", "said", is_direct=True)])
    assert paired(PAGE, told) == {}


def test_the_reader_is_measured_and_its_rules_are_told(reader: Reader) -> None:
    found = list(answers(reader, [PAGE] * 10 + [Annotated("empty", " ", ())]))
    assert attributed(found) == Score(20, 20, 20)
    assert "| after, subject | 10 | 1.000 |" in rule_lines(found)
