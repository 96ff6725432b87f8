"""Direct speech: which saying, or which neighbour, each stretch between marks belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.speech.page import Page
from dragoman.speech.saying import Saying
from dragoman.text.parsed import Token

REACH = 45  # tokens between a stretch and its reporting word
LONGEST_TITLE = 8  # words
WORKS = frozenset(
    "on in tell tells told album article ballad book broadcaster called column documentary drama entitled essay "
    "film hymn magazine memoir movie musical named newspaper novel paper play poem programme program series show "
    "song speech titled track".split()
)
SMALL = frozenset("a an and as at by for from in is it of on or the to with".split())
SCARE = 3  # words a pair of marks may hold without being anybody's speech


@dataclass(frozen=True, slots=True, eq=False)
class Attributed:
    """A stretch (by index) with the saying that reports it, None where a neighbour must tell; `rule` names why."""

    stretch: int
    saying: Saying | None
    rule: str


def attribute(page: Page, sayings: Sequence[Saying]) -> list[Attributed]:
    """Return every outer stretch of a page with its saying, in order."""
    told = [saying for saying in sayings if "quote" in saying.cue.frames or saying.content is not None]
    found: list[Attributed] = []
    low = 0
    for index, stretch in enumerate(page.stretches):
        start, end = page.ranges[index]
        if stretch.depth or start >= end or is_title(page, index):
            continue
        while low < len(told) and told[low].token.i < start - REACH:
            low += 1
        near = []
        for saying in told[low:]:
            if saying.token.i > end + REACH:
                break
            near.append(saying)
        found.append(_attribute(page, index, near))
    return found


def _attribute(page: Page, index: int, near: Sequence[Saying]) -> Attributed:
    start, end = page.ranges[index]
    after = [saying for saying in near if saying.token.i >= end and _joined(page, index, saying)]
    before = [saying for saying in near if saying.token.i < start]
    follows = next((saying for saying in after if saying.source is not None and _tells(saying)), None)
    covering = _covering(page, index, near)
    if follows is not None and _stops(page, index) and not _is_piece(covering, start):
        return Attributed(index, follows, f"after, {follows.rule}")
    if covering is not None:
        return Attributed(index, covering, f"{covering.frame}, {covering.rule}")
    leading = [saying for saying in reversed(before) if _leads(page, saying, start)]
    ahead = next((saying for saying in leading if not _is_told(saying, before)), next(iter(leading), None))
    if ahead is not None:
        return Attributed(index, ahead, f"before, {ahead.rule}")
    if follows is not None:
        return Attributed(index, follows, f"after, {follows.rule}")
    return Attributed(index, None, "none")


def _is_told(saying: Saying, others: Sequence[Saying]) -> bool:
    """Whether a reporting word is itself reported: "said he would not order the army in: “...”"."""
    held = (other.content for other in others if other is not saying and other.content is not None)
    return any(start <= saying.token.i < end for start, end in held)


def _is_piece(saying: Saying | None, start: int) -> bool:
    """Whether a saying before the stretch holds it amid its content: "A told B that it was "mad," C said"."""
    return saying is not None and saying.token.i < start and saying.content is not None and saying.content[0] < start


def _tells(saying: Saying) -> bool:
    return "quote" in saying.cue.frames and saying.cue.pos in {"v", "p"}


def _stops(page: Page, index: int) -> bool:
    """Whether the stretch ends as speech does before "he said": with a comma, a question or an exclamation."""
    last = page.text[page.stretches[index].content.end - 1]
    following = page.text[page.stretches[index].content.end : page.stretches[index].content.end + 3]
    return last in ",?!…—–-" or "," in following


def _joined(page: Page, index: int, saying: Saying) -> bool:
    """Whether no sentence ends between a stretch and a reporting word after it."""
    end = page.ranges[index][1]
    doc = page.doc
    if page.text[page.stretches[index].content.end - 1] == "." and not doc[min(end + 1, len(doc) - 1)].is_lower:
        return False
    for token in doc[end : saying.token.i]:
        if token.text in {".", "?", "!", ";"} and page.inside[token.i] < 0:
            return False
        if page.inside[token.i] >= 0 and page.inside[token.i] != index:
            return False
    return True


def _covering(page: Page, index: int, near: Sequence[Saying]) -> Saying | None:
    """Return the innermost saying whose content holds the stretch, or that stands above it in the parse."""
    start, end = page.ranges[index]
    best: Saying | None = None
    for saying in near:
        if saying.content is None or saying.source is None:
            continue
        left, right = saying.content
        held = left <= start and end <= right + 1 and not start <= saying.source.i < end
        if held and (best is None or _likely(page, saying) < _likely(page, best)):
            best = saying
    if best is not None:
        return best
    above = {saying.token.i: saying for saying in near if saying.source is not None and "quote" in saying.cue.frames}
    token: Token | None = _root(page, start, end)
    for _ in range(15):
        if token is None or token.head == token:
            return None
        token = token.head
        if token.i in above and page.inside[token.i] < 0:
            return above[token.i]
    return None


def _likely(page: Page, saying: Saying) -> tuple[bool, int]:
    """Rank a saying: somebody's before a thing's ("the protests, said Yang, showed ..."), then the innermost."""
    thing = saying.source is not None and page.reference(saying.source) is None
    return thing, _width(saying)


def _width(saying: Saying) -> int:
    return saying.content[1] - saying.content[0] if saying.content else 1 << 30


def _root(page: Page, start: int, end: int) -> Token | None:
    for token in page.doc[start:end]:
        if not start <= token.head.i < end and not token.is_punct:
            return token
    return None


def _leads(page: Page, saying: Saying, start: int) -> bool:
    """Whether a reporting word before a stretch leads up to it in the same sentence."""
    if "quote" not in saying.cue.frames or saying.source is None:
        return False
    return all(
        token.text not in {".", "?", "!", ";"} or page.inside[token.i] >= 0
        for token in page.doc[saying.token.i : start]
    )


def is_title(page: Page, index: int) -> bool:
    """Whether a stretch names a work or a broadcast: 'told "Face the Nation"', 'the book "A Long Way"'."""
    start, end = page.ranges[index]
    words = [token for token in page.doc[start:end] if token.is_alpha]
    before = page.trimmed(max(0, start - 3), start)
    lead = page.doc[before[1] - 1].lower_ if before is not None else ""
    if (
        not 2 <= len(words) <= LONGEST_TITLE
        or lead not in WORKS
        or page.text[page.stretches[index].content.end - 1] in "!?"
    ):
        return False
    return all(token.text[0].isupper() or token.lower_ in SMALL for token in words) and words[0].text[0].isupper()


def is_scare(page: Page, index: int) -> bool:
    """Whether a stretch is too short to be speech unless somebody is said to have said it; a sentence never is."""
    start, end = page.ranges[index]
    return not is_sentence(page, index) and sum(token.is_alpha for token in page.doc[start:end]) <= SCARE


def is_sentence(page: Page, index: int) -> bool:
    """Whether a stretch is a sentence of its own: "All ten failed.", after a full stop or at the beginning."""
    stretch = page.stretches[index]
    words = stretch.content.of(page.text)
    before = page.text[page.paragraph.source.start : stretch.outer.start].rstrip()
    return words[0].isupper() and words[-1] in ".!?" and (not before or before[-1] in '.!?:”"')
