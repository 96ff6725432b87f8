"""Years: years, spans of years, decades and centuries that the text names."""

from __future__ import annotations

from dragoman.dates.anchor import prefix, prefix_when
from dragoman.dates.found import Found, Reading, day_number, year_number
from dragoman.dates.vocabulary import DECADES, words_of
from dragoman.model.when import When

NUMBERED = words_of(
    "resolution resolutions article section no. no number flight route $ € £ us$ chapter page case boeing"
)
COUNTED = words_of(
    "people troops soldiers civilians dollars euros refugees tanks men women children others homes houses km "
    "kilometers kilometres miles meters metres tonnes tons barrels percent pounds workers police officers "
    "migrants prisoners members fighters jobs villages buildings vehicles rockets missiles rounds personnel"
)


def year_alone(found: Found) -> Reading | None:
    """A year, unless the figure counts something or numbers a resolution."""
    sheet, token = found.sheet, found.token("y")
    if token is None or found.before in NUMBERED or found.after in {"%", "percent", "-", "km"}:
        return None
    year = year_number(sheet.words[token])
    led = found.before in {"in", "since", "of", "from", "until", "to", "by", "after", "before", "and", "between"}
    if not (1800 <= year <= 2100 or led):
        return None
    head = sheet.heads[token]
    if found.start == found.end - 1 and sheet.deps[token] == "nummod" and head > token:
        if sheet.lemmas[head].lower() in COUNTED or sheet.lower[head] in COUNTED:
            return None
        if sheet.tags[head] == "NNS" and year % 100 == 0 and sheet.child(head, "det", "poss") is None:
            return None
    return _prefixed(prefix(year))


def short_year(found: Found) -> Reading | None:
    """A year of two figures after an apostrophe: "since '82"."""
    word = found.word("y")
    return _prefixed(prefix(year_number(word))) if word.isdecimal() and len(word) == 2 else None


def year_span(found: Found) -> Reading | None:
    """Two years: "2015-16"."""
    first, second = year_number(found.word("y")), day_number(found.word("y2"))
    if second is None or not 0 <= second <= 99:
        return None
    last = first - first % 100 + second
    start, end = prefix(first), prefix(last)
    return Reading("DATE", start, When(start, end, "text", "range")) if start and end and first < last else None


def decade(found: Found) -> Reading | None:
    """Ten years: "the 1990s", "the nineties"."""
    word = found.word("dec")
    digits = "".join(char for char in word if char.isdecimal())
    if word in DECADES:
        first = 1900 + DECADES[word]
    elif len(digits) == 4:
        first = int(digits)
    else:
        first = int(digits) + (1900 if int(digits) >= 30 else 2000)
    return Reading("DATE", str(first)[:3], When(f"{first:04}", f"{first + 9:04}", "text", "decade"))


def century(found: Found) -> Reading | None:
    """A hundred years: "the 19th century"."""
    number = day_number(found.word("o"))
    if number is None or not 1 <= number <= 30 or found.word("u") != "century":
        return None
    first = max((number - 1) * 100, 1)
    return Reading("DATE", f"{number - 1:02}", When(f"{first:04}", f"{number * 100 - 1:04}", "text", "range"))


def _prefixed(value: str | None) -> Reading | None:
    return Reading("DATE", value, prefix_when(value)) if value else None
