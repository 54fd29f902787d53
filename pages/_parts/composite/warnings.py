"""What the reader is warned of: indicators that repeat or oppose each other, or are known of few."""

from __future__ import annotations

from math import sqrt
from typing import Any

import numpy as np

from data import words
from pages._parts import numbers
from pages._parts.composite.checks import Pair, opposing, repeating
from pages._parts.composite.index import Index
from pages._parts.composite.words import label
from pages._parts.markup import html

#: Known of fewer, an indicator decides who has an index at all.
_FEW = 0.9
#: So many pairs of a kind are named.
_NAMED = 4


def warnings(found: Index) -> Any:
    """A list; nothing where there is nothing to warn of."""
    said = said_of(found)
    return html.Ul([html.Li(one) for one in said], className="composite-warnings") if said else ""


def said_of(found: Index) -> list[str]:
    """Each warning in a sentence."""
    lang = found.view.lang
    _ = words.translator(lang).gettext
    twice = _("Nearly the same (correlation {r}): “{first}” and “{second}” together count twice.")
    against = _("Opposed (correlation {r}): “{first}” and “{second}” partly cancel each other out.")
    count = max(int(found.known.sum()), 1)
    # Among few territories chance alone makes correlations.
    beyond_chance = [pair for pair in opposing(found) if -pair.correlation > 2 / sqrt(count)]
    return [
        *(_pair(twice, pair, lang) for pair in repeating(found)[:_NAMED]),
        *(_pair(against, pair, lang) for pair in beyond_chance[:_NAMED]),
        *_little_known(found),
    ]


def _pair(template: str, pair: Pair, lang: str) -> str:
    return template.format(
        r=numbers.number(round(pair.correlation, 2), lang, 2),
        first=label(pair.first, lang),
        second=label(pair.second, lang),
    )


def _little_known(found: Index) -> list[str]:
    lang = found.view.lang
    template = words.translator(lang).gettext("“{name}” is known of {n} of {all} territories only.")
    known = (~np.isnan(found.figures.value) & ~found.figures.estimated).sum(axis=0)
    return [
        template.format(
            name=label(part.key, lang),
            n=numbers.number(int(known[at]), lang),
            all=numbers.number(len(found.known), lang),
        )
        for at, part in enumerate(found.view.parts)
        if part.weight and known[at] < _FEW * len(found.known)
    ]
