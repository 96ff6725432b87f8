"""Grammar: the rules, each a pattern over the letters of `vocabulary.py` with the function that reads its matches.

Where two rules match at one token the longer match is tried first, then the earlier rule. No pattern repeats a
repetition.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dragoman.dates import absolute, clock, distance, lengths, portions, reference, relative, years
from dragoman.dates.found import Found, Reading


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern over class letters, and the function that reads a match of it (None: no time after all)."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[Found], Reading | None]


NUMBER = r"(?P<q>[nN](?:-?[nN]){0,3}|a)"
HALF = r"(?P<half>-?r-?a?-?2)?"
DAY = r"(?P<d>[no])"
REL = r"(?P<rel>[lxh])"
MOD = r"(?:(?:d?bp)|(?:d?[eE]-?))"


def _rule(name: str, pattern: str, read: Callable[[Found], Reading | None]) -> Rule:
    return Rule(name, re.compile(pattern), read)


RULES: tuple[Rule, ...] = (
    _rule("iso", r"(?P<y>Y)-(?P<m>n)-(?P<d>n)", absolute.iso),
    _rule("slashed", r"(?P<z>Z)", absolute.slashed),
    _rule("full date", rf"(?:W,?)?(?P<m>M){DAY},?(?P<y>Y)", absolute.full_date),
    _rule("full date", rf"(?:W,?d?)?{DAY}p?(?P<m>M),?(?P<y>Y)", absolute.full_date),
    _rule("day range", rf"(?P<m>M){DAY}[-r](?P<d2>[no])(?:,?(?P<y>Y))?", absolute.day_range),
    _rule("day range", rf"{DAY}[-r](?P<d2>[no])p?(?P<m>M)(?:,?(?P<y>Y))?", absolute.day_range),
    _rule("day range", r"(?P<both>G)(?P<m>M)(?:,?(?P<y>Y))?", absolute.day_range),
    _rule("day range", r"(?P<m>M)(?P<both>G)(?:,?(?P<y>Y))?", absolute.day_range),
    _rule("month day", rf"(?:W,?)?(?P<m>M)d?{DAY}", absolute.month_day),
    _rule("month day", rf"(?:W,?d?)?{DAY}p?(?P<m>M)", absolute.month_day),
    _rule("month year", rf"{MOD}?(?P<m>M),?p?(?P<y>Y)", absolute.month_year),
    _rule("month of year", rf"{MOD}?(?P<m>M)p?d?{REL}(?P<u>U)", absolute.month_relative),
    _rule("month", rf"{MOD}?{REL}?{MOD}?(?P<m>M)", absolute.month_alone),
    _rule("week of month", r"d?(?P<o>[ol])(?P<u>U)p(?P<m>M)(?P<y>Y)?", portions.week_of_month),
    _rule("year span", r"(?P<y>Y)-(?P<y2>[nN])", years.year_span),
    _rule("year", rf"{MOD}?(?P<y>Y)", years.year_alone),
    _rule("short year", r"'(?P<y>Y)", years.short_year),
    *(_rule("holiday", letters, absolute.holiday) for letters in ("XU", "X~", "X", "yUsU", "yUs~", "yUs", "MU")),
    _rule("decade", r"d?(?:e-?)?(?P<dec>D)", years.decade),
    _rule("decade", r"de?-?(?P<dec>Y)s", years.decade),
    _rule("century", r"d?(?:e-?)?(?P<o>o)-?(?P<u>U)", years.century),
    _rule("quarter", r"d?(?P<o>[ol])-?Q(?:p(?:(?P<y>Y)|d?(?P<relyear>[lxh])U))?", portions.quarter),
    _rule("quarter", r"d?(?P<rel>[xhl])Q", portions.quarter),
    _rule("quarter", r"(?P<four>4)(?:p?(?P<y>Y))?", portions.quarter),
    _rule("half year", r"d?(?P<o>o)2p(?:(?P<y>Y)|(?P<relyear>[lxh])U)", portions.half_year),
    _rule("season", rf"d?{REL}?(?:e-?)?(?P<s>S)(?:p?(?P<y>Y)(?P<y2>-[nN])?)?", portions.season),
    _rule("today", r"E?e?(?P<t>T)(?P<p>P)?", relative.today),
    _rule("weekday", rf"(?:ei?)?{REL}?(?P<w>W)(?P<p>P)?(?:p?(?P<rel2>[lxh])(?P<u>U))?", relative.weekday),
    _rule("weekend", r"(?:d|(?P<rel>[lxhj]))d?(?P<k>K)", relative.weekend),
    _rule("part of day", r"(?P<rel>[lhj])(?P<p>P)", relative.part_of_day),
    _rule("unit", rf"(?:d?bp|[eE]-?)?d?{REL}(?P<u>U)", relative.calendar_unit),
    _rule("this unit", r"d?bpd(?P<u>U)", relative.this_unit),
    _rule("that unit", r"d?(?P<j>j)(?P<u>U)", relative.told_unit),
    _rule("day beside", r"d(?P<u>U)(?P<k>[BE])", relative.day_beside),
    _rule("ago", rf"A?(?:{NUMBER}{HALF}|a?(?P<f>F)p?)?-?(?P<u>[UH])(?:ra2)?(?P<g>g)", distance.ago),
    _rule("later", rf"{NUMBER}{HALF}k?(?P<u>[UH])(?P<k>[EB])", distance.later),
    _rule("stretch", rf"d?{REL}(?:(?P<q>[nN](?:-?[nN]){{0,3}})|(?P<f>F)p?)[k~]?(?P<u>[UH])", lengths.stretch),
    _rule("every", r"(?P<c>c)(?:(?P<w>W)|(?P<q>[nN])?(?P<u>[UH]))", lengths.every),
    _rule("every", r"(?<=[nN!])a(?P<u>[UH])", lengths.every),
    _rule("often", r"(?P<v>v)", lengths.how_often),
    _rule("length", rf"A?{NUMBER}{HALF}-?k?(?P<u>[UHQ])(?:-L)?", lengths.length),
    _rule("half", r"2-?a?-?(?P<u>[UH])", lengths.half_length),
    _rule("vague length", r"A?a?(?P<f>F)p?k?(?P<u>[UH])", lengths.vague_length),
    _rule("bare length", r"(?P<u>[UH])(?:-(?P<long>L))?", lengths.bare_length),
    _rule("long", r"(?P<v>V)", lengths.long_word),
    _rule("recent", r"1(?P<u>U)?", lengths.recent),
    _rule(
        "time",
        rf"A?(?P<c>[CnYN])(?P<h>m)?(?:\((?P<z1>z)z?\)|(?P<z>z)z?)?(?:,?i?(?:(?P<w>W)|(?P<m>M){DAY})|(?P<t>T))?",
        clock.time_of_day,
    ),
    _rule("reference", r"(?P<r>R)", reference.reference),
    _rule("the past", r"d?(?P<w>[l67])", reference.the_past),
)
