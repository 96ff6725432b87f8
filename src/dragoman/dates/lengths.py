"""Lengths: how long and how often; a length that begins or ends with the report is also a stretch of days."""

from __future__ import annotations

from dragoman.dates.anchor import day_when, shifted, span_when
from dragoman.dates.found import Found, Reading, amount
from dragoman.dates.vocabulary import CLOCK_UNITS, LONG, SEASONS, SETS, UNITS, WEEKDAYS, words_of
from dragoman.model.when import UNKNOWN, When, week_of

BARE_LEADS = words_of("in for over after within of by through during last since took takes just mere")
FACTORS = {"F": (2, "W"), "T": (10, "Y"), "C": (100, "Y")}
BESIDE = frozenset({"after", "before", "later", "earlier"})
AGED = frozenset({"old", "olds", "aged"})
SPENDING = frozenset({"wait", "last", "take", "spend", "drag"})


def length(found: Found) -> Reading | None:
    """A number of units: "two weeks", "a month", "27-year"; no age."""
    if _is_age(found):
        return None
    number = amount(found.words("q") + found.words("half"))
    word = found.word("u")
    if word.startswith("quarter") and (found.sheet.tags[found.end - 2] == "CD" or not word.endswith("s")):
        return None
    if found.words("q") == ["a"] and _is_rate(found):
        return Reading("SET", _value(1, word))
    if number is None or (number == 1 and word == "minute" and found.words("q") == ["a"] and found.after not in BESIDE):
        return None
    return Reading("DURATION", _value(number, word), _beside(found, word) or _stretch(found, number, word))


def half_length(found: Found) -> Reading | None:
    """Half a unit: "half a year", "half-hour"."""
    word = found.word("u")
    halves = {"hour": "PT30M", "year": "P6M", "day": "PT12H", "decade": "P5Y", "century": "P50Y", "month": "P15D"}
    return Reading("DURATION", halves[word]) if word in halves else None


def vague_length(found: Found) -> Reading | None:
    """Some units: "several years", "a few days", "a couple of weeks"."""
    if _is_age(found):
        return None
    word = found.word("u")
    if "couple" in found.words("f"):
        return Reading("DURATION", _value(2, word), _stretch(found, 2, word))
    return Reading("DURATION", _vague(word), _beside(found, word) or UNKNOWN)


def bare_length(found: Found) -> Reading | None:
    """Units without a number: "for decades", "years of war", "decades-long"."""
    word = found.word("u")
    if found.token("long") is not None:
        return Reading("DURATION", _vague(word)) if word.endswith("s") else Reading("DURATION", _value(1, word))
    led = found.before in BARE_LEADS or found.after in {"of", "after", "before", "later"} or _is_spent(found)
    if not word.endswith("s") or not led:
        return None
    return Reading("DURATION", _vague(word), _beside(found, word) or UNKNOWN)


def long_word(found: Found) -> Reading | None:
    """A length in one word: "weeklong"."""
    return Reading("DURATION", LONG[found.word("v")])


def stretch(found: Found) -> Reading | None:
    """A length that begins or ends with the report: "the past three days", "the next four years"."""
    if found.sheet.pos[found.match.start("rel")] in {"VERB", "AUX"}:
        return None  # "may last eight days"
    word = found.word("u")
    number: float | None = 2 if "couple" in found.words("f") else amount(found.words("q"))
    rel = found.word("rel")
    if number is None:
        return Reading("DURATION", _vague(word))
    base = found.anchor.day
    unit = UNITS.get(word, "D")
    value = _value(number, word)
    if word in CLOCK_UNITS:
        number = -(-number // (24 if CLOCK_UNITS[word] == "H" else 1440))
    if base is None or rel in {"this", "these", "following", "preceding", "previous"}:
        return Reading("DURATION", value)
    ahead = rel in {"next", "coming", "upcoming", "forthcoming"}
    other = shifted(base, unit, number if ahead else -number)
    if other is None:
        return Reading("DURATION", value)
    return Reading("DURATION", value, span_when(*((base, other) if ahead else (other, base))))


def recent(found: Found) -> Reading | None:
    """Some time before the report: "recent weeks", "recent"."""
    if found.token("u") is None and found.sheet.pos[found.start] != "ADJ":
        return None
    return Reading("DATE", "PAST_REF")


def how_often(found: Found) -> Reading | None:
    """How often, in a word: "daily", "annual"."""
    sheet, token = found.sheet, found.token("v")
    if token is None or sheet.pos[token] in {"NOUN", "PROPN"}:
        return None
    if sheet.words[token][0].isupper() and sheet.sentences[token] != token:
        return None
    return Reading("SET", SETS[sheet.lower[token]])


def every(found: Found) -> Reading | None:
    """How often: "every Friday", "every two weeks", "each year", "a day" after a number."""
    word = found.word("w")
    if word:
        return Reading("SET", f"XXXX-WXX-{WEEKDAYS[word] + 1}")
    if found.word("s"):
        return Reading("SET", f"XXXX-{SEASONS[found.word('s')]}")
    number = amount(found.words("q"))
    return Reading("SET", _value(1 if number is None else number, found.word("u")))


def _is_spent(found: Found) -> bool:
    """Whether bare units are how long something takes or lasts: "waited decades", "not days but months"."""
    sheet, token = found.sheet, found.start
    if found.before in {"not", "but", "perhaps", "maybe", "even"}:
        return True
    return sheet.deps[token] in {"dobj", "npadvmod"} and sheet.lemmas[sheet.heads[token]] in SPENDING


def _is_age(found: Found) -> bool:
    rest = found.sheet.lower[found.end : found.end + 2]
    return found.before in AGED or rest[:1] == ["old"] or (rest[:1] == ["-"] and rest[-1] in AGED)


def _is_rate(found: Found) -> bool:
    """Whether "a day" says how often: after something counted ("500 people a day") and not before "after"."""
    if found.start < 2 or found.sheet.pos[found.start - 1] not in {"NOUN", "NUM"}:
        return False
    counted = "NUM" in found.sheet.pos[max(0, found.start - 4) : found.start]
    return counted and found.after not in {"after", "before", "later", "earlier", "from", "ago"}


def _value(number: float, word: str) -> str:
    if word in CLOCK_UNITS:
        return f"PT{_plain(number)}{CLOCK_UNITS[word]}"
    factor, unit = FACTORS.get(UNITS.get(word, "Q"), (1, UNITS.get(word, "Q")))
    return f"P{_plain(number * factor)}{unit}"


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)


def _vague(word: str) -> str:
    if word in CLOCK_UNITS:
        return f"PTX{CLOCK_UNITS[word]}"
    unit = UNITS[word]
    return f"PX{FACTORS[unit][1] if unit in FACTORS else unit}"


def _beside(found: Found, word: str) -> When | None:
    """Return the day last told where hours or minutes beside it are: "three hours later"."""
    told = found.anchor.told
    return day_when(told) if told and word in CLOCK_UNITS and found.after in {"later", "afterwards"} else None


def _stretch(found: Found, number: float, word: str) -> When:
    """Return the days of "within a week", or the day "in two weeks", where a verb looks ahead from the report."""
    base, unit = found.anchor.day, UNITS.get(word)
    if base is None or unit is None or found.before not in {"within", "in"} or found.after in {"of", "after"}:
        return UNKNOWN
    other = shifted(base, unit, number) if found.is_ahead else None
    if other is None:
        return UNKNOWN
    if found.before == "within":
        return span_when(base, other)
    if unit == "D":
        return day_when(other)
    return (
        week_of(other)
        if unit in "WF"
        else When(other.isoformat()[: 7 if unit == "M" else 4], None, "text", "month" if unit == "M" else "year")
    )
