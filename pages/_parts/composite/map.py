"""The small map of an index: five classes of as many territories, who has none apart; its legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import numpy as np
from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.composite.index import Index
from pages._parts.composite.words import place_name, ranks, score, sentence
from pages._parts.sketch import sketch_legend, sketch_map

#: A map of more territories tells only names.
_TIPS_UP_TO = 300
_CLASSES = 5
_NONE = "insufficient"


def index_map(found: Index, pick: str) -> Component:
    """The map; choosing a territory on it writes its code to the store `pick`."""
    view = found.view
    tips = _tips(found) if len(found.known) <= _TIPS_UP_TO else None
    return sketch_map(
        view.within,
        view.level,
        fills(found),
        lang=view.lang,
        label=sentence(found),
        ramp=ramp(found),
        tips=tips,
        pick=pick,
        ident="composite-sketch",
        size="large",
    )


def index_legend(found: Index) -> list[Component]:
    """Each class by the scores it holds, with its number of territories."""
    view = found.view
    _ = words.translator(view.lang).gettext
    classes = fills(found)
    counts = Counter(classes.values())
    bounds = {name: _bounds(found, classes, name) for name in counts if name != _NONE}
    entries = [
        (name, _("{first} to {last}").format(first=score(low, view), last=score(high, view)), counts[name])
        for name, (low, high) in sorted(bounds.items(), reverse=True)
    ]
    if counts[_NONE]:
        entries.append((_NONE, _("Insufficient: no index"), counts[_NONE]))
    return [sketch_legend(entries, view.lang, ramp(found))]


def ramp(found: Index) -> str:
    """Five classes, or as many as there are territories."""
    return f"s{max(1, min(_CLASSES, int(found.known.sum())))}"


def fills(found: Index) -> Mapping[str, str]:
    """Class by code: from ``"0"``, the lowest scores; who has no index is insufficient."""
    count = int(found.known.sum())
    classes = min(_CLASSES, count)
    places = np.full(len(found.known), -1)
    rows = found.order[::-1]
    # Equal scores share a class: that of the lowest of them.
    first = {float(found.score[row]): at for at, row in reversed(list(enumerate(rows)))}
    for row in rows:
        places[row] = first[float(found.score[row])] * classes // count
    return {
        code: _NONE if place < 0 else str(place)
        for code, place in zip(found.figures.codes, places.tolist(), strict=True)
    }


def _bounds(found: Index, classes: Mapping[str, str], name: str) -> tuple[float, float]:
    rows = [row for row, code in enumerate(found.figures.codes) if classes[code] == name]
    return float(found.score[rows].min()), float(found.score[rows].max())


def _tips(found: Index) -> dict[str, str]:
    """Name, score and ranks of each territory, a line each."""
    view = found.view
    _ = words.translator(view.lang).gettext
    label = _("{label}: {value}")
    told = {
        found.figures.codes[row]: "\n".join(
            [
                place_name(found, row),
                label.format(label=_("Index"), value=score(found.score[row], view)),
                label.format(label=_("Rank"), value=numbers.number(int(found.rank[row]), view.lang)),
                label.format(
                    label=_("Ranks in 95% of the draws"),
                    value=ranks(found.low[row], found.high[row], view.lang),
                ),
            ]
        )
        for row in found.order
    }
    none = _("Insufficient: no index")
    return told | {found.figures.codes[row]: f"{place_name(found, row)}\n{none}" for row in found.unknown}
