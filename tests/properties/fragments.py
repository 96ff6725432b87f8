"""Fragments: pieces of reports, whole and damaged, from which Hypothesis builds texts."""

from __future__ import annotations

from hypothesis import strategies as st

HEADLINES = [
    "Ministers meet in Geneva as border clashes go on",
    "UPDATE 3-Ankara rejects Athens' demand – official",
    "IRAN SAYS IT WILL ANSWER ANY STRIKE",
    "“We will not yield”",
    "War?",
    "By Our Staff",
    "Chad: 12 killed…",
]
DATELINES = [
    "GENEVA (Reuters) – ",
    "WASHINGTON, Feb. 30 (AP) — ",
    "MOSCOW/KYIV/LONDON (Reuters) - ",
    "N'DJAMENA, Chad — ",
    "(AP) ",
    "— ",
    "PARIS, Jan 21, 2022 (AFP) -",
    "SEOUL : ",
    "KABUL. ",
]
ACTORS = [
    "Russia",
    "the United States",
    "Kyiv",
    "Israeli Prime Minister Benjamin Netanyahu",
    "NATO",
    "the rebels",
    "residents",
    "U.S. officials",
    "Foreign Minister Sergei Lavrov",
    "a pensioner who gave her name as Tatyana",
    "it",
    "they",
    "who",
    "both sides",
    "Iran and Iraq",
    "the Élysée",
    "Côte d'Ivoire",
    "Moscow’s ally",
    "the two",
    "Xi Jinping",
    "1000’s of troops",
]
ACTS = [
    "attacked",
    "denied planning an assault on",
    "threatened to bomb",
    "warned that it would strike",
    "met",
    "held talks with",
    "will meet",
    "demanded that NATO never admit",
    "rejected the demand of",
    "accused",
    "may impose sanctions on",
    "massed tens of thousands of troops near",
    "did not attack",
    "was shelled by",
    "agreed with",
    "promised aid to",
    "if they invade",
    "has has",
    "predicted that Moscow would move in on",
    "said it had killed 12,000,000,000,000,000 soldiers of",
    "killed minus three or ½ of",
    "told",
]
TIMES = [
    "on Friday",
    "last week",
    "in 2014",
    "on Feb. 30",
    "at 25:99",
    "in the year 9999",
    "in the 0000s",
    "two thousand years ago",
    "next century",
    "on 31/12/9999",
    "from 1914 to 1918",
    "since Tuesday",
    "99999999999 days ago",
    "in 10000 years",
    "the day after tomorrow",
    "earlier",
    "late in January 1",
    "between March and 1",
    "in spring",
    "in the 1990s",
    "three centuries from now",
    "9,999 months ago",
    "9" * 400 + " days ago",
    "² weeks ago",
    "on ٣ January ٢٠٢٢",
    "in ’²³",
    "in Q³ of 2020",
    "",
]
PLACES = ["in Geneva", "near the border with Ukraine", "in Paris, Texas", "at sea", "in", "in Goma and Bukavu", ""]
QUOTES = [
    "“We will answer,” {0} said.",
    '"We will answer, {0} said.',
    "“We will answer",
    "said {0}: “No.”",
    "“”",
    '""""',
    "‘It’s ours,’ {0} told reporters. ’",
    '"If they attack," {0} said, "we will attack."',
    "„Nein“, said {0}.",
    "«Non», a dit {0}.",
    "“He told me ‘never’ and I said “fine” to {0},” she said",
    "”backwards“ {0} said",
    "{0}: - Why? - Because.",
    "'{0}' '{0}' '",
    "{0} said in a statement that “it",
    "Q: Will {0} attack?\nA: No.",
]
ODDITIES = [
    "\u200b\u200b",
    "\u202eevitcele\u202c",
    "e\u0301\u0301\u0301\u0327",
    "👩‍👩‍👧‍👦🇺🇦",
    "\x01\x02\x07",
    "\x0b\x0c",
    "\x85",
    "\u2028",
    "\u2029",
    "\xa0\xa0",
    "\t\t",
    "…",
    "— – -",
    "\ufffd",
    "\ufeff",
    "\U0001d518.\U0001d516.",
    "ﬁﬀ",
    "İı",
    "ǅ",
    "Straße",
    "https://example.org/a?b=c#d",
    "a@b.cd",
    "<b>&amp;</b>",
    "A" * 5000,
    "ha" * 700,
    "(((((",
    ")",
    "|a|b|",
    "$1.5 billion",
    "٣٤ troops",
    "²³ soldiers were killed",
    "½ million fled",
    "12-12-12-12",
    "U.S.",
    "Mr.",
    "No. 10",
    "’s",
    "n’t",
    "-",
    ".",
    "the the the",
    "navy motion",
    "mentioned",
    "nice powers",
    "japanese Ukraine",
    "(Reporting by A. B. in Kyiv; Editing by C. D.)",
    "Source link",
]
BREAKS = ["\n\n", "\r\n\r\n", "\n", "\r", "\n \n\n\n", "\n\n\t\n\n", " ", ""]

WOUNDS = [*ODDITIES, *QUOTES, *BREAKS, *TIMES, *ACTORS, *ACTS, *"“”\"'‘’—–.,;:()[]<>", *["\n\n"] * 12]

words = st.one_of(st.sampled_from(ODDITIES), st.text(max_size=20))
sentences = st.builds(
    lambda who, act, whom, where, when, odd, end: (
        " ".join(part for part in (who[:1].upper() + who[1:], act, whom, where, when, odd) if part) + end
    ),
    st.sampled_from(ACTORS),
    st.sampled_from(ACTS),
    st.sampled_from(ACTORS),
    st.sampled_from(PLACES),
    st.sampled_from(TIMES),
    st.one_of(st.just(""), words),
    st.sampled_from([".", ".", ".", "?", ",", "", "…", "!)"]),
)
quoted = st.builds(lambda form, who: form.format(who), st.sampled_from(QUOTES), st.sampled_from(ACTORS))
paragraphs = st.lists(st.one_of(sentences, sentences, quoted, words), max_size=4).map(" ".join)
PLAIN = "The two governments said on Friday that the talks would go on and that they had not agreed to anything."


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Draw a text: perhaps a headline and dateline, some paragraphs, and breaks of every kind between them."""
    pieces = [draw(st.sampled_from(["", *HEADLINES])), draw(st.sampled_from(["", *DATELINES]))]
    body = draw(st.lists(paragraphs, min_size=1, max_size=5))
    gap = draw(st.sampled_from(BREAKS[:4]))
    text = pieces[0] + gap + pieces[1] + PLAIN
    for paragraph in body:
        text += draw(st.sampled_from(BREAKS)) + paragraph
    return text


dates = st.one_of(
    st.none(),
    st.sampled_from(["2022-01-21", "2022", "2020-02-29", "0001-01-01", "0001", "9999-12-31", "9999", "1582-10"]),
    st.dates().map(lambda day: day.isoformat()),
)


@st.composite
def damaged(draw: st.DrawFn, originals: st.SearchStrategy[str]) -> str:
    """Draw a piece of a real report with up to eight wounds: something pushed in, cut out or repeated."""
    whole = draw(originals)
    start = draw(st.integers(0, max(0, len(whole) - 400)))
    text = whole[start : start + 900]
    for _ in range(draw(st.integers(1, 8))):
        at, length = draw(st.integers(0, len(text))), draw(st.integers(1, 60))
        kind = draw(st.sampled_from(["push", "push", "cut", "repeat"]))
        if kind == "push":
            text = text[:at] + draw(st.sampled_from(WOUNDS)) + text[at:]
        elif kind == "cut":
            text = text[:at] + text[at + length :]
        else:
            text = text[:at] + text[max(0, at - length) : at] + text[at:]
    return text
