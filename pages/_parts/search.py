"""Finding a territory by any of its names, in any script, with the usual misspellings."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from rapidfuzz import fuzz, process

from data import warehouse
from data.paths import REFERENCE
from data.spelling import normal_form
from pages._parts.places import Place, places

Index = tuple[tuple[str, str], ...]  # (normal form, code)

#: Below this likeness, out of 100, a name is another name.
_LIKE = 75.0
_LEVEL_ORDER = ("country", "region", "province", "arrondissement_prefecture", "commune")


def find(text: str, limit: int = 8) -> list[Place]:
    """The territories whose name is, begins with or resembles a text, best first."""
    wanted = normal_form(text)
    if not wanted:
        return []
    known = places()
    scores = _scores(wanted, _index(warehouse.build()))
    return [known[code] for code in sorted(scores, key=lambda code: _order(scores[code], known[code]))][
        :limit
    ]


def best(text: str) -> Place | None:
    """The one territory a text most likely names, if any comes near."""
    return next(iter(find(text, limit=1)), None)


def _order(score: float, place: Place) -> tuple[float, int, int]:
    return -score, _LEVEL_ORDER.index(place.level), -place.population


def _scores(wanted: str, index: Index) -> dict[str, float]:
    """The best likeness of each territory that comes near."""
    scores: dict[str, float] = {}
    forms = [form for form, _ in index]
    likes = process.extract(wanted, forms, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=40)
    for position, score in (*_beginnings(wanted, forms), *((at, like) for _, like, at in likes)):
        code = index[position][1]
        scores[code] = max(score, scores.get(code, 0.0))
    return scores


def _beginnings(wanted: str, forms: Iterable[str]) -> Iterator[tuple[int, float]]:
    """Names that begin with or hold the text, as one types it."""
    for position, form in enumerate(forms):
        if form.startswith(wanted):
            yield position, 100.0 if form == wanted else 97.0
        elif len(wanted) > 2 and wanted in form:
            yield position, 90.0


@lru_cache(maxsize=2)
def _index(_build: str) -> Index:
    aliases = _aliases()
    return tuple(
        dict.fromkeys(
            (normal_form(name), place.code)
            for place in places().values()
            for name in (*place.names.values(), *aliases.get(place.code, ()), place.code)
        )
    )


def _aliases() -> Mapping[str, tuple[str, ...]]:
    """Other spellings of the provinces, as the reference table keeps them."""
    with (REFERENCE / "provinces.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["hcp_code"]: tuple(
                alias for field in ("aliases_fr", "aliases_ar") for alias in row[field].split("|") if alias
            )
            for row in csv.DictReader(file)
        }
