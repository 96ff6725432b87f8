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
    """A named pattern over class letters, and the function that reads a match of it (None: no time after all).

    needs: letters without all of which nothing can match.
    """

    name: str
    needs: frozenset[str]
    pattern: re.Pattern[str]
    read: Callable[[Found], Reading | None]


NUMBER = r"(?P<q>[nN](?:-?[nN]){0,3}|#|a)"  # "#": figures of three and more, which go on from nothing
HALF = r"(?P<half>-?r-?a?-?2)?"
DAY = r"(?P<d>[no])"
REL = r"(?P<rel>[lxh])"
MOD = r"(?:(?:d?bp)|(?:[eE]-?))"
ABOUT = r"(?:A|>=)?"


def _rule(name: str, needs: str, pattern: str, read: Callable[[Found], Reading | None]) -> Rule:
    return Rule(name, frozenset(needs), re.compile(pattern), read)


RULES: tuple[Rule, ...] = (
    _rule("iso", "Y", r"(?P<y>Y)-(?P<m>n)-(?P<d>n)", absolute.iso),
    _rule("slashed", "Z", r"(?P<z>Z)", absolute.slashed),
    _rule("full date", "M", rf"(?:W,?)?(?P<m>M){DAY},?(?P<y>Y)", absolute.full_date),
    _rule("full date", "M", rf"(?:W,?d?)?{DAY}p?(?P<m>M),?(?P<y>Y)", absolute.full_date),
    _rule("day range", "M", rf"(?P<m>M){DAY}[-r](?P<d2>[no])(?:,?(?P<y>Y))?", absolute.day_range),
    _rule("day range", "M", rf"{DAY}[-r](?P<d2>[no])p?(?P<m>M)(?:,?(?P<y>Y))?", absolute.day_range),
    _rule("day range", "M", r"(?P<both>G)(?P<m>M)(?:,?(?P<y>Y))?", absolute.day_range),
    _rule("day range", "M", r"(?P<m>M)(?P<both>G)(?:,?(?P<y>Y))?", absolute.day_range),
    _rule("month day", "M", rf"(?:W,?)?(?P<m>M)d?{DAY}", absolute.month_day),
    _rule("month day", "M", rf"(?:W,?d?)?{DAY}p?(?P<m>M)", absolute.month_day),
    _rule("day of the month", "o", r"(?<=i)d(?P<d>o)", absolute.day_of_the_month),
    _rule("month year", "M", rf"{MOD}?(?P<m>M),?p?(?P<y>Y)", absolute.month_year),
    _rule("month of year", "M", rf"{MOD}?(?P<m>M)p?d?(?P<rel>[lxhj])(?P<u>U)", absolute.month_relative),
    _rule("month", "M", rf"{MOD}?{REL}?{MOD}?(?P<m>M)", absolute.month_alone),
    _rule("week of month", "M", r"d?(?P<o>[ol])(?P<u>U)p(?P<m>M)(?P<y>Y)?", portions.week_of_month),
    _rule("year span", "Y", r"(?P<y>Y)-(?P<y2>[nN])", years.year_span),
    _rule("year", "Y", rf"(?:{MOD}|f)?(?P<y>Y)", years.year_alone),
    _rule("short year", "Y", r"'(?P<y>Y)", years.short_year),
    *(_rule("holiday", "XyM", letters, absolute.holiday) for letters in ("XU", "X~", "X", "yUsU", "yUs~", "yUs", "MU")),
    _rule("decade", "DY", r"d?(?:e-?)?(?P<dec>D)", years.decade),
    _rule("decade", "DY", r"de?-?(?P<dec>Y)s", years.decade),
    _rule("century", "U", r"d?(?:e-?)?(?P<o>o)-?(?P<u>U)", years.century),
    _rule("quarter", "Q4", r"d?(?P<o>[ol])-?Q(?:p(?:(?P<y>Y)|d?(?P<relyear>[lxh])U))?", portions.quarter),
    _rule("quarter", "Q4", r"d?(?P<rel>[xhl])Q", portions.quarter),
    _rule("quarter", "Q4", r"(?P<four>4)(?:p?(?P<y>Y))?", portions.quarter),
    _rule("half year", "2", r"d?(?P<o>o)2p(?:(?P<y>Y)|(?P<relyear>[lxh])U)", portions.half_year),
    _rule("season", "S", rf"d?{REL}?(?:e-?)?(?P<s>S)(?:p?(?P<y>Y)(?P<y2>-[nN])?)?", portions.season),
    _rule("today", "T", r"E?e?(?P<t>T)(?P<p>P)?", relative.today),
    _rule("weekday", "W", rf"(?:[eE]i?)?{REL}?(?P<w>W)(?P<p>P)?(?:p?(?P<rel2>[lxh])(?P<u>U))?", relative.weekday),
    _rule("weekend", "K", r"(?:d|(?P<rel>[lxhj]))d?(?P<k>K)", relative.weekend),
    _rule("part of day", "P", r"(?:d?(?P<rel>[xj])|d(?P<rel2>l)|e?(?P<rel3>[lh]))(?P<p>P)", relative.part_of_day),
    _rule("part of a day", "P", rf"d?(?P<p>P)p(?:(?P<m>M){DAY}|(?P<w>W))", clock.part_of_a_day),
    _rule("part alone", "P", r"d?(?P<p>P)(?:i?(?P<w>W)|(?P<t>T))?", clock.part_alone),
    _rule("unit", "U", rf"(?:d?bp|[eE]-?)?d?{REL}(?P<u>U)", relative.calendar_unit),
    _rule("this unit", "U", r"d?bpd(?P<u>U)", relative.this_unit),
    _rule("this unit", "U", r"(?P<u>U)[-s]b", relative.unit_end),
    _rule("the unit", "UQ", r"(?P<e>[eE]i)?d(?P<u>[UQ])", relative.the_unit),
    _rule("that unit", "U", r"d?(?P<j>j)(?P<u>U)", relative.told_unit),
    _rule("day beside", "U", r"d(?P<u>U)(?P<k>[BE])", relative.unit_beside),
    _rule("part beside", "P", r"d(?P<p>P)(?P<k>[BE])", relative.part_beside),
    _rule("ago", "g", rf"{ABOUT}(?:{NUMBER}{HALF}|a?(?P<f>F)p?)?-?(?P<u>[UH])(?:ra2)?(?P<g>g)(?P<t>T)?", distance.ago),
    _rule("later", "EB", rf"{NUMBER}{HALF}k?(?P<u>[UH])(?P<k>[EB])", distance.later),
    _rule("stretch", "UH", rf"d?{REL}(?:(?P<q>[nN](?:-?[nN]){{0,3}}|#)|(?P<f>F)p?)[k~]?(?P<u>[UH])", lengths.stretch),
    _rule("every", "cUH", r"(?P<c>c)(?:(?P<w>W)|(?P<s>S)|(?P<q>[nN#])?(?P<u>[UH]))", lengths.every),
    _rule("every", "cUH", r"(?<=[nN#!])a(?P<u>[UH])", lengths.every),
    _rule("often", "v", r"(?P<v>v)", lengths.how_often),
    _rule("length", "UHQ", rf"(?:do|{ABOUT}){NUMBER}{HALF}-?k?(?P<u>[UHQ])(?:-L)?", lengths.length),
    _rule("half", "2", r"2-?a?-?(?P<u>[UH])", lengths.half_length),
    _rule("vague length", "F", rf"{ABOUT}a?(?P<f>F)p?k?(?P<u>[UH])", lengths.vague_length),
    _rule("bare length", "UH", r"(?P<u>[UH])(?:-(?P<long>L))?", lengths.bare_length),
    _rule("long", "V", r"(?P<v>V)", lengths.long_word),
    _rule("recent", "1", r"1(?P<u>U)?", lengths.recent),
    _rule(
        "time",
        "CzmNnY",
        rf"A?(?:n(?=C))?(?P<c>[CnYN])(?P<h>m)?(?:\((?P<z1>z)z?\)|(?P<z>z)z?)?(?:,?i?(?:(?P<rel>l)?(?P<w>W)|(?P<m>M){DAY}(?:,?(?P<y>Y))?)|(?P<t>T)|(?:h|id)(?P<p>P))?",
        clock.time_of_day,
    ),
    _rule("reference", "R", r"(?P<r>R)", reference.reference),
    _rule("the past", "l67", r"d?(?P<w>[l67])", reference.the_past),
    _rule("time being", "w", r"dtw", reference.time_being),
    _rule("to come", "*L", r"d(?:[*L]-?\+|\*6)", reference.to_come),
)
