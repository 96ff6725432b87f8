"""Bodies: organisations that only the entity recogniser knows, where they act or are acted upon."""

from __future__ import annotations

from dragoman.actors.bodykinds import SECTORS
from dragoman.actors.draft import slug
from dragoman.actors.making import KINDS
from dragoman.actors.marks import Marked
from dragoman.actors.profiles import actor_code
from dragoman.actors.scene import PUBLIC, Scene
from dragoman.actors.towns import likeliest
from dragoman.model.actor import Actor
from dragoman.text.sheet import Sheet

ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "poss", "dative"})
TOWARD = frozenset({"by", "with", "to", "from", "against", "of", "for", "on", "between", "at"})
LARGE = 20_000
NOBODY = frozenset(
    "covid covid-19 bill act treaty agreement accord accords protocol convention resolution constitution war summit "
    "article chapter section internet twitter facebook youtube ebola aids hiv".split()
)


def refer_bodies(scene: Scene, taken: set[tuple[int, int]]) -> None:
    """Enter the organisations of no table that stand as subject, object or owner."""
    for page in scene.pages:
        sheet = page.sheet
        for start, end in sheet.named("ORG"):
            run = _trimmed(sheet, start, end)
            if run is None or any((sheet.index, token) in taken for token in range(*run)):
                continue
            head = sheet.head_of(*run)
            if _acts(sheet, head) and scene.draft.at(sheet.index, head) is None and not _is_known(page, run):
                _enter(scene, page, run, head)


def _trimmed(sheet: Sheet, start: int, end: int) -> tuple[int, int] | None:
    """Return an entity without articles and possessives, or None where it is no capitalised name."""
    while start < end and (sheet.tags[start] in {"DT", "PRP$", "POS"} or sheet.words[start] in {"“", '"', "'"}):
        start += 1
    while end > start and (
        sheet.tags[end - 1] in {"POS", ",", ".", "''", "-RRB-"} or sheet.lower[end - 1] in {"'s", "’s"}
    ):
        end -= 1
    if start >= end or not sheet.words[start][0].isupper() or len(sheet.words[start]) < 2:
        return None
    return None if NOBODY.intersection(sheet.lower[start:end]) else (start, end)


def _acts(sheet: Sheet, head: int) -> bool:
    for _ in range(3):
        if sheet.deps[head] not in {"conj", "appos"}:
            break
        head = sheet.heads[head]
    if sheet.deps[head] == "pobj":
        return sheet.lower[sheet.heads[head]] in TOWARD
    return sheet.deps[head] in ACTING


def _is_known(page: Marked, run: tuple[int, int]) -> bool:
    """Whether a mark that is heard, and not only a country within the name, lies in the run."""
    return any(
        mark is not None and not mark.silent and mark.kind not in {"state", "demonym", "city", "capital", "region"}
        for mark in (page.mark_at(token) for token in range(*run))
    )


def _sector(sheet: Sheet, run: tuple[int, int], country: str | None) -> str:
    """Return the sector that a word of a name tells, the last first; a public one only of a known country."""
    told = (SECTORS[word] for word in reversed(sheet.lower[slice(*run)]) if word in SECTORS)
    return next((sector for sector in told if country or sector not in PUBLIC), "")


def _enter(scene: Scene, page: Marked, run: tuple[int, int], head: int) -> None:
    sheet = page.sheet
    name = sheet.said(*run)
    owners = (page.mark_at(token) for token in range(max(run[0] - 2, 0), run[1]))
    country = next((code for mark in owners if mark is not None and (code := scene.country_of(mark))), None)
    if not slug(name):
        return
    city = likeliest(scene.world.gazetteer.cities(name), scene.countries)
    if city is not None and city.population > LARGE:
        town = Actor(slug(name), name, "population", (), city.country, f"{city.country}CVL", origin="town")
        scene.draft.refer(sheet, (*run, head), (scene.draft.add(town),), "town")
        return
    sector = _sector(sheet, run, country)
    kind = KINDS.get(sector, "organisation")
    code = actor_code(country, sector)
    body = scene.draft.add(Actor(slug(name), name, kind, (), country, code, origin="ner"))
    scene.draft.refer(sheet, (*run, head), (body,), "name")
