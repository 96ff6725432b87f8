"""Explain: what a code, a CAMEO code, a mode, a context, a status or a word is in the codebook, as lines of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

from dragoman.cli.prose import bold, entries, underlined, wrapped
from dragoman.codebook.cameo import Cameo, near_code
from dragoman.codebook.codebook import Codebook
from dragoman.codebook.plover import QUADS, EventType
from dragoman.codebook.statuses import read_statuses
from dragoman.codebook.triggers import Trigger
from dragoman.errors import DragomanError

MARKED = re.compile(r"\[([^\[\]]*)\]\{([^{}]*)\}")
SHOWN = 10
POS = {"v": "verb", "n": "noun", "a": "adjective"}


def explain(book: Codebook, asked: str, whole: bool) -> list[str]:
    """Return what is asked for, explained; `whole` for every example. DragomanError names what comes near."""
    name = asked.strip()
    if name.upper() in book.types:
        return explain_type(book, book.types[name.upper()], whole)
    if name in book.cameo:
        return _cameo(book, book.cameo[name], whole)
    found: list[list[str]] = []
    for part in () if name.isupper() else (_modes, _contexts, _statuses, _words):
        lines = part(book, name.lower().replace(" ", "_"), whole)
        found += [lines] if lines else []
    if not found:
        raise _unknown(book, name)
    return [line for at, lines in enumerate(found) for line in ([""] if at else []) + lines]


def every_type(book: Codebook) -> list[str]:
    """Return all types in a line each, by quad class, with PLOVER's score."""
    lines = []
    for quad, name in QUADS.items():
        kinds = [kind for kind in book.types.values() if kind.quad == quad]
        lines += [
            bold(f"{name} (quad {quad})"),
            *entries((f"{k.code:<10}{signed(k.scale):>5}", k.definition) for k in kinds),
        ]
        lines.append("")
    return [
        *lines,
        *wrapped("The figure is PLOVER's conflict-cooperation score, from -10 to 10."),
        *wrapped(
            "`dragoman codebook CODE` explains one, or a CAMEO code (138), a mode (drone), a context (cyber), a "
            "status (alleged), a word (shell)."
        ),
    ]


def explain_type(book: Codebook, kind: EventType, whole: bool) -> list[str]:
    """Return a type explained: definition, scales, modes, examples, near misses, neighbours, words."""
    triggers = [trigger for trigger in book.triggers if trigger.code == kind.code]
    return [
        *wrapped(kind.definition, len(kind.code) + 2, bold(kind.code) + "  "),
        "",
        *([*wrapped(kind.covers), ""] if kind.covers else []),
        *_facts(book, kind),
        *_part("modes", entries((f"{m.name:<15}{signed(m.scale):>5}", m.definition) for m in kind.modes.values())),
        *_examples("examples", [(each, each.example) for each in triggers], whole),
        *_examples(
            "near misses: the same words, not coded so", [(t, t.near_miss) for t in triggers if t.near_miss], whole
        ),
        *_neighbours(kind),
        *_part(f"words ({len(triggers)} senses)", wrapped(", ".join(_lemmas(triggers)), 2)),
    ]


def _facts(book: Codebook, kind: EventType) -> list[str]:
    codes = [each for each in book.cameo.values() if each.type == kind.code and len(each.code) > 2]
    values = sorted(each.goldstein for each in codes)
    harm = "; doing it harms its recipient" if kind.harm else ""
    need = "always has one" if kind.needs_recipient else "may be unknown"
    return entries(
        [
            ("quad class", f"{kind.quad}, {QUADS[kind.quad]}{harm}"),
            ("PLOVER", f"score {signed(kind.scale)}, from -10 (conflict) to 10 (cooperation){_by_mode(kind)}"),
            ("Goldstein", f"{signed(book.goldstein(kind.code))} for CAMEO {kind.cameo}{_range(values)}"),
            ("CAMEO", ", ".join(each.code for each in codes)),
            ("recipient", need),
        ],
        indent=0,
    )


def _by_mode(kind: EventType) -> str:
    scores = [mode.scale for mode in kind.modes.values()]
    return f"; by mode {signed(min(scores))} to {signed(max(scores))}" if scores else ""


def _range(values: Sequence[float]) -> str:
    return (
        f"; {signed(values[0])} to {signed(values[-1])} over all its codes"
        if values and values[0] != values[-1]
        else ""
    )


def _neighbours(kind: EventType) -> list[str]:
    lines = []
    for each in kind.neighbours:
        lines += wrapped(each.difference, 14, f"  {each.other}")
        lines += wrapped(f"“{_plain(each.example)}” is {each.other}.", 14) if each.example else []
    return _part("not to be confused with", lines)


def _cameo(book: Codebook, code: Cameo, whole: bool) -> list[str]:
    above = [book.cameo[code.code[:size]] for size in range(2, len(code.code)) if code.code[:size] in book.cameo]
    below = [each for each in book.cameo.values() if each.code.startswith(code.code) and each.code != code.code]
    triggers = [trigger for trigger in book.triggers if (trigger.cameo or "").startswith(code.code)]
    facts = [("Goldstein", f"{signed(code.goldstein)}, from -10 (conflict) to 10 (cooperation)")]
    if code.type:
        kind = book.types[code.type]
        mode = f", mode {code.mode}" if code.mode else ""
        facts.append(("type", f"{code.type}{mode}: {kind.definition}"))
        facts.append(("PLOVER", f"score {signed(book.scale(code.type, code.mode))}"))
        facts.append(("quad class", f"{kind.quad}, {QUADS[kind.quad]}"))
    else:
        facts.append(("type", "none: PLOVER drops what is only said"))
    if code.contexts:
        facts.append(("contexts", ", ".join(code.contexts)))
    return [
        *wrapped(code.says, len(code.code) + 8, bold(f"CAMEO {code.code}") + "  "),
        "",
        *entries(facts, indent=0),
        *_part("part of", entries((each.code, each.says) for each in above)),
        *_part("takes in", entries((each.code, each.says) for each in below)),
        *_examples("examples", [(each, each.example) for each in triggers], whole),
    ]


def _modes(book: Codebook, name: str, whole: bool) -> list[str]:
    lines: list[str] = []
    for kind in book.types.values():
        if name not in kind.modes:
            continue
        mode = kind.modes[name]
        triggers = [each for each in book.triggers if (each.code, each.mode) == (kind.code, name)]
        lines += [
            "",
            *wrapped(mode.definition, 2, bold(f"{name}, a mode of {kind.code}") + f" ({signed(mode.scale)}): "),
        ]
        lines += _examples("examples", [(each, each.example) for each in triggers], whole)
    return lines[1:]


def _contexts(book: Codebook, name: str, whole: bool) -> list[str]:
    context = book.contexts.by_name.get(name)
    if context is None:
        return []
    words = ", ".join(word.replace("_", " ") for word in context.words)
    return [*wrapped(context.definition, 2, bold(f"{name}, a context") + ": "), *_part("words", wrapped(words, 2))]


def _statuses(book: Codebook, name: str, whole: bool) -> list[str]:
    status = read_statuses().get(name)
    if status is None:
        return []
    return wrapped(f"the report says that {status.says}: “{status.example}”", 2, bold(f"{name}, a status") + ": ")


def _words(book: Codebook, name: str, whole: bool) -> list[str]:
    triggers = [trigger for trigger in book.triggers if trigger.lemma == name]
    lines: list[str] = []
    for each in triggers if whole else triggers[:SHOWN]:
        told = f"{each.code}{f', {each.mode}' if each.mode else ''}{f', CAMEO {each.cameo}' if each.cameo else ''}"
        lines += ["", f"  {POS[each.pos]}: {told}{', yours' if each.own else ''}"]
        restrictions = each.line.split(" ", 3)[3].replace(",", ", ") if each.where else "no restriction"
        lines += wrapped(restrictions, 10, "    where")
        lines += wrapped(_styled(each.example), 10, "    so")
        lines += wrapped(each.near_miss, 10, "    not") if each.near_miss else []
    left = len(triggers) - SHOWN
    lines += [f"  and {left} more (--all)"] if left > 0 and not whole else []
    return [bold(f"{name}, a word"), *lines[1:]] if triggers else []


def _unknown(book: Codebook, asked: str) -> DragomanError:
    told = f"The codebook has no code {asked!r}." if asked.isupper() else f"The codebook has nothing named {asked!r}."
    return DragomanError(f"{told}{_hint(book, asked)} Choose from: {', '.join(book.types)}.")


def _hint(book: Codebook, asked: str) -> str:
    """Return what somebody may have meant who asks for what there is not."""
    if asked.isdecimal():
        return near_code(asked, book.cameo) or " CAMEO's codes have two to four digits, like 138."
    told_by = dict.fromkeys(trigger.code for trigger in book.triggers if trigger.lemma == asked.lower())
    if told_by:
        return f" As a word it tells of {' or '.join(told_by)}: `dragoman codebook {asked.lower()}`."
    modes = [mode for kind in book.types.values() for mode in kind.modes]
    words = [] if asked.isupper() else [trigger.lemma for trigger in book.triggers]
    names = {each.lower(): each for each in (*words, *modes, *book.contexts.by_name, *read_statuses(), *book.types)}
    close = [names[each] for each in get_close_matches(asked.lower(), list(names), 3, 0.6)]
    return f" Did you mean {' or '.join(close)}?" if close else ""


def signed(value: float) -> str:
    """Return a value of a scale with its sign and one decimal.

    >>> signed(-3), signed(0), signed(2.5)
    ('-3.0', '0.0', '+2.5')
    """
    return f"{value:+.1f}" if value else "0.0"


def _part(title: str, lines: Sequence[str]) -> list[str]:
    return ["", bold(title), *lines] if lines else []


def _lemmas(triggers: Iterable[Trigger]) -> list[str]:
    return list(dict.fromkeys(trigger.lemma for trigger in triggers))


def _examples(title: str, sentences: Sequence[tuple[Trigger, str | None]], whole: bool) -> list[str]:
    """Return sentences under a head, a user's own first, of different words first; without their marks."""
    seen: dict[str, int] = {}
    turns = []
    for at, (trigger, _) in enumerate(sentences):
        turns.append((not trigger.own, seen.setdefault(trigger.lemma, 0), at))
        seen[trigger.lemma] += 1
    ordered = [sentences[at] for *_, at in sorted(turns)]
    shown = ordered if whole else ordered[:SHOWN]
    lines = [line for each, words in shown for line in _sentence(each, words or "")]
    left = len(ordered) - len(shown)
    return _part(title, [*lines, *([f"  and {left} more (--all)"] if left else [])])


def _sentence(trigger: Trigger, words: str) -> list[str]:
    own = ", yours" if trigger.own else ""
    return wrapped(f"{_styled(words)}  ({trigger.lemma}, {POS[trigger.pos]}{own})", 4, "  ")


def _styled(sentence: str) -> str:
    """Return an annotated sentence as plain words, the trigger's underlined on a terminal."""
    return _replaced(sentence, lambda words, label: underlined(words) if label.isupper() else words)


def _plain(sentence: str) -> str:
    return _replaced(sentence, lambda words, label: words)


def _replaced(sentence: str, shown: Callable[[str, str], str]) -> str:
    return MARKED.sub(lambda mark: shown(mark[1], mark[2]), sentence)
