"""Second opinion: the learned judge, asked where the triggers are silent though two parties act, and where their word
is told of other acts too and the n-grams, which cost next to nothing, take it for one of those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.actors.cast import Cast
from dragoman.codebook.codebook import Codebook
from dragoman.codebook.triggers import Trigger
from dragoman.coding.classify import Classifier, Judged
from dragoman.coding.pairs import Pair
from dragoman.coding.scene import distinct, share_a_side
from dragoman.coding.silent import DEEDS
from dragoman.coding.standing import speaks_for_one
from dragoman.model.identity import identity
from dragoman.model.mention import Mention, Status
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.text.clauses import objects, subjects
from dragoman.text.modality import Mood, own_mood
from dragoman.text.parsed import Paragraph, Parsed, Token, Words

SURE = 0.95  # least probability of the code, and of its having happened, for the judge to be believed unasked
SURER = 0.95  # least probability of another code that the trigger's word may tell of
UNLIKELY = 0.01  # most probability of the trigger's own code for another to take its place
MOST = 5  # codes of one word; a word of more says too little
SHORTEST, LONGEST = 5, 60  # words
KINDRED = (  # codes that the judge, which follows the crosswalk, draws another line between than the codebook
    frozenset({"SANCTION", "COERCE"}),
    frozenset({"SANCTION", "ACCUSE"}),
    frozenset({"AGREE", "SUPPORT"}),
    frozenset({"MOBILIZE", "COERCE"}),
)
LETTERS = {"VERB": "v", "NOUN": "n"}
SPEAKING = frozenset({"say", "claim", "predict", "hope", "plan", "promise", "demand", "threaten", "deny", "accuse"})


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """Two parties of different sides about the main verb of a sentence that no trigger codes."""

    paragraph: Paragraph
    sentence: Words
    doers: tuple[str, ...]
    targets: tuple[str, ...]
    actor: Span
    recipient: Span


class Second:
    """The judge, loaded when it is first asked; what it is asked and answers depends on the report alone."""

    def __init__(self, codebook: Codebook, load: Callable[[], Classifier] = Classifier) -> None:
        self._codebook = codebook
        self._load = load
        self._judge: Classifier | None = None

    def opinions(self, report: Report, parsed: Parsed, cast: Cast, told: Sequence[Mention]) -> list[Mention]:
        """Return a mention for each silent sentence of which the judge is sure what happened."""
        found = []
        for question in self.questions(parsed, cast, told):
            [judged] = self._asked().classify([_pair(report, question)])
            if not judged.abstain and min(judged.confidence, judged.statuses[Status.HAPPENED]) >= SURE:
                found.append(self._mention(report, question, judged))
        return found

    def settled(self, report: Report, parsed: Parsed, cast: Cast, told: Sequence[Mention]) -> list[Mention]:
        """Return the mentions, those of doubtful words with the code the judge is sure of."""
        many = Counter(mention.evidence for mention in told)
        outer = {mention.within for mention in told}
        out = []
        for mention in told:
            alone = many[mention.evidence] == 1 and mention.id not in outer and mention.within is None
            doubt = self._doubt(report, parsed, cast, mention) if alone else None
            out.append(mention if doubt is None else self._recoded(report, mention, *doubt))
        return out

    def _doubt(
        self, report: Report, parsed: Parsed, cast: Cast, mention: Mention
    ) -> tuple[Pair, frozenset[str]] | None:
        """Return the pair and the codes of a trigger's word when there are several and the n-grams doubt its own."""
        if mention.origin != "trigger" or mention.status is not Status.HAPPENED or not mention.recipients:
            return None
        at = parsed.word(mention.trigger)
        if at is None:
            return None
        paragraph, token = at
        senses = self._codebook.senses(token.lemma_.lower(), LETTERS.get(token.pos_, ""))
        codes = frozenset(trigger.code for trigger in senses)
        if not 1 < len(codes) <= MOST or mention.code not in codes:
            return None
        if any(trigger.code == mention.code and _is_narrow(trigger, token) for trigger in senses):
            return None
        pair = _pair_of(report, paragraph, token, cast, mention)
        if pair is None or self._asked().guess(pair, codes) == mention.code:
            return None
        return pair, codes

    def _recoded(self, report: Report, mention: Mention, pair: Pair, codes: frozenset[str]) -> Mention:
        [judged] = self._asked().classify([pair])
        code = max(sorted(codes), key=lambda each: judged.probabilities[each])
        sure = judged.probabilities[code] >= SURER and judged.probabilities[mention.code] < UNLIKELY
        if not sure or frozenset({code, mention.code}) in KINDRED:
            return mention
        kind = self._codebook.type(code)
        return replace(
            mention,
            id=identity(report.id, "judged", code, mention.trigger.start, mention.trigger.end),
            code=code,
            mode=None,
            cameo=kind.cameo,
            quad=kind.quad,
            origin="judge",
        )

    def _asked(self) -> Classifier:
        if self._judge is None:
            self._judge = self._load()
        return self._judge

    def deed(self, pair: Pair) -> tuple[str, float]:
        """Return the deed that the judge takes a clause to tell of, with its probability."""
        return self._asked().deed(pair, DEEDS)

    def questions(self, parsed: Parsed, cast: Cast, told: Sequence[Mention]) -> Iterator[Question]:
        """Yield the sentences worth asking about: the filter that lets few through."""
        taken = [mention.evidence for mention in told]
        for paragraph, sentence in parsed.sentences():
            if SHORTEST <= len(sentence) <= LONGEST and self._tells(sentence):
                span = paragraph.span(sentence)
                if not any(span.overlaps(one) for one in taken):
                    question = _question(paragraph, sentence, cast)
                    if question is not None:
                        yield question

    def _tells(self, sentence: Words) -> bool:
        """Whether the main verb tells of something done, in nobody's words and on no topic that is left out."""
        root = sentence.root
        if root.pos_ != "VERB" or own_mood(root) != (Mood.FACT, False):
            return False
        if any(word.is_quote or word.text == "?" for word in sentence):
            return False
        if any(one.kind in SPEAKING for one in self._codebook.operators.of(root.lemma_, "v")):
            return False
        return not self._codebook.topics.left_out(word.lower_ for word in sentence)

    def _mention(self, report: Report, question: Question, judged: Judged) -> Mention:
        kind = self._codebook.type(judged.code)
        trigger = question.paragraph.span(question.sentence.root)
        return Mention(
            id=identity(report.id, "judged", judged.code, trigger.start, trigger.end),
            code=judged.code,
            actors=question.doers,
            recipients=question.targets,
            status=Status.HAPPENED,
            reason="judge",
            trigger=trigger,
            evidence=question.paragraph.span(question.sentence),
            cameo=kind.cameo,
            quad=kind.quad,
            origin="judge",
        )


def _is_narrow(trigger: Trigger, token: Token) -> bool:
    """Whether a sense asks for things by name that stand by the word: "hit firms with tariffs" leaves no doubt."""
    asked = [one for one in trigger.where if one.words and not one.refuses and (one.slot == "obj" or one.prep)]
    below = {word.lemma_.lower() for word in token.subtree}
    return any(not one.words.isdisjoint(below) for one in asked)


def _pair(report: Report, question: Question) -> Pair:
    sentence = question.paragraph.span(question.sentence)
    text = report.text[sentence.start : sentence.end]
    return Pair(text, _inside(question.actor, sentence), _inside(question.recipient, sentence))


def _pair_of(report: Report, paragraph: Paragraph, token: Token, cast: Cast, mention: Mention) -> Pair | None:
    """Return the trigger's sentence with the phrases nearest to it for the doer and for the one it is done to."""
    sentence = paragraph.span(token.sent)
    actor = _nearest(paragraph, token, cast, set(mention.actors))
    others = set(mention.recipients) - set(mention.actors)
    recipient = _nearest(paragraph, token, cast, others or set(mention.recipients))
    if actor is None or recipient is None or actor.overlaps(recipient):
        return None
    text = report.text[sentence.start : sentence.end]
    return Pair(text, _inside(actor, sentence), _inside(recipient, sentence))


def _nearest(paragraph: Paragraph, token: Token, cast: Cast, names: set[str]) -> Span | None:
    places = (cast.at(paragraph.index, word.i) for word in token.sent)
    found = [one for one in places if one is not None and not names.isdisjoint(one.actors)]
    if not found:
        return None
    nearest = min(found, key=lambda one: (abs(one.head - token.i), one.start))
    return paragraph.span(paragraph.doc[nearest.start : nearest.end])


def _inside(span: Span, sentence: Span) -> Span:
    start = max(0, span.start - sentence.start)
    return Span(start, max(start + 1, min(span.end, sentence.end) - sentence.start))


def _question(paragraph: Paragraph, sentence: Words, cast: Cast) -> Question | None:
    """Return the parties of the main verb: whoever does it, and the first of another side that is told below it."""
    root = sentence.root
    doing = _first(paragraph, subjects(root), cast, ())
    if doing is None:
        return None
    aside = {word.i for doer in subjects(root) for word in doer.subtree}
    below = [word for word in root.subtree if word.i not in aside]
    done = _first(paragraph, objects(root) + below, cast, doing[0])
    return Question(paragraph, sentence, doing[0], done[0], doing[1], done[1]) if done is not None else None


def _first(
    paragraph: Paragraph, nouns: Iterable[Token], cast: Cast, others: Sequence[str]
) -> tuple[tuple[str, ...], Span] | None:
    """Return the first phrase for somebody who acts for a side other than the others', with its span."""
    for noun in nouns:
        reference = cast.at(paragraph.index, noun.i)
        if reference is None:
            continue
        actors = [cast.actor(name) for name in reference.actors]
        foreign = not share_a_side(actors, [cast.actor(other) for other in others])
        placed = all(actor.country is not None or (actor.code or "").startswith("IGO") for actor in actors)
        if foreign and actors and placed and (others or all(speaks_for_one(actor) for actor in actors)):
            words = paragraph.doc[reference.start : reference.end]
            return tuple(distinct(reference.actors)), paragraph.span(words)
    return None
