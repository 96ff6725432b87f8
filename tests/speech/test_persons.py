"""Who is meant by a description: the name beside it, or the one just named."""

from __future__ import annotations

import pytest

from .conftest import Listen


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "The Minister of Ports, Mr Aldo Ferri, was in no mood to talk. “We have waited since May,” he said.",
            "waited since May",
            "Aldo Ferri",
        ),
        (
            "A Danish naval historian, Dr Karen Holm, was less hopeful. “Somebody will drown,” she said.",
            "Somebody will drown",
            "Karen Holm",
        ),
        (
            "From the roof of a bus, Luka Horvat read an appeal. “Put down your rifles,” the Croatian president said.",
            "Put down your rifles",
            "Luka Horvat",
        ),
    ],
)
def test_a_description_is_the_person_named_beside_it_or_just_before(
    listen: Listen, text: str, words: str, name: str
) -> None:
    assert listen(text).speaker(words) == name


def test_another_office_is_another_person(listen: Listen) -> None:
    talk = listen(
        "“We seek no inch of their land,” Prime Minister Arjun Mehra said in Delhi. The Indian defence minister went "
        "further. “The map will be drawn by soldiers now.”"
    )
    assert talk.speaker("no inch") == "Arjun Mehra"
    assert "defence minister" in str(talk.speaker("drawn by soldiers"))
