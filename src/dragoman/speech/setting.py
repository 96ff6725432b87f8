"""Setting: to whom, when, where and through what something was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.dates.timed import Timed
from dragoman.model.when import UNKNOWN, When
from dragoman.speech.page import Page
from dragoman.speech.saying import Saying
from dragoman.text.clauses import kids
from dragoman.text.parsed import Token

MEDIA = (
    ("tweet", re.compile(r"\b(tweet(s|ed|ing)?|retweet(s|ed)?|twitter)\b")),
    ("interview", re.compile(r"\binterview(s|ed)?\b")),
    (
        "press conference",
        re.compile(r"\b(news|press|information) (conference|briefing)s?\b|\bbriefing\b|\bpressers?\b"),
    ),
    (
        "phone call",
        re.compile(r"\b(tele)?phone (call|conversation)s?\b|\bby (tele)?phone\b|\bphone call\b|\bin a call\b"),
    ),
    ("letter", re.compile(r"\b(letter|memo|cable|note verbale)s?\b")),
    (
        "social media",
        re.compile(r"\b(telegram|facebook|instagram|weibo|vkontakte|truth social|social media|online post|posted)\b"),
    ),
    ("television", re.compile(r"\b(television|televised|tv|cnn|bbc|fox news|al jazeera|msnbc)\b")),
    (
        "speech",
        re.compile(
            r"\b(speech(es)?|address|sermon|rally|told (the )?(parliament|congress|lawmakers|general assembly))\b"
        ),
    ),
    ("statement", re.compile(r"\b(statement|communiqu[eé]|press release|declaration)s?\b")),
)
ANY = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in MEDIA))
TOLD = frozenset(
    "tell warn accuse assure reassure remind urge ask inform advise promise threaten order instruct command "
    "implore beg exhort press lobby notify caution blame criticise criticize condemn denounce rebuke praise "
    "thank congratulate".split()
)
WHERE = frozenset({"in", "at", "from", "near", "outside"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
CLIMB = 6


@dataclass(frozen=True, slots=True)
class Setting:
    """The circumstances of one saying; the defaults say nothing is known."""

    addressee: str | None = None
    when: When = UNKNOWN
    place: str | None = None
    medium: str | None = None


NOWHERE = Setting()


def setting(page: Page, saying: Saying, speaker: str | None, times: Sequence[Timed]) -> Setting:
    """Return the circumstances that stand in the reporting clause; what is reported says nothing of them."""
    return Setting(
        addressee=_addressee(page, saying, speaker),
        when=_when(page, saying, times),
        place=_place(page, saying),
        medium=_medium(page, saying),
    )


def _outside(page: Page, saying: Saying, token: Token) -> bool:
    if page.inside[token.i] >= 0:
        return False
    return saying.content is None or not saying.content[0] <= token.i < saying.content[1]


def _addressee(page: Page, saying: Saying, speaker: str | None) -> str | None:
    verb = saying.token
    heard: list[Token] = []
    if verb.lemma_.lower() in TOLD:
        heard += kids(verb, "dobj", "dative")
        if not heard and saying.frame in {"infinitive", "clause"}:
            heard += [who for kid in kids(verb, "ccomp") for who in kids(kid, "nsubj") if saying.frame == "infinitive"]
    for prep in kids(verb, "prep", "dative"):
        if prep.lower_ in {"to", "with", "on"} and verb.lemma_ != "agree":
            heard += [who for who in kids(prep, "pobj") if _outside(page, saying, who)]
    heard += [
        who for kid in kids(verb, "advcl") if kid.lemma_ in TOLD for who in kids(kid, "dobj") if kid.tag_ == "VBG"
    ]
    for token in heard:
        reference = page.reference(token)
        if reference is not None and reference.actors and reference.actors[0] != speaker:
            return reference.actors[0]
    return None


def _when(page: Page, saying: Saying, times: Sequence[Timed]) -> When:
    for timed in times:
        if timed.when.date is None or timed.start >= len(page.doc) or not _outside(page, saying, page.doc[timed.start]):
            continue
        if _hangs(page.doc[timed.end - 1], saying.token) or _hangs(page.doc[timed.start], saying.token):
            return timed.when
    return UNKNOWN


def _hangs(token: Token, verb: Token) -> bool:
    """Whether a word depends on the reporting word, or on the noun it objects to, with no other verb between."""
    for _ in range(CLIMB):
        if token == verb:
            return True
        if token.head == token or (token.pos_ == "VERB" and token.dep_ not in {"advcl", "prep"}):
            return False
        token = token.head
    return False


def _place(page: Page, saying: Saying) -> str | None:
    verb = saying.token
    preps = kids(verb, "prep") + [prep for noun in kids(verb, "dobj", "dative") for prep in kids(noun, "prep")]
    if saying.source is not None and saying.rule == "inverted":
        preps += [prep for prep in kids(saying.source, "prep") if prep.i > verb.i]
    for prep in preps:
        if prep.lower_ not in WHERE or not _outside(page, saying, prep):
            continue
        for noun in kids(prep, "pobj"):
            if noun.ent_type_ in PLACES and _outside(page, saying, noun):
                start = noun.i
                while start > prep.i + 1 and page.doc[start - 1].ent_type_ in PLACES:
                    start -= 1
                return page.span(start, noun.i + 1).of(page.text)
    return None


def _medium(page: Page, saying: Saying) -> str | None:
    sentence = saying.token.sent
    words = " ".join(token.lower_ for token in sentence if _outside(page, saying, token))
    if ANY.search(words) is None:
        return None
    return next((medium for medium, pattern in MEDIA if pattern.search(words)), None)
