"""Classes: a paragraph's tokens as one letter each, so that a rule of the grammar is a short pattern over letters."""

from __future__ import annotations

import re

from dragoman.dates.vocabulary import LETTERS, words_of
from dragoman.text.sheet import Sheet

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
FIGURED = ((ORDINAL, "o"), (CLOCK, "C"), (DECADE, "D"), (SLASHED, "Z"), (DAYS, "G"), (ZONE, "z"))
NAMED = frozenset({"times", "telegraph", "mirror", "express", "mail", "tribune", "herald", "star"})
DAY_NAMES = frozenset({"black", "bloody", "good", "super", "cyber", "ash", "palm", "easter", "holy", "maundy", "red"})
LEADS = words_of(
    "in since until till by from to last next this early late mid of during and between for before after through "
    "every each - – or mid- on past coming both"
)


def classify(sheet: Sheet) -> str:
    """Return one letter a token, as the vocabulary has it; "~" for words that say nothing of time."""
    return "".join(
        [
            _letter(sheet, at, word) if word in LETTERS or word[0] in FIGURES or word[0].isdigit() else OTHER
            for at, word in enumerate(sheet.lower)
        ]
    )


def _letter(sheet: Sheet, at: int, word: str) -> str:
    letter = LETTERS.get(word)
    if len(word) == 2 and at > 1 and word.isdecimal() and sheet.words[at - 1] in {"'", "’", "‘"}:
        return "Y" if sheet.lower[at - 2] in LEADS else "N"
    if letter is None:
        return _figure(sheet, at, word)
    if letter == "M":
        return "M" if _is_month(sheet, at, word) else OTHER
    if letter == "W":
        return "W" if _is_weekday(sheet, at, word) else OTHER
    if letter == "S":
        return "S" if sheet.tags[at][:1] == "N" or word in {"summer", "autumn", "winter"} else OTHER
    if letter == "F" and word in {"hundreds", "dozens", "many", "some"} and sheet.deps[at] == "nsubj":
        return OTHER
    return letter


def _figure(sheet: Sheet, at: int, word: str) -> str:
    if word[0].isdigit():
        if YEAR.fullmatch(word):
            return "Y"
        if word.isdecimal():
            return "n" if len(word) <= 2 and int(word) <= 31 else "#" if len(word) == 3 else "N"
        for pattern, letter in FIGURED:
            if pattern.fullmatch(word):
                return letter
        return "#" if COUNT.fullmatch(word) else OTHER
    if not word[-1].isdigit() and word[-2:] != "0s":
        return OTHER
    if MID_YEAR.fullmatch(word):
        return "Y"
    if DECADE.fullmatch(word):
        return "D"
    if ZONE.fullmatch(word):
        return "z"
    return "4" if QUARTER.fullmatch(word) and sheet.words[at][0].isupper() else OTHER


def _is_month(sheet: Sheet, at: int, word: str) -> bool:
    """Whether a month's name is one here: not the verbs may and march, not a person called June."""
    words, lower = sheet.words, sheet.lower
    if not words[at][0].isupper() or sheet.tags[at] == "MD":
        return False
    following = lower[at + 1] if at + 1 < len(words) else ""
    numbered = following[:1].isdigit() or (following == "," and at + 2 < len(words) and YEAR.match(words[at + 2]))
    before = lower[at - 1] if at else ""
    if numbered or before[:1].isdigit() or ORDINAL.fullmatch(before):
        return True
    if before == "of" and at > 1 and sheet.tags[at - 2] == "NNP":
        return False
    led, person = before in LEADS, sheet.entities[at] == "PERSON"
    if person or word in {"may", "march", "mar", "sun", "jan", "dec", "jun", "august"}:
        return led and not person
    return True


def _is_weekday(sheet: Sheet, at: int, word: str) -> bool:
    """Whether a weekday's name is one here: capitalised, and no newspaper or named day."""
    words, lower = sheet.words, sheet.lower
    if not words[at][0].isupper():
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    if following is not None and following[0].isupper() and lower[at + 1] in NAMED:
        return False
    if at and words[at - 1][0].isupper() and lower[at - 1] in DAY_NAMES:
        return False
    if word in {"sun", "sat", "mon", "wed", "fri", "thu", "tue"}:
        return following is not None and (
            following in {",", "."} or following[0].isdigit() or LETTERS.get(lower[at + 1]) == "M"
        )
    return True
