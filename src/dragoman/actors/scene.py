"""Scene: what the rules of one report share: the world, its day, its marked sheets and the cast in the making."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass, field

from dragoman.actors.draft import Draft
from dragoman.actors.marks import Mark, Marked
from dragoman.actors.world import World
from dragoman.model.actor import Actor

PLACES = frozenset({"state", "capital", "city", "region"})
HOME = 1.5
ORGANS = frozenset({"MIL", "SPY", "COP", "LEG", "JUD"})
PUBLIC = ORGANS | {"GOV"}  # the sectors of a state, of which all but the government are its organs
GROUP_KINDS = {"armed_group": "armed_group"}
GROUP_KINDS |= dict.fromkeys(("armed_forces", "spy", "government_body", "de_facto_government"), "government_body")
COUNTRY_KINDS = frozenset({"state", "demonym", "capital", "seat"})


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """`day` is the report's date prefix or None; `home` the country of the dateline, `countries` those named, by count.

    spoken: the actors each role noun stood for last, so that "the ministry" may stand for them again.
    """

    world: World
    day: str | None
    pages: list[Marked]
    draft: Draft
    home: str | None
    countries: Counter[str]
    spoken: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _states: dict[str, str] = field(default_factory=dict, init=False)

    def country_of(self, mark: Mark) -> str | None:
        """Return the country a mark speaks for, or None for what has none."""
        if mark.kind in COUNTRY_KINDS:
            return mark.key
        if mark.kind in {"city", "region"}:
            return mark.key or None
        if mark.kind == "group":
            return self.world.groups[mark.key].country
        if mark.kind == "organisation":
            code = self.world.organisations[mark.key].code
            return code[:3] if code[:3] in self.world.states else None
        return None

    def salient(self, but: Container[str | None] = ()) -> str | None:
        """Return the country the report is about, the dateline's weighing more, or None; `but` are left out."""
        weights = self.weights(but)
        if not weights and self.home not in but:
            return self.home
        return max(weights, key=lambda code: (weights[code], code), default=None)

    def weights(self, but: Container[str | None] = ()) -> dict[str, float]:
        """Return how much of the report is about each country, the dateline's weighing more; `but` are left out."""
        return {code: count + HOME * (code == self.home) for code, count in self.countries.items() if code not in but}

    def lead(self) -> str | None:
        """Return the dateline's country where none is named far more often, else the one named more than all others."""
        most = max(self.countries.values(), default=0)
        if self.home and self.countries[self.home] and 2 * self.countries[self.home] + HOME >= most:
            return self.home
        return self.dominant()

    def dominant(self) -> str | None:
        """Return the country that is named more than all others together, or None."""
        best = self.countries.most_common(1)
        return best[0][0] if best and best[0][1] * 2 > self.countries.total() else None

    def state(self, code: str) -> str:
        """Return the id of a state's actor, entered when new."""
        if code not in self._states:
            name, aliases = self.world.states[code].name, self.world.states[code].aliases
            actor = Actor(code.lower(), name, "state", aliases[:2], code, code, origin="codebook")
            self._states[code] = self.draft.add(actor)
        return self._states[code]

    def organisation(self, key: str) -> str:
        """Return the id of an organisation's actor, entered when new."""
        found = self.world.organisations[key]
        code = found.code or None
        country = code[:3] if code and code[:3] in self.world.states else None
        public = country is not None and code is not None and code[3:6] in PUBLIC
        kind = "government_body" if public else "organisation"
        return self.draft.add(Actor(found.id, found.name, kind, found.aliases[:2], country, code))

    def group(self, key: str) -> str:
        """Return the id of a group's actor, entered when new."""
        found = self.world.groups[key]
        kind = GROUP_KINDS.get(found.kind, "organisation")
        name = found.name.split(" (")[0]
        first = self.world.first_ids[found.name]
        return self.draft.add(Actor(first, name, kind, found.aliases[:2], found.country, found.code or None))

    def armed_group_in(self, country: str | None) -> str | None:
        """Return the one armed group of a country (None for any) that the report names, or None where not just one."""
        keys = {m.key for page in self.pages for m in page.marks if m.kind == "group"}
        found = [key for key in keys if self._is_armed(key) and country in {None, self.world.groups[key].country}]
        return found[0] if len(found) == 1 else None

    def _is_armed(self, key: str) -> bool:
        return self.world.groups[key].kind == "armed_group"

    def power(self, mark: Mark) -> str | None:
        """Return the id of the actor a mark stands for, or None for persons."""
        if mark.kind in COUNTRY_KINDS:
            return self.state(mark.key)
        if mark.kind == "organisation":
            return self.organisation(mark.key)
        return self.group(mark.key) if mark.kind == "group" else None
