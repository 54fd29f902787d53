"""Territories by code and name, at the levels asked for, inside the territory they lie in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache

from data.spelling import normal_form
from etl.resolving.codes import Codes
from etl.resolving.former import former_region
from etl.resolving.found import Found, How
from etl.resolving.names import Gazetteer, Name
from etl.resolving.nearest import Pool, nearest
from etl.resolving.titles import COMMUNE, DELEGATION, readings
from etl.resolving.variants import variant_form

#: What a field may hold -> levels of territory.
LEVELS = {
    "country": frozenset({"country"}),
    "region": frozenset({"region"}),
    "province": frozenset({"province"}),
    "arrondissement_prefecture": frozenset({"arrondissement_prefecture"}),
    "delegation": DELEGATION,
    "commune": COMMUNE,
    "territory": frozenset({"country", "region", "province", "arrondissement_prefecture", "commune"}),
}
_REGION, _PROVINCE = 2, 6  # digits and points of their codes
_ELSEWHERE = 5
#: No name is nearly as long; a longer text resembles none.
LONGEST_NAME = 120
_PART_OF_IT = 95.0

Forms = dict[tuple[str, str], set[str]]  # level and form -> codes


class Territories:
    """Every territory under every name.

    Parameters
    ----------
    gazetteer : Gazetteer
        Territories and names.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.level = {place.code: place.level for place in gazetteer.places}
        official = [name for name in gazetteer.names if name.official]
        self._codes = Codes(gazetteer.places, gazetteer.former)
        self._official = _forms(official)
        self._aliases = _forms(name for name in gazetteer.names if not name.official)
        self._variants = _forms(gazetteer.names, variant_form)
        self._parts: dict[str, set[str]] = defaultdict(set)
        for code, name in gazetteer.parts:
            self._parts[normal_form(name)].add(code)
        provinces = [name for name in official if name.level == "province"]
        self._provinces = {
            name.code: name.text for name in reversed(provinces)
        }  # the French name comes first
        self._pool = lru_cache(maxsize=512)(self._pool_of)

    def find(self, text: str, levels: Collection[str], within: str = "") -> Found:
        """Look a code or name up.

        Parameters
        ----------
        text : str
            As written.
        levels : collection of str
            Levels that would do.
        within : str
            Code of the region, province or préfecture d'arrondissements it lies in; empty where not known.

        Returns
        -------
        Found
            A value only where one territory answers to the very code or name.
        """
        outside: set[str] = set()
        for how, codes in self._matches(text, levels):
            inside = {code for code in codes if _lies_in(code, within)}
            if len(inside) == 1:
                return Found(inside.pop(), how)
            if inside:
                return Found("", "ambiguous", tuple((code, 100.0) for code in sorted(inside)))
            outside |= codes
        if "region" in levels and (note := former_region(text, self._provinces)):
            return Found("", "former", note=note)
        elsewhere = tuple(sorted(outside))[:_ELSEWHERE]
        return Found("", "unknown", self._near(text, frozenset(levels), within), elsewhere)

    def _matches(self, text: str, levels: Collection[str]) -> Iterable[tuple[How, set[str]]]:
        """Codes that answer to the text itself, the surest way first."""
        yield "code", {code for code in self._codes.find(text) if self.level[code] in levels}
        named = [(name, titled & set(levels) if titled else levels) for name, titled in readings(text)]
        for name, fitting in named:
            form = normal_form(name)
            known = _at(self._official, fitting, form)
            # A town often goes by the short name of its province: where both would do, neither is taken.
            mixed = set(fitting) >= COMMUNE and bool(DELEGATION & set(fitting))
            yield "name", known | _at(self._aliases, fitting, form) if known and mixed else known
        for name, fitting in named:
            yield "alias", _at(self._aliases, fitting, normal_form(name))
        for name, fitting in named:
            yield "alias", _at(self._variants, fitting, variant_form(name))

    def _near(self, text: str, levels: frozenset[str], within: str) -> tuple[tuple[str, float], ...]:
        """Territories whose name resembles the text, and those a part of which goes by it."""
        offered: dict[str, float] = {}
        for name, titled in readings(text) if len(text) <= LONGEST_NAME else ():
            fitting = levels & titled if titled else levels
            for code, score in nearest(normal_form(name), self._pool(frozenset(fitting), within)):
                offered[code] = max(score, offered.get(code, 0.0))
            for code in self._parts.get(normal_form(name), ()):
                if self.level[code] in fitting and _lies_in(code, within):
                    offered[code] = _PART_OF_IT
        return tuple(sorted(offered.items(), key=lambda pair: (-pair[1], pair[0]))[:5])

    def _pool_of(self, levels: frozenset[str], within: str) -> Pool:
        pairs = {
            (form, code)
            for known in (self._official, self._aliases, self._variants)
            for (level, form), codes in known.items()
            if level in levels
            for code in codes
            if _lies_in(code, within)
        }
        return Pool.of(sorted(pairs))


def _forms(names: Iterable[Name], fold: Callable[[str], str] = normal_form) -> Forms:
    found: Forms = defaultdict(set)
    for name in names:
        found[name.level, fold(name.text)].add(name.code)
    return dict(found)


def _at(forms: Forms, levels: Collection[str], form: str) -> set[str]:
    return {code for level in levels for code in forms.get((level, form), ())}


def _lies_in(code: str, within: str) -> bool:
    """Whether a territory is another one, or lies in its region or province."""
    if within in {"", "MA"} or code == within:
        return True
    return code.startswith(within[: _REGION if len(within) == _REGION else _PROVINCE] + ".")
