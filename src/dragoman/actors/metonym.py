"""Metonym: whether a capital stands for its government here, or is a place where something is."""

from __future__ import annotations

from dragoman.text.sheet import Sheet

WHERE = frozenset("in at near outside inside around across off throughout via within beyond along above below".split())
MOTION = frozenset(
    "arrive travel fly go return come head trip flight journey move drive march tour visit fled flee flown way route "
    "rush depart leave bound sail ship send deport evacuate airlift extradite back transfer bring take convoy "
    "escape withdraw pull retreat invite advance relocate deliver truck bus train".split()
)
LOCAL = frozenset(
    "street streets airport suburb suburbs outskirts mayor resident residents station square metro "
    "subway centre center "
    "district districts university hotel weather hospital hospitals skyline neighbourhood neighbourhoods "
    "neighborhood "
    "neighborhoods market markets cathedral mosque palace prison stadium bridge port population "
    "residence stock river "
    "city capital town province region battle siege fall capture bombing shelling liberation north south east west "
    "downtown road highway gate gates edge heart".split()
)
BACKED = frozenset(
    "backed led installed friendly aligned sponsored appointed brokered funded allied supported controlled imposed "
    "supplied trained armed organised organized mediated run dominated".split()
)
VIOLENT = frozenset(
    "attack shell bomb strike hit capture besiege surround seize occupy liberate storm bombard raid invade destroy "
    "devastate retake recapture pound encircle reach enter visit leave tour shake rock rattle paralyse paralyze burn "
    "surrender take control quit flee approach defend evacuate".split()
)
PASSIVE = frozenset(
    {"lie", "fall", "burn", "sit", "stand", "wake", "awake", "host", "witness", "remain", "become", "celebrate"}
)
REPORTING = frozenset({"report", "speak", "broadcast", "write", "say", "tweet", "call", "telephone", "watch", "work"})
HOMEWARD = MOTION | REPORTING
SIDING = frozenset({"by", "with", "behind", "firm", "ready", "against", "up"})
DELIVERY = frozenset({"ship", "deliver", "send"})
TRAVELLERS = frozenset(
    "envoy envoys delegation delegations team teams minister ministers diplomats diplomat troops "
    "soldiers forces officials "
    "him her them ambassador advisers monitors observers inspectors reporters aides negotiators mission".split()
)
TALK = frozenset(
    "call calls criticism support response responses pressure warning warnings aid demand demands "
    "message messages help "
    "statement statements condemnation reaction reactions offer offers word denial objections praise threats".split()
)


def role_of(sheet: Sheet, start: int, end: int, head: int) -> str:
    """Return what a name of a city or seat does in its sentence: where, to, from, metonym or named."""
    first = head
    for _ in range(4):
        if sheet.deps[head] != "conj":
            break
        head = sheet.heads[head]
    dep, governor = sheet.deps[head], sheet.heads[head]
    if sheet.kind == "headline" and 0 in {start, head, first} and sheet.lower[end : end + 1] != [":"]:
        return "metonym"
    if end + 1 < len(sheet) and sheet.words[end] == "-":
        return "metonym" if sheet.lower[end + 1] in BACKED else "where" if sheet.lower[end + 1] == "based" else "named"
    before = sheet.lower[start - 1] if start else ""
    if dep == "compound" and before in {"to", "with", "against"} and sheet.lower[governor].endswith("ing"):
        return _after_preposition(sheet, start - 1)
    if dep in {"pobj", "pcomp"} or (sheet.deps[governor] in {"prep", "agent"} and dep in {"nmod", "dep"}):
        return _after_preposition(sheet, governor)
    if dep == "poss":
        return "where" if sheet.lower[governor] in LOCAL else "metonym"
    if dep == "nsubj":
        still = _lemma(sheet, governor) in PASSIVE and not _takes_sides(sheet, governor)
        return "named" if still or _is_copula(sheet, governor) else "metonym"
    if dep == "nsubjpass":
        return "named" if _lemma(sheet, governor) in VIOLENT else "metonym"
    if dep in {"dobj", "dative", "obj"}:
        return "named" if _lemma(sheet, governor) in VIOLENT else "metonym"
    if dep == "appos":
        return "where" if sheet.lower[governor] in LOCAL else "named"
    return "named"


def _after_preposition(sheet: Sheet, preposition: int) -> str:
    word, governor = sheet.lower[preposition], sheet.heads[preposition]
    for _ in range(3):
        if sheet.deps[governor] not in {"prep", "conj", "advmod"} or sheet.tags[governor] not in {"IN", "TO", "RB"}:
            break
        governor = sheet.heads[governor]
    lemma = _lemma(sheet, governor)
    if word in WHERE:
        return "where"
    if word in {"to", "into", "toward", "towards", "for"}:
        moving = lemma in MOTION and not (word == "to" and _is_delivery(sheet, governor, lemma))
        return "to" if moving or word == "into" else "metonym"
    if word == "from":
        subject = sheet.child(governor, "nsubj")
        if lemma == "come" and subject is not None and sheet.lower[subject] in TALK:
            return "metonym"
        return "from" if lemma in HOMEWARD else "metonym"
    if word == "of":
        return "where" if sheet.lower[governor] in LOCAL else "metonym"
    if word in {"on", "over", "upon"}:
        return "named" if lemma in VIOLENT or lemma in MOTION else "metonym"
    return "metonym" if word in {"by", "with", "between", "against", "about", "toward", "than", "like"} else "named"


def _takes_sides(sheet: Sheet, verb: int) -> bool:
    """Whether a verb of standing means standing by somebody, firm or ready."""
    return any(sheet.lower[kid] in SIDING for kid in sheet.children[verb])


def _is_delivery(sheet: Sheet, verb: int, lemma: str) -> bool:
    """Whether something that is nobody is sent: helmets to Kyiv, but not envoys to Kyiv."""
    goods = sheet.child(verb, "dobj")
    return lemma in DELIVERY and goods is not None and sheet.lower[goods] not in TRAVELLERS


def _is_copula(sheet: Sheet, verb: int) -> bool:
    attribute = sheet.child(verb, "attr")
    return sheet.lower[verb] in {"is", "was", "remains"} and attribute is not None and sheet.lower[attribute] in LOCAL


def _lemma(sheet: Sheet, token: int) -> str:
    return sheet.lemmas[token].lower()
