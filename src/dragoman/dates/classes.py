"""Classes: a paragraph's tokens as one letter each, so that a rule of the grammar is a short pattern over letters."""

from __future__ import annotations

import re

from dragoman.dates.vocabulary import LETTERS, words_of
from dragoman.text.parsed import Doc, Token

OTHER = "~"
YEAR = re.compile(r"(?:1[4-9]|20|21)\d\d")
MID_YEAR = re.compile(r"(?:mid|early|late)-((?:1[4-9]|20|21)\d\d)")
DECADE = re.compile(r"(?:1[4-9]|20)\d0s|['’]?[1-9]0s")
CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?:am|pm|a\.m\.?|p\.m\.?)?|(?:1[0-2]|[1-9])(?:am|pm)")
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
SLASHED = re.compile(r"\d{1,4}([/.])\d{1,2}\1\d{2,4}|\d{4}-\d\d-\d\d(?:t\S+)?|9/11")
DAYS = re.compile(r"(\d{1,2})[-–—](\d{1,2})")
ZONE = re.compile(r"(?:gmt|utc)[+-]\d{1,2}|[+-]\d{1,2}|\d{4}z")
FIGURES = frozenset("+-'’mqhegul")  # what a figure, a decade or a zone may begin with
QUARTER = re.compile(r"[qh][1-4]")
COUNT = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?")
NAMED = frozenset({"times", "telegraph", "mirror", "express", "mail", "tribune", "herald", "star"})
DAY_NAMES = frozenset({"black", "bloody", "good", "super", "cyber", "ash", "palm", "easter", "holy", "maundy", "red"})
LEADS = words_of(
    "in since until till by from to last next this early late mid of during and between for before after through "
    "every each - – or mid- on past coming both"
)


def classify(doc: Doc) -> str:
    """Return one letter a token, as the vocabulary has it; "~" for words that say nothing of time."""
    words = [token.lower_ for token in doc]
    return "".join(_letter(doc[at], word) if _is_telling(word) else OTHER for at, word in enumerate(words))


def _is_telling(word: str) -> bool:
    """Whether a word may say something of time: one of the vocabulary, or like a figure."""
    return word in LETTERS or word[0] in FIGURES or word[0].isdigit()


def _letter(token: Token, word: str) -> str:
    doc, letter = token.doc, LETTERS.get(word)
    if len(word) == 2 and word.isdecimal() and token.i > 1 and doc[token.i - 1].text in {"'", "’", "‘"}:
        return "Y" if doc[token.i - 2].lower_ in LEADS else "N"
    if letter is None:
        return _figure(word, token)
    if letter == "M":
        return "M" if _is_month(doc, token, word) else OTHER
    if letter == "W":
        return "W" if _is_weekday(doc, token, word) else OTHER
    if letter == "S":
        return "S" if token.tag_[:1] == "N" or word in {"summer", "autumn", "winter"} else OTHER
    if letter == "F" and word in {"hundreds", "dozens", "many", "some"} and token.dep_ == "nsubj":
        return OTHER
    return letter


def _figure(word: str, token: Token) -> str:
    if word[0].isdigit():
        if YEAR.fullmatch(word):
            return "Y"
        if word.isdecimal():
            return "n" if len(word) <= 2 and int(word) <= 31 else "#" if len(word) == 3 else "N"
        for pattern, letter in ((ORDINAL, "o"), (CLOCK, "C"), (DECADE, "D"), (SLASHED, "Z"), (DAYS, "G"), (ZONE, "z")):
            if pattern.fullmatch(word):
                return letter
        return "#" if COUNT.fullmatch(word) else OTHER
    if MID_YEAR.fullmatch(word):
        return "Y"
    if DECADE.fullmatch(word):
        return "D"
    if ZONE.fullmatch(word):
        return "z"
    return "4" if QUARTER.fullmatch(word) and token.text[0].isupper() else OTHER


def _is_month(doc: Doc, token: Token, word: str) -> bool:
    """Whether a month's name is one here: not the verbs may and march, not a person called June."""
    if not token.text[0].isupper() or token.tag_ == "MD":
        return False
    following = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    numbered = following[:1].isdigit() or (
        following == "," and token.i + 2 < len(doc) and YEAR.match(doc[token.i + 2].text)
    )
    before = doc[token.i - 1].lower_ if token.i else ""
    if numbered or before[:1].isdigit() or ORDINAL.fullmatch(before):
        return True
    if before == "of" and token.i > 1 and doc[token.i - 2].tag_ == "NNP":
        return False
    led = before in LEADS
    if word in {"may", "march", "mar", "sun", "jan", "dec", "jun", "august"} or token.ent_type_ == "PERSON":
        return led and token.ent_type_ != "PERSON"
    return True


def _is_weekday(doc: Doc, token: Token, word: str) -> bool:
    """Whether a weekday's name is one here: capitalised, and no newspaper or named day."""
    if not token.text[0].isupper():
        return False
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    before = doc[token.i - 1] if token.i else None
    if following is not None and following.text[0].isupper() and following.lower_ in NAMED:
        return False
    if before is not None and before.text[0].isupper() and before.lower_ in DAY_NAMES:
        return False
    if word in {"sun", "sat", "mon", "wed", "fri", "thu", "tue"}:
        return following is not None and (
            following.lower_ in {",", "."} or following.text[0].isdigit() or LETTERS.get(following.lower_) == "M"
        )
    return True
