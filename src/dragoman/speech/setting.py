"""Setting: to whom, when, where and through what something was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.dates.timed import Timed
from dragoman.model.span import Span
from dragoman.model.when import UNKNOWN, When
from dragoman.speech.page import Page
from dragoman.speech.saying import Saying
from dragoman.speech.sources import TIMES
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
    ("letter", re.compile(r"\b(letter|memo|cable|note verbale)s?\b|\b(in|by) (an?|the) (\w+ )?note\b")),
    ("text message", re.compile(r"\btext(ed| messages?)\b|\bwhatsapp\b")),
    ("email", re.compile(r"\be-?mail(s|ed)?\b|\be - mails?\b")),
    (
        "social media",
        re.compile(
            r"\b(telegram|facebook|instagram|weibo|vkontakte|truth social|social media|online post|posted|tiktok)\b|"
            r"\b(wrote|said|post|posts|message|writing|saying) on x\b"
        ),
    ),
    ("television", re.compile(r"\b(television|televised|tv|cnn|bbc|fox news|al jazeera|msnbc)\b")),
    ("radio", re.compile(r"\bradio\b|\bbroadcasts?\b|\bover the airwaves\b")),
    (
        "article",
        re.compile(
            r"\b(op - ed|op-ed|editorial|column|opinion piece|article) (for|in|published)\b|\bin an editorial\b"
        ),
    ),
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
SPEAKING = frozenset("address appear ask brief interview quote question speak talk testify tour visit write".split())
WHERE = frozenset({"in", "at", "from", "near", "outside", "to"})
SENT = frozenset({"letter", "message", "note", "memo", "cable", "speech", "address", "statement", "remark"})
VISITED = frozenset({"visit", "trip", "tour", "travel"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
DURING = frozenset({"during", "in", "at", "on", "by"})
MEETINGS = frozenset({"meeting", "talk", "call", "conversation", "audience", "briefing", "session", "phone"})
DEEP = 3  # prepositions within prepositions: "at a briefing after talks in Geneva"
CALLED = ("on", "call")
DATED = frozenset({"dated", "published", "broadcast", "aired", "released", "posted", "issued"})
NEAR = 60  # tokens between a cue and the words for its medium
CLIMB = 6


@dataclass(frozen=True, slots=True)
class Setting:
    """The circumstances of one saying, each with the words that tell it; the defaults say nothing is known."""

    addressee: str | None = None
    addressee_words: Span | None = None
    when: When = UNKNOWN
    date_words: Span | None = None
    place: str | None = None
    place_words: Span | None = None
    medium: str | None = None
    medium_words: Span | None = None


NOWHERE = Setting()


def setting(page: Page, saying: Saying, speaker: str | None, times: Sequence[Timed]) -> Setting:
    """Return the circumstances that stand in the reporting clause; what is reported says nothing of them."""
    told = _Told(page, saying)
    addressee, heard = told.addressee(speaker)
    timed = told.timed(times)
    medium, through = told.medium()
    where = told.place()
    return Setting(
        addressee=addressee,
        addressee_words=heard,
        when=timed.when if timed is not None else UNKNOWN,
        date_words=timed.span if timed is not None else None,
        place=where.of(page.text) if where is not None else None,
        place_words=where,
        medium=medium,
        medium_words=through,
    )


class _Told:
    """The words of a reporting clause that are no part of what is reported."""

    def __init__(self, page: Page, saying: Saying) -> None:
        self.page = page
        self.saying = saying
        clauses = kids(saying.token, "advcl", "acl")
        if saying.source is not None:
            clauses += kids(saying.source, "acl", "advcl", "relcl")
        spoken = [word for word in clauses if word.lemma_ in SPEAKING and word.tag_ in {"VBG", "VBN"}]
        self.verbs = [saying.token, *(word for word in spoken if self.is_outside(word))]

    def is_outside(self, token: Token) -> bool:
        """Whether a word is neither reported nor between marks."""
        content = self.saying.content
        return self.page.inside[token.i] < 0 and (content is None or not content[0] <= token.i < content[1])

    def addressee(self, speaker: str | None) -> tuple[str | None, Span | None]:
        """Return who is told (None for nobody of the cast) and the words for it."""
        heard = [token for token in self._heard() if self.is_outside(token) or self.saying.frame == "infinitive"]
        heard = [token for token in heard if token != self.saying.source]
        for token in heard:
            reference = self.page.reference(token)
            if reference is not None and reference.actors and reference.actors[0] != speaker:
                return reference.actors[0], self._phrase(token)
        spoken_to = [token for token in heard if token.pos_ != "PRON" and token.ent_type_ not in TIMES]
        return None, self._phrase(spoken_to[0]) if spoken_to and spoken_to[0].dep_ in {"dobj", "dative"} else None

    def _heard(self) -> list[Token]:
        verb, frame = self.saying.token, self.saying.frame
        heard: list[Token] = []
        if verb.lemma_.lower() in TOLD:
            heard += kids(verb, "dobj", "dative")
            if not heard and frame == "infinitive":
                heard += [who for kid in kids(verb, "ccomp") for who in kids(kid, "nsubj")]
        if verb.lemma_ == "quote":
            heard += [who for telling in _quoted(verb) for who in kids(telling, "dobj", "dative")]
        for one in self.verbs:
            for prep in kids(one, "prep", "dative"):
                nouns = [noun for noun in kids(prep, "pobj") if self.is_outside(noun)]
                if (prep.lower_ in {"to", "with", "before"} and one.lemma_ != "agree") or (
                    prep.lower_,
                    one.lemma_,
                ) == CALLED:
                    heard += nouns
                heard += [who for noun in nouns for to in kids(noun, "prep") for who in _sent(noun, to)]
            if one.lemma_ == "address":
                heard += kids(one, "dobj")
        heard += [who for kid in kids(verb, "advcl") if kid.lemma_ in TOLD for who in _objects(kid)]
        return heard

    def _phrase(self, token: Token) -> Span | None:
        start = token.i
        for kid in kids(token, "det", "compound", "amod", "poss", "nummod"):
            start = min(start, kid.left_edge.i)
        return self.page.span(start, token.i + 1)

    def timed(self, times: Sequence[Timed]) -> Timed | None:
        """Return the time expression that dates the saying."""
        doc = self.page.doc
        for timed in times:
            if timed.when.date is None or timed.start >= len(doc) or not self.is_outside(doc[timed.start]):
                continue
            if any(_hangs(doc[at], verb) for at in (timed.end - 1, timed.start) for verb in self.verbs):
                return timed
        return None

    def place(self) -> Span | None:
        """Return the words for the place where it was said."""
        preps = [prep for verb in self.verbs for prep in kids(verb, "prep")]
        preps += [prep for noun in kids(self.saying.token, "dobj", "dative") for prep in kids(noun, "prep")]
        if self.saying.source is not None and self.saying.rule == "inverted":
            preps += [prep for prep in kids(self.saying.source, "prep") if prep.i > self.saying.token.i]
        if self.saying.source is not None:
            preps += [
                prep
                for prep in kids(self.saying.source, "prep")
                for noun in kids(prep, "pobj")
                if noun.lemma_ in VISITED
            ]
        for _ in range(DEEP):
            for prep in preps:
                if (found := self._place_of(prep)) is not None:
                    return found
            preps = [below for prep in preps for noun in kids(prep, "pobj") for below in kids(noun, "prep")]
        return None

    def _place_of(self, prep: Token) -> Span | None:
        if prep.lower_ not in WHERE or (prep.lower_ == "to" and prep.head.lemma_ not in VISITED):
            return None
        for noun in kids(prep, "pobj"):
            if noun.ent_type_ in PLACES and self.is_outside(noun) and self.is_outside(prep):
                start = noun.i
                while start > prep.i + 1 and self.page.doc[start - 1].ent_type_ in PLACES:
                    start -= 1
                return self.page.span(start, noun.i + 1)
        return None

    def medium(self) -> tuple[str | None, Span | None]:
        """Return through what it was said, with the words that say so."""
        words, starts, at = [], [], 0
        cue = self.saying.token.i
        first, last = self.page.sentence(cue)
        for token in self.page.doc[max(first, cue - NEAR) : min(last, cue + NEAR)]:
            if self.is_outside(token):
                words.append(token.lower_)
                starts.append((at, token.i))
                at += len(token.lower_) + 1
        line = " ".join(words)
        if ANY.search(line) is None:
            return None, None
        for medium, pattern in MEDIA:
            if (match := pattern.search(line)) is not None:
                inner = [token for start, token in starts if match.start() <= start < match.end()]
                return medium, self.page.span(inner[0], inner[-1] + 1) if inner else None
        return None, None


def _sent(noun: Token, prep: Token) -> list[Token]:
    """Return to whom a letter goes, or with whom a meeting is held in which something is said."""
    writes = noun.lemma_ in SENT and prep.lower_ == "to"
    meets = noun.lemma_ in MEETINGS and prep.lower_ == "with" and noun.head.lower_ in DURING
    return kids(prep, "pobj") if writes or meets else []


def _quoted(verb: Token) -> list[Token]:
    """Return the verb of telling in "quoted him as telling the envoy"."""
    return [telling for prep in kids(verb, "prep") for telling in kids(prep, "pcomp") if telling.lemma_ in TOLD]


def _objects(verb: Token) -> list[Token]:
    return kids(verb, "dobj") if verb.tag_ == "VBG" else []


def _hangs(token: Token, verb: Token) -> bool:
    """Whether a word depends on the reporting word, or on the noun it objects to, with no other verb between."""
    for _ in range(CLIMB):
        if token == verb:
            return True
        if token.head == token or (
            token.pos_ == "VERB" and token.dep_ not in {"advcl", "prep"} and token.lower_ not in DATED
        ):
            return False
        token = token.head
    return False
