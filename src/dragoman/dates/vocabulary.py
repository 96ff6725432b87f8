"""Vocabulary: the words of time, each with the letter its class has in the rules, and what they are worth."""

from __future__ import annotations

from collections.abc import Iterable


def words_of(line: str) -> frozenset[str]:
    """Return the words of a line as a set."""
    return frozenset(line.split())


WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "monday mondays mon mon.", "tuesday tuesdays tue tue. tues tues.", "wednesday wednesdays wed wed.",
            "thursday thursdays thu thu. thur thur. thurs thurs.", "friday fridays fri fri.",
            "saturday saturdays sat sat.",
            "sunday sundays sun sun.",
        )
    )
    for word in words.split()
}  # fmt: skip
MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan jan.", "february feb feb.", "march mar mar.", "april apr apr.", "may", "june jun jun.",
            "july jul jul.", "august aug aug.", "september sept sept. sep sep.", "october oct oct.",
            "november nov nov.", "december dec dec.",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
CARDINALS = {
    word: number
    for number, word in enumerate(
        (
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        )
    )
} | {
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
    "thousand": 1000, "dozen": 12, "single": 1,
}  # fmt: skip
ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth",
        ),
        1,
    )
} | {"thirtieth": 30, "final": -1}  # fmt: skip
UNITS = {
    "day": "D", "week": "W", "fortnight": "F", "month": "M", "year": "Y", "decade": "T", "century": "C",
    "days": "D", "weeks": "W", "fortnights": "F", "months": "M", "years": "Y", "decades": "T", "centuries": "C",
}  # fmt: skip
CLOCK_UNITS = {"hour": "H", "hours": "H", "minute": "M", "minutes": "M", "seconds": "S", "hr": "H", "hrs": "H"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV", "evenings": "EV",
    "night": "NI", "nights": "NI", "dawn": "MO", "dusk": "EV",
}  # fmt: skip
TODAY = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "overnight": 0}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
SETS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P3M",
    "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "biannual": "P6M", "hourly": "PT1H",
}  # fmt: skip
LONG = {
    "daylong": "P1D",
    "weeklong": "P1W",
    "monthlong": "P1M",
    "yearlong": "P1Y",
    "hourlong": "PT1H",
    "decadelong": "P10Y",
}
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF", "soon": "FUTURE_REF", "shortly": "FUTURE_REF",
}  # fmt: skip
HOLIDAYS = {
    ("christmas", "day"): (12, 25), ("christmas", "eve"): (12, 24), ("boxing", "day"): (12, 26),
    ("christmas",): (12, 25),
    ("new", "year", "'s", "day"): (1, 1), ("new", "year", "'s", "eve"): (12, 31), ("new", "year", "’s", "day"): (1, 1),
    ("new", "year", "’s", "eve"): (12, 31), ("new", "year", "'s"): (1, 1), ("new", "year", "’s"): (1, 1),
    ("may", "day"): (5, 1), ("bastille", "day"): (7, 14), ("halloween",): (10, 31),
}  # fmt: skip

ENDS = frozenset({"", ".", ",", "and", "but", ";", "”", '"', "when", "in", "at", "as"})  # what a time ends before

_CLASSES = {
    "d": "the",
    "a": "a an",
    "l": "last past previous preceding",
    "x": "next coming following upcoming forthcoming",
    "h": "this these current",
    "j": "that those same",
    "e": "early late mid",
    "E": "earlier later",
    "B": "before after afterwards afterward previously prior hence",
    "b": "beginning start end middle close turn",
    "g": "ago",
    "c": "every each per",
    "m": "a.m. p.m. am pm a.m p.m o'clock o’clock",
    "z": "gmt utc est edt et cet cest bst eet msk ist jst pst pdt pt cst mst",
    "p": "of",
    "i": "in on",
    "r": "to and through until till or",
    "-": "- – — ‑ --",
    ",": ",",
    "'": "' ’ ‘ `",
    "s": "'s ’s",
    "A": "almost nearly roughly approximately about around over",
    "L": "long",
    "O": "old aged",
    "2": "half",
    "1": "recent",
    "!": "once twice times",
    "Q": "quarter quarters trimester",
    "K": "weekend weekends",
    "(": "(",
    ")": ")",
    "k": "consecutive straight successive full whole trading working business calendar solid entire",
    "6": "future",
    "7": "present moment",
    ">": "more less fewer",
    "=": "than",
    "f": "fiscal",
    "+": "term run",
    "*": "near short foreseeable immediate",
    "t": "time",
    "w": "being",
}
_GROUPS: tuple[tuple[str, Iterable[str]], ...] = (
    ("U", UNITS), ("H", CLOCK_UNITS), ("P", PARTS), ("T", TODAY), ("S", SEASONS), ("D", DECADES), ("v", SETS),
    ("V", LONG), ("R", REFERENCES), ("N", CARDINALS), ("o", ORDINALS),
    ("C", ("noon", "midnight", "midday")), ("M", MONTHS),
    ("W", WEEKDAYS), ("F", ("several", "few", "some", "many", "couple", "dozens", "hundreds", "various", "numerous")),
    ("X", ("christmas", "boxing", "bastille", "halloween")), ("y", ("new",)),
)  # fmt: skip
LETTERS: dict[str, str] = {word: letter for letter, words in _CLASSES.items() for word in words.split()}
LETTERS |= {word: letter for letter, words in _GROUPS for word in words}
CORE = "WMYDUQKHPTSXRCgvVZ1467z"
