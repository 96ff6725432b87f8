"""Whether a report was machine-paraphrased, told from its own words."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dragoman.reports.read import read_path, read_text
from dragoman.text.paraphrase import judge
from dragoman.text.rewrites import Lexicon

SPUN = {
    "Sudan": (
        "KHARTOUM (AFP) – Sudan's military and its paramilitary rivals agreed on a brand new truce on Sunday, "
        "mediators mentioned, after every week of preventing that has killed a whole bunch of individuals.\n\n"
        "“We're dedicated to the truce,” a military spokesman mentioned in an announcement. The opposite "
        "aspect accused the military of violating the deal inside hours."
    ),
    "Taiwan": (
        "TAIPEI - China's navy carried out workouts close to Taiwan on Tuesday, the island's protection "
        "ministry mentioned, in what Beijing known as a warning.\n\n"
        "Beijing has by no means renounced using drive to deliver the island underneath its management."
    ),
    "Iran": (
        "VIENNA (Reuters) - Iran and world powers will resume talks on the nuclear deal subsequent week, the "
        "European Union mentioned on Wednesday.\n\n"
        "Tehran calls for that every one sanctions be lifted, however Washington says it is going to act "
        "solely when Iran returns to compliance."
    ),
}
PLAIN = {
    "a navy in the news": (
        "MANILA (Reuters) - The Philippine navy said on Monday that officers aboard a patrol ship had been "
        "harassed near a disputed shoal. The incident was mentioned in a report by a naval officer.\n\n"
        "Philippine officers demanded an explanation. The navy's feedback on the new rules was positive, and "
        "the final week of exercises went ahead. “We are committed to the fight,” Rear Admiral Cruz said, "
        "adding that officers from each side had met."
    ),
    "a writer fond of one verb": (
        "NEW DELHI: The minister mentioned that the talks were cordial. He mentioned that both sides "
        "discussed trade. The ministry also mentioned the issue of visas. Sources mentioned that the next "
        "round will be held in June."
    ),
    "a report with slips of its own": (
        "The talks ended without an result on Friday, officials said. A agreement had been close, they said, "
        "and both sides blamed each other for the failure of the the meeting."
    ),
    "an ordinary dispatch": (
        "ADDIS ABABA (AP) — Ethiopia's government and Tigray forces signed a truce on Wednesday after two "
        "years of war that killed hundreds of thousands of people. “This is the beginning,” said the African "
        "Union envoy, Olusegun Obasanjo."
    ),
}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon()


@pytest.mark.parametrize("name", SPUN)
def test_a_spun_report_is_flagged_whatever_its_war(lexicon: Lexicon, name: str) -> None:
    report = read_text(SPUN[name])
    found = judge(report, lexicon)
    assert found.kind == "paraphrased"
    assert 0.5 <= found.score <= 1


@pytest.mark.parametrize("name", PLAIN)
def test_an_ordinary_report_is_not_flagged(lexicon: Lexicon, name: str) -> None:
    assert judge(read_text(PLAIN[name]), lexicon).kind == "original"


def test_one_odd_phrase_never_suffices(lexicon: Lexicon) -> None:
    text = "He spoke at an information convention. " * 20 + "The information convention ended."
    assert judge(read_text(text), lexicon).kind == "original"


def test_every_sign_shows_its_words_and_its_reason(lexicon: Lexicon) -> None:
    report = read_text(SPUN["Sudan"])
    signs = judge(report, lexicon).signs
    assert len(signs) >= 5
    for sign in signs:
        assert sign.text == report.text[sign.start : sign.end]
        assert sign.why
        assert sign.reads != sign.text
    assert list(signs) == sorted(signs, key=lambda sign: (sign.start, sign.end))


def test_the_spun_report_of_the_shared_gold_is_flagged(lexicon: Lexicon, shared: Path) -> None:
    found = judge(read_path(shared / "gold" / "seed.txt"), lexicon)
    assert found.kind == "paraphrased"
    assert found.score > 0.95


def test_no_report_of_the_shared_stories_is_flagged(lexicon: Lexicon, shared: Path) -> None:
    flagged = []
    for path in sorted((shared / "data" / "stories" / "giveme5w1h_95").glob("*.json")):
        story = json.loads(path.read_text(encoding="utf-8"))
        if judge(read_text(f"{story['title']}\n\n{story['text']}"), lexicon).kind != "original":
            flagged.append(path.name)
    assert flagged == []


def test_no_report_of_the_shared_wikinews_is_flagged(lexicon: Lexicon, shared: Path) -> None:
    flagged = []
    for path in sorted((shared / "data" / "meantime").rglob("*.xml")):
        tokens = ElementTree.parse(path).getroot().findall("token")
        if judge(read_text(" ".join(token.text or "" for token in tokens)), lexicon).kind != "original":
            flagged.append(path.name)
    assert flagged == []
