"""Page: one paragraph being coded, from its triggers to its mentions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product, takewhile

from dragoman.codebook.codebook import Codebook
from dragoman.coding.anaphora import ECHO, occasion, takes_up
from dragoman.coding.circumstances import PRESENT, Setting
from dragoman.coding.complements import nominal, obliged, untold
from dragoman.coding.doers import doers, provokers
from dragoman.coding.endings import ended
from dragoman.coding.governors import Governor, governors, is_definite, is_wish
from dragoman.coding.implied import implied
from dragoman.coding.moments import of_speech, of_utterance, when
from dragoman.coding.quantities import find_quantities, quantities_of
from dragoman.coding.rebuttals import CHARGES
from dragoman.coding.refusals import refusal
from dragoman.coding.roles import ADDRESSED, actors_in, only_other, roles
from dragoman.coding.scene import Scene, share_a_side
from dragoman.coding.sides import deed
from dragoman.coding.silent import Judge, silent
from dragoman.coding.sites import where
from dragoman.coding.standing import is_public, is_war, on_topic, speaks_for_one
from dragoman.coding.status import Verdict, settle, start, weigh
from dragoman.coding.triggers import Hit, find
from dragoman.coding.within import ALONE, shared
from dragoman.dates.timed import Timed
from dragoman.model.identity import identity
from dragoman.model.mention import Mention, Status
from dragoman.model.place import Place
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.model.when import When
from dragoman.places.located import Located
from dragoman.text.clauses import is_passive, objects
from dragoman.text.conditions import over
from dragoman.text.modality import Mood, own_mood
from dragoman.text.parsed import Token

ORIGINS = {"complement": "complement", "ending": "trigger", "silent": "judge"}
DOING = {"REQUEST": "demand", "THREATEN": "demand", "AGREE": "promise", "REJECT": "negate"}
MADE = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
VOTED = frozenset(
    {"AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "RETREAT"}
)  # voted for, yet to be done
SPOKEN = frozenset({"REJECT", "ACCUSE", "AGREE", "SUPPORT", "REQUEST", "THREATEN"})
TALK = frozenset({1, 3})  # the quad classes of words
SPEAKING = frozenset({"say", "claim", "deny", "predict", "accuse", "threaten", "promise", "demand", "hope"})


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One paragraph being coded; `casualties` are of people hurt by nobody known, which only a war makes news of."""

    report: Report
    scene: Scene
    codebook: Codebook
    times: Sequence[Timed]
    places: Sequence[Located]
    judge: Judge
    dateline: Place | None = None
    casualties: list[Mention] = field(default_factory=list)

    def mentions(self) -> list[Mention]:
        """Return the paragraph's mentions, those of acts of talk that are only implied among them."""
        hits = on_topic(find(self.scene, self.codebook), self.codebook.topics)
        hits = [hit for hit in hits if hit.trigger.code != "REQUEST" or not is_wish(hit.token)]
        hits = ended(hits, self.scene)
        hits += untold(hits, self.codebook.deeds)
        hits += nominal(hits, self.codebook)
        hits += obliged(self.scene.paragraph.doc, hits, self.codebook.deeds)
        hits += silent(self.scene, hits, self.codebook, self.judge)
        codes = {hit.token.i: hit.trigger.code for hit in hits}
        chains = [self._chain(hit, codes) for hit in hits]
        acts = {hit.token.i: self._id(hit) for hit in hits if self.codebook.type(hit.trigger.code).quad in TALK}
        words = frozenset(hit.token.i for hit in hits)
        counted = find_quantities(self.scene, self.codebook.quantities) if hits else []
        setting = Setting(self.times, self.places, tuple(counted), words, self.report.published, self.dateline, codes)
        found: list[Mention] = []
        for hit, chain in zip(hits, chains, strict=True):
            mention = self._mention(hit, chain, acts, setting)
            if mention is not None and not _is_loose(mention):
                made = refusal(hit, mention, self.codebook)
                found += [self._spoken_at(one, chain, setting) if one.code == "REJECT" else one for one in made]
        by_hit = dict(zip([self._id(hit) for hit in hits], chains, strict=True))
        acts_told = implied(shared(found), by_hit, self.scene, self.codebook)
        done = [self._dated(mention, setting) if mention.origin == "implied" else mention for mention in acts_told]
        return [*done, *self._echoes(setting, {mention.trigger for mention in done})]

    def _chain(self, hit: Hit, codes: Mapping[int, str]) -> list[Governor]:
        """Return the governors of a hit; over a clause, a trigger of talk governs as what it does."""
        found = list(governors(hit.token, self.codebook.operators))
        if found and hit.token.dep_ == "advcl" and self.codebook.type(hit.trigger.code).quad in TALK:
            found[0] = replace(found[0], kind="given") if found[0].kind == "carry" else found[0]
        elif found and found[0].token.dep_ == "advcl" and codes.get(found[0].token.i) in SPOKEN:
            found = [replace(one, kind="given") if one.token == found[0].token.head else one for one in found]
        if hit.trigger.code in VOTED and found and found[0].token.lemma_ == "vote":
            found[0] = replace(found[0], kind="plan")
        return [_acting(one, codes) for one in found] if hit.token.pos_ == "VERB" else found

    def _spoken_at(self, refused: Mention, chain: Sequence[Governor], setting: Setting) -> Mention:
        """A refusal without a time of its own has that of saying so: "said on Tuesday it would not withdraw"."""
        saying = next((one.token for one in chain if one.kind == "say"), None)
        if saying is None or refused.when.date or not refused.reason.startswith("refusal"):
            return refused
        return replace(refused, when=when(saying, (), setting, refused.status))

    def _dated(self, mention: Mention, setting: Setting) -> Mention:
        """An implied act of talk has the time of its own words."""
        words = self.scene.paragraph.words(mention.trigger)
        if words is None:
            return mention
        moment = when(words.root, (), setting, mention.status)
        return replace(mention, when=moment if moment.date else of_speech(words.root, self.scene, setting))

    def _id(self, hit: Hit) -> str:
        span = self.scene.span(hit.token)
        return identity(self.report.id, "mention", hit.trigger.code, span.start, span.end)

    def _condition(self, hit: Hit, chain: list[Governor]) -> Span | None:
        """Return the condition on which an act hangs and outside which it stands."""
        return over(self.scene.paragraph, hit.token, {one.token.i for one in chain if one.kind == "given"})

    def _mention(self, hit: Hit, chain: list[Governor], acts: dict[int, str], setting: Setting) -> Mention | None:
        if hit.trigger.roles.actors == ("none",):
            return self._uttered(hit, chain)
        actors, recipients = roles(hit, self.scene)
        actors = actors or doers(hit, chain, recipients, setting.codes, self.scene)
        within = _within(chain, acts)
        if actors and not recipients and hit.trigger.code in ADDRESSED and not _of_known(hit.token):
            recipients = only_other(hit.token, actors, chain, self.scene)
        if not actors and not recipients and within is None and not _stands_alone(hit):
            return None
        if not actors and _points_back(hit):
            return None
        parties = self.scene.actors([*actors, *recipients])
        public = is_public(hit.trigger.code, parties) or is_war(hit)
        if not public and (actors or hit.trigger.code != "ASSAULT" or not is_passive(hit.token)):
            return None
        kind = self.codebook.type(hit.trigger.code)
        hangs = self._condition(hit, chain)
        verdict = self._verdict(hit, chain, (actors, recipients), hangs is not None)
        speaker = self._speaker(hit.token, chain)
        status, reason = settle(verdict)
        if status is Status.HAPPENED and not verdict.given and _is_question(hit.token):
            status, reason = Status.HYPOTHETICAL, "question"
        if status is Status.THREATENED and actors and not recipients:
            recipients = provokers(hangs, actors, self.scene)
        moment = self._when(hit, chain, setting, status)
        goes = hit.token.tag_ in PRESENT and (kind.quad not in TALK or hit.trigger.code in {"CONSULT", "COOPERATE"})
        if status is Status.HAPPENED and goes and _lies_ahead(moment, self.report.published):
            status, reason = Status.PLANNED, "present of a day ahead"
        mention = Mention(
            id=self._id(hit),
            code=hit.trigger.code,
            actors=tuple(actors),
            recipients=tuple(recipients),
            status=status,
            reason=reason,
            trigger=self.scene.span(hit.token),
            evidence=self.scene.paragraph.span(hit.token.sent),
            mode=hit.trigger.mode,
            cameo=hit.trigger.cameo,
            quad=kind.quad,
            said_by=speaker,
            condition=hangs if status is not Status.HAPPENED else None,
            within=within,
            when=moment,
            place=where(hit.token, hit.trigger.code, chain, setting),
            quantities=quantities_of(hit.token, setting.counted),
            origin="trigger" if hit.trigger.example else ORIGINS[hit.trigger.line.partition(":")[0]],
        )
        if public:
            return mention
        self.casualties.append(mention)
        return None

    def _verdict(self, hit: Hit, chain: list[Governor], parties: tuple[list[str], list[str]], hangs: bool) -> Verdict:
        """Weigh the act by everything that stands over it; what one will move on a condition is a threat."""
        kind = self.codebook.type(hit.trigger.code)
        verdict = start(Mood.FACT, False) if hit.trigger.is_negative else start(*own_mood(hit.token))
        over = _presupposing(hit, chain)
        if hit.token.i in self.scene.voices and not any(governor.kind in {"say", "claim"} for governor in chain):
            over = [*over, Governor("say", hit.token)]
        for governor in over:
            told = deed(governor, parties, kind, self.scene)
            if (
                told.side == "none"
                and (hangs or self._announces(hit, parties[1], governor))
                and self._official(governor)
            ):
                told = replace(told, side="self")  # "they would be put on trial if ...", the premier said
            verdict = weigh(verdict, governor, replace(told, moves=told.moves and not hangs))
        return verdict

    def _announces(self, hit: Hit, targets: Sequence[str], governor: Governor) -> bool:
        """Whether a passive tells of harm to come to others than its speaker's: "whoever crosses will be shot"."""
        if not is_passive(hit.token) or own_mood(hit.token)[0] is not Mood.FUTURE:
            return False
        said = actors_in(governor.holders, self.scene)
        return not share_a_side(self.scene.actors(said), self.scene.actors(targets))

    def _official(self, governor: Governor) -> bool:
        said = actors_in(governor.holders, self.scene)
        return governor.kind == "say" and any(speaks_for_one(actor) for actor in self.scene.actors(said))

    def _when(self, hit: Hit, chain: list[Governor], setting: Setting, status: Status) -> When:
        moment = when(hit.token, chain, setting, status)
        if moment.date or status is not Status.HAPPENED or self.codebook.type(hit.trigger.code).quad not in TALK:
            return moment
        uttered = of_utterance(hit.token, chain, self.scene, setting)
        return uttered if uttered.date else of_speech(hit.token, self.scene, setting)

    def _echoes(self, setting: Setting, told: Collection[Span]) -> Iterator[Mention]:
        """Yield when and where what was told before took place: "The warning, delivered in Skopje on Sunday, ..."."""
        paragraph = self.scene.paragraph
        for noun in (paragraph.doc[at] for at, dep in enumerate(paragraph.sheet.deps) if dep == "nsubj"):
            open_ = takes_up(noun) and self.scene.span(noun) not in told
            clauses = occasion(noun) if open_ else []
            codes = sorted({one.code for one in self.codebook.senses(noun.lemma_.lower(), "n")}) if clauses else []
            times = [(clause, when(clause, (), setting, Status.HAPPENED)) for clause in clauses]
            for (clause, moment), code in product(times, codes):
                place = where(clause, code, (), setting)
                if moment.date or place:
                    yield Mention(
                        id=identity(self.report.id, ECHO, code, self.scene.span(noun).start),
                        code=code,
                        actors=(),
                        recipients=(),
                        status=Status.HAPPENED,
                        reason=ECHO,
                        trigger=self.scene.span(noun),
                        evidence=self.scene.paragraph.span(noun.sent),
                        when=moment,
                        place=place,
                        origin=ECHO,
                    )

    def _uttered(self, hit: Hit, chain: list[Governor]) -> Mention | None:
        """Return the act done by saying such words; None where nobody is known to say them or they tell of the past."""
        speaker = self._speaker(hit.token, chain)
        if speaker is None or _is_past(hit.token):
            return None
        recipients = tuple(name for name in roles(hit, self.scene)[1] if name != speaker)
        return Mention(
            id=self._id(hit),
            code=hit.trigger.code,
            actors=(speaker,),
            recipients=recipients,
            status=Status.HAPPENED,
            reason="uttered",
            trigger=self.scene.span(hit.token),
            evidence=self.scene.paragraph.span(hit.token.sent),
            mode=hit.trigger.mode,
            cameo=hit.trigger.cameo,
            quad=self.codebook.type(hit.trigger.code).quad,
            said_by=speaker,
            condition=self._condition(hit, chain),
        )

    def _speaker(self, token: Token, chain: Sequence[Governor]) -> str | None:
        """Return who said it: the outermost speaker over the act, or the speaker of the quote it stands in."""
        near = list(takewhile(lambda governor: governor.kind != "given", chain))
        for some in (near, chain):
            said = [name for governor in some if governor.kind in SPEAKING for name in _first(governor, self.scene)]
            if said:
                return said[-1]
        return self.scene.voices.get(token.i)


def _acting(governor: Governor, codes: Mapping[int, str]) -> Governor:
    """A governor whose own word demands, threatens or promises does so whatever verb it is: "gave a day to leave"."""
    if governor.kind == "demand" and codes.get(governor.token.i) == "CONSULT":
        return replace(governor, kind="carry")  # "called him to congratulate him"
    if governor.token.lemma_ == "insist" and codes.get(governor.token.i) == "REQUEST":
        return replace(governor, kind="demand")  # "insisted that they hand over the airport"
    if governor.kind not in {"carry", "loose"}:
        return governor
    return replace(governor, kind=DOING.get(codes.get(governor.token.i, ""), governor.kind))


def _of_known(verb: Token) -> bool:
    """Whether an act of talk is about a charge or demand told before: "called the charges a pretext"."""
    return verb.pos_ == "VERB" and any(takes_up(noun) and noun.lemma_ in CHARGES for noun in objects(verb))


def _is_loose(mention: Mention) -> bool:
    """Whether what completes an act of talk in no trigger's words would stand as done: it hangs on something else."""
    return mention.origin == "complement" and mention.status is Status.HAPPENED


def _lies_ahead(moment: When, published: str | None) -> bool:
    """Whether a time is wholly after the day of the report."""
    return bool(moment.date and published) and str(moment.date) > str(published)[: len(str(moment.date))]


def _is_past(token: Token) -> bool:
    """Whether a word, or the verb that bears it, tells of the past."""
    verb = token if token.pos_ in {"VERB", "AUX"} else token.head
    helped = any(kid.tag_ in {"MD", "VBZ", "VBP"} for kid in verb.children if kid.dep_ in {"aux", "auxpass"})
    return verb.tag_ in {"VBD", "VBN"} and not helped


def _points_back(hit: Hit) -> bool:
    """Whether a definite noun without a doer only takes up what was told before: "rejected the accusation"."""
    if hit.trigger.pos != "n" or hit.trigger.code not in MADE | ALONE:
        return False
    definite = any(kid.lower_ in {"the", "this", "that", "these", "those"} for kid in hit.token.children)
    return definite and not any(kid.dep_ in {"prep", "acl", "relcl"} for kid in hit.token.children)


def _is_question(token: Token) -> bool:
    """Whether the sentence asks; what is presupposed in it stays told."""
    last = next((word for word in reversed(list(token.sent)) if not word.is_quote and not word.is_space), None)
    return last is not None and last.text == "?"


def _stands_alone(hit: Hit) -> bool:
    """Whether an act is worth a mention though nobody is known to have done or suffered it."""
    return hit.trigger.code in ALONE and bool(hit.trigger.where or hit.trigger.pos == "v" or is_war(hit))


def _within(chain: Iterable[Governor], acts: Mapping[int, str]) -> str | None:
    """Return the nearest act of talk that the words above the trigger tell of; what is beside it is not within it."""
    for governor in chain:
        if governor.kind == "given":
            return None
        if governor.kind != "carry" and governor.token.i in acts:
            return acts[governor.token.i]
    return None


def _presupposing(hit: Hit, chain: list[Governor]) -> list[Governor]:
    """A demand that is refused and a charge that is denied were made all the same."""
    if hit.trigger.pos != "n" or hit.trigger.code not in MADE or not chain:
        return chain
    if chain[0].kind in {"negate", "deny", "suppose"}:
        return [replace(chain[0], kind="given"), *chain[1:]]
    answered = is_definite(hit.token) and hit.token.dep_ == "pobj" and hit.token.head.lower_ == "to"
    return [Governor("given", hit.token), *chain] if answered else chain  # "gave no reply to the demand"


def _first(governor: Governor, scene: Scene) -> list[str]:
    return actors_in(governor.holders, scene)[:1]
