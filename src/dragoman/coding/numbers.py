"""Numbers: every number a paragraph names, in figures or words, exact, vague or between two bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dragoman.codebook.quantities import QuantityWords
from dragoman.text.parsed import Doc, Token

FIGURES = re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(bn|bln|mn|mln|m|tn|trn|k)?")
HYPHENS = frozenset({"-", "–", "‑"})
ARTICLES = frozenset({"a", "an"})
OWNERS = frozenset({"the", "its", "his", "her", "their", "our"})
LARGE = 1000.0
MOST = 1e15
LONGEST = 8  # tokens of one number in words


@dataclass(frozen=True, slots=True)
class Amount:
    """Tokens `start` to `end` name a number between `low` and `high` (equal where it is exact).

    money: a currency stands with it. article: it is "a", "an" or "another" before a noun, which counts one.
    """

    start: int
    end: int
    low: float
    high: float
    money: bool = False
    article: bool = False


def find_amounts(doc: Doc, words: QuantityWords) -> list[Amount]:
    """Return the numbers of a parsed paragraph in order, apart from each other."""
    found: list[Amount] = []
    starts = words.starts | ARTICLES | {"another"}
    at = 0
    while at < len(doc):
        first = doc[at].lower_
        amount = _at(doc, at, words) if first in starts or first[:1].isdigit() else None
        if amount is None:
            at += 1
        else:
            found.append(amount)
            at = amount.end
    return found


def _at(doc: Doc, at: int, words: QuantityWords) -> Amount | None:
    signed = doc[at].lower_ in words.of("currency", "sign")
    amount = _range(doc, at + signed, words) if at + signed < len(doc) else None
    if amount is None:
        return None if signed else _article(doc[at])
    named = _with_currency(doc, amount, words)
    if signed or named.end > amount.end:
        return _softened(replace(named, start=at, money=True), doc, words)
    if amount.end < len(doc) and doc[amount.end].lower_.removesuffix("s") in words.shares:
        return None
    return _softened(amount, doc, words)


def _article(token: Token) -> Amount | None:
    """ "A soldier", "another soldier": one, if a noun in the singular follows."""
    if token.lower_ not in ARTICLES | {"another"} or token.i + 1 >= len(token.doc):
        return None
    noun = token.head
    alone = token.lower_ == "another" and token.dep_ != "det"
    if not alone and (token.dep_ != "det" or noun.tag_ not in {"NN", "NNP"}):
        return None
    return Amount(token.i, token.i + 1, 1.0, 1.0, article=True)


def _range(doc: Doc, at: int, words: QuantityWords) -> Amount | None:
    """Return the number at a token, with the second bound of "25 to 30" or "between 20 and 30" where it has one."""
    first = _part(doc, at, words) or _value(doc, at, words)
    if first is None:
        return None
    joint = doc[first.end].lower_ if first.end < len(doc) else ""
    before = doc[at - 1].lower_ if at else ""
    joined = joint in HYPHENS | {"to", "or"} and before != "from"
    if not joined and not (joint == "and" and before == "between"):
        return first
    second = _value(doc, first.end + 1, words)
    if second is None:
        return first
    low = first.low
    if low < LARGE <= second.high and second.high / LARGE > low and _has_unit(doc, second, words):
        low *= _last_unit(doc, second, words)  # "2 to 3 million"
    return replace(first, end=second.end, low=low, high=second.high) if low < second.high else first


def _has_unit(doc: Doc, amount: Amount, words: QuantityWords) -> bool:
    return _last_unit(doc, amount, words) > 1


def _last_unit(doc: Doc, amount: Amount, words: QuantityWords) -> float:
    return words.units.get(doc[amount.end - 1].lower_, 1.0)


def _part(doc: Doc, at: int, words: QuantityWords) -> Amount | None:
    """ "Half a million", "three quarters of a million", "a third of their 120": a share of a number that follows."""
    place, times = at, 1.0
    if doc[place].lower_ in words.numbers and place + 1 < len(doc):
        times, place = words.numbers[doc[place].lower_], place + 1
    elif doc[place].lower_ in ARTICLES and place + 1 < len(doc):
        place += 1
    name = doc[place].lower_
    share = words.shares.get(name, words.shares.get(name.removesuffix("s"), 0.0))
    if not share:
        return None
    place += 1
    if place < len(doc) and doc[place].lower_ == "of":
        place += 1
    elif name != "half":
        return None
    if place < len(doc) and doc[place].lower_ in OWNERS:
        place += 1
    whole = _value(doc, place, words)
    if whole is None:
        return None
    low, high = (round(bound * share * times) for bound in (whole.low, whole.high))
    return Amount(at, whole.end, float(low), float(high))


def _value(doc: Doc, at: int, words: QuantityWords) -> Amount | None:
    if at >= len(doc):
        return None
    return _vague(doc, at, words) or _figures(doc, at, words) or _in_words(doc, at, words)


def _vague(doc: Doc, at: int, words: QuantityWords) -> Amount | None:
    for size in (3, 2, 1):
        name = "_".join(token.lower_ for token in doc[at : at + size])
        bounds = words.vague.get(name) if at + size <= len(doc) else None
        if bounds and (size > 1 or doc[at].pos_ not in {"VERB", "AUX"}):
            return Amount(at, at + size, *bounds)
    return None


def _figures(doc: Doc, at: int, words: QuantityWords) -> Amount | None:
    match = FIGURES.fullmatch(doc[at].lower_)
    if match is None:
        return None
    value = float(match[1].replace(",", "")) * words.units.get(match[2] or "", 1.0)
    if value > MOST:
        return None
    end = at + 1
    while end < len(doc) and doc[end].lower_ in words.units and value < MOST:
        value *= words.units[doc[end].lower_]
        end += 1
    return Amount(at, end, value, value)


def _in_words(doc: Doc, at: int, words: QuantityWords) -> Amount | None:
    """Return a number in words: "two hundred and forty", "Twenty-three", "a dozen", "five million"."""
    total = current = 0.0
    end, seen = at, False
    place = at
    while place < len(doc) and place - at < LONGEST:
        name = doc[place].lower_
        if name in words.numbers:
            current += words.numbers[name]
        elif name in words.units and (seen or _led(doc, place)) and len(name) > 2:
            current = max(current, 1.0) * words.units[name]
            if words.units[name] >= LARGE:
                total, current = total + current, 0.0
        elif not (name in HYPHENS and seen) and not (name in ARTICLES and not seen) and not (name == "and" and seen):
            break
        seen = seen or name in words.numbers or name in words.units
        place += 1
        end = place if name in words.numbers or name in words.units else end
        if name == "and" and not (place < len(doc) and doc[place].lower_ in words.numbers and end > at):
            break
    if not seen or end == at or ((total + current) == 0.0 and doc[at].lower_ == "zero"):
        return None
    if any(doc[i].lower_ == "and" for i in range(at, end)) and total + current < 100:
        return None
    return Amount(at, end, total + current, total + current)


def _led(doc: Doc, at: int) -> bool:
    """Whether an article leads a unit: "a dozen", "another hundred"."""
    return at > 0 and doc[at - 1].lower_ in ARTICLES | {"another"}


def _with_currency(doc: Doc, amount: Amount, words: QuantityWords) -> Amount:
    """Return the amount with the currency's name that follows it, a nationality between them allowed."""
    names = words.of("currency", "name")
    for end in (amount.end, amount.end + 1, amount.end + 2):
        if end < len(doc) and doc[end].lower_ in names and _linked(doc, amount.end, end):
            return replace(amount, end=end + 1)
    return amount


def _linked(doc: Doc, start: int, end: int) -> bool:
    return all(doc[i].pos_ in {"ADJ", "PROPN"} or doc[i].lower_ in HYPHENS | {"of"} for i in range(start, end))


def _softened(amount: Amount, doc: Doc, words: QuantityWords) -> Amount:
    """Return the amount with the words before it that make it a bound or a guess."""
    softeners = words.of("before")
    for size in (3, 2, 1):
        start = amount.start - size
        if start >= 0 and "_".join(token.lower_ for token in doc[start : amount.start]) in softeners:
            return replace(amount, start=start)
    return amount
