"""The one place where what an office writes becomes a code or a list's value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import pandas as pd

from data.spelling import word_form
from etl.resolving.found import Found
from etl.resolving.names import gazetteer
from etl.resolving.territories import LEVELS, Territories
from etl.resolving.words import find_word

Key = tuple[str, str, str]  # list, what is written in its word form, within


@dataclass(frozen=True)
class Decisions:
    """What people decided about names; records keep it.

    Attributes
    ----------
    accepted : mapping of (list, written, within) to value
        Aliases somebody accepted; one without `within` holds anywhere.
    rejected : set of (list, written, within, value)
        Candidates somebody turned down: they are no longer offered. An empty value stands for all of them.
    """

    accepted: Mapping[Key, str] = field(default_factory=dict)
    rejected: frozenset[tuple[str, str, str, str]] = frozenset()


@dataclass(frozen=True)
class Resolver:
    """Exact code, exact name, reference alias, accepted alias; what is near is only offered.

    Attributes
    ----------
    decisions : Decisions
        What people accepted and turned down.
    """

    decisions: Decisions = field(default_factory=Decisions)

    @cached_property
    def territories(self) -> Territories:
        """Every territory under every name."""
        return Territories(gazetteer())

    def find(self, list_name: str, text: str, within: str = "") -> Found:
        """Look one text up.

        Parameters
        ----------
        list_name : str
            ``delegation``, ``commune``, ``territory``, ``region`` … (`LEVELS`), or a list of words.
        text : str
            As written.
        within : str
            Code of the territory a territory is looked for in; empty where not known.

        Raises
        ------
        FileNotFoundError, KeyError
            Never for a text; only where reference tables are damaged.
        """
        if list_name in LEVELS:
            found = self.territories.find(text, LEVELS[list_name], within)
        else:
            found = find_word(list_name, text)
        return found if found.value else self._decided(found, list_name, text, within)

    def delegation(self, text: str) -> Found:
        """A province, prefecture or préfecture d'arrondissements."""
        return self.find("delegation", text)

    def commune(self, text: str, delegation: str = "") -> Found:
        """A commune, inside the province of a delegation where it is known."""
        return self.find("commune", text, delegation)

    def territory(self, text: str, level: str = "territory", within: str = "") -> Found:
        """A territory of a level, or of any."""
        return self.find(level, text, within)

    def word(self, list_name: str, text: str) -> Found:
        """A word of a list."""
        return self.find(list_name, text)

    def each(self, list_name: str, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Found]:
        """Look every distinct (text, within) up once; an empty text is left out."""
        return {pair: self.find(list_name, *pair) for pair in set(pairs) if pair[0].strip()}

    def _decided(self, found: Found, list_name: str, text: str, within: str) -> Found:
        """What people decided about a text that nothing official settles."""
        form = word_form(text)
        accepted = self.decisions.accepted
        value = accepted.get((list_name, form, within)) or accepted.get((list_name, form, ""))
        if value:
            return Found(value, "accepted")
        rejected = {
            refused
            for of, written, inside, refused in self.decisions.rejected
            if (of, written) == (list_name, form) and inside in {within, ""}
        }
        if not rejected:
            return found
        kept = () if "" in rejected else tuple(pair for pair in found.candidates if pair[0] not in rejected)
        return replace(found, candidates=kept)


def resolve_column(
    resolver: Resolver, list_name: str, cells: pd.Series, within: pd.Series | None = None
) -> tuple[pd.Series, dict[tuple[str, str], Found]]:
    """Look a whole column up by its distinct texts, or its distinct pairs with the territory around.

    Parameters
    ----------
    resolver : Resolver
        Who knows the names.
    list_name : str
        As for `Resolver.find`.
    cells : Series, shape (rows,)
        ``category`` of texts.
    within : Series, shape (rows,), optional
        ``category`` of codes; NA where not known.

    Returns
    -------
    values : Series, shape (rows,)
        ``category`` of codes or values, NA where nothing is settled.
    found : dict of (text, within) to Found
        Every distinct pair that is not empty.
    """
    around = list(within.cat.categories) if within is not None else []
    outer = np.zeros(len(cells), dtype=np.int64) if within is None else within.cat.codes.to_numpy() + 1
    mixed = cells.cat.codes.to_numpy().astype(np.int64) * (len(around) + 1) + outer
    codes, distinct = pd.factorize(mixed)
    texts = cells.cat.categories
    pairs = [
        ("" if text < 0 else str(texts[text]), "" if place == 0 else str(around[place - 1]))
        for text, place in zip(*np.divmod(distinct, len(around) + 1), strict=True)
    ]
    found = resolver.each(list_name, pairs)
    values = pd.Categorical([found[pair].value or None if pair in found else None for pair in pairs])
    return pd.Series(values.take(codes), index=cells.index, name=cells.name), found
