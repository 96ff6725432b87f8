"""Status of given spans, in polarity, certainty and time."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from bench.meantime import MAP, Stand, document, judged, lines

from dragoman.model.mention import Status
from dragoman.reading import Reader

SENTENCES = ("Peace talks", "Mali did not sign the truce , Oslo said .", "They will meet in Oslo .")


def page(*events: tuple[str, str, str, str]) -> ElementTree.Element:
    """A document whose events are (word, polarity, certainty, time)."""
    root, places = ElementTree.Element("Document", doc_id="7"), {}
    for number, sentence in enumerate(SENTENCES):
        for word in sentence.split():
            places[word] = str(len(places) + 1)
            node = ElementTree.SubElement(root, "token", sentence=str(number), t_id=places[word])
            node.text = word
    for word, polarity, certainty, time in events:
        about = {"m_id": places[word], "polarity": polarity, "certainty": certainty, "time": time}
        event = ElementTree.SubElement(root, "EVENT_MENTION", about)
        ElementTree.SubElement(event, "token_anchor", t_id=places[word])
    return root


def test_tokens_become_a_headline_and_paragraphs_in_which_events_show_their_words() -> None:
    report, events = document(page(("sign", "NEG", "CERTAIN", "NON_FUTURE"), ("talks", "", "", "")))
    assert next(span.of(report.text) for span in report.paragraphs) == "Mali did not sign the truce, Oslo said."
    assert report.headline is not None and report.headline.of(report.text) == "Peace talks"
    assert [(event.span.of(report.text), event.stand.kind) for event in events] == [("sign", "negated")]


@pytest.mark.parametrize(
    ("stand", "kind"),
    [
        (Stand("POS", "CERTAIN", "NON_FUTURE"), "fact"),
        (Stand("POS", "CERTAIN", "FUTURE"), "future"),
        (Stand("POS", "UNCERTAIN", "NON_FUTURE"), "uncertain"),
        (Stand("NEG", "UNCERTAIN", "FUTURE"), "negated"),
    ],
)
def test_every_stand_is_one_of_four_kinds(stand: Stand, kind: str) -> None:
    assert stand.kind == kind


def test_every_status_is_on_the_map() -> None:
    assert set(MAP) == set(Status)


def test_the_words_around_an_event_give_its_status(reader: Reader) -> None:
    given = page(("sign", "NEG", "CERTAIN", "NON_FUTURE"), ("meet", "POS", "CERTAIN", "FUTURE"))
    found = list(judged(reader, [document(given)]))
    assert [one.status for one in found] == [Status.NEGATED, Status.PLANNED]
    assert lines(found)[0].figure == "1.000"
