"""What is surely worse than a norm: as the build has it of declared ones, and than what was entered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from data import warehouse
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts.compare.figures import figures, going
from pages._parts.compare.view import CompareView
from pages._parts.places import places

_GOINGS = "worse|level|unknown|better"
_SURE = ("99.8", "95", "complete count")
_ALL = 10_000_000
_LETTERS = {"worse": "Wwx", "better": "Bby", "higher": "Hhj", "lower": "Llk", "similar": "==="}
_COURSES = {"increasing": "+", "decreasing": "-", "no change": "0"}
#: Why there is no figure, or no verdict, in one letter.
_WHY = {"missing": "m", "suppressed": "s", "insufficient": "i", "not_applicable": "n"}
_FIRST_CODES = 5


def worse(view: CompareView, asked: Mapping[str, str]) -> list[Row]:
    """Every figure worse than its norm, wherever it goes: rows as ``worse_rows`` tells them, in its order."""
    return _worse(warehouse.build(), replace(view, lang="", trend="", first=""), asked["keys"])


@lru_cache(maxsize=8)
def _worse(_build: str, view: CompareView, keys: str) -> list[Row]:
    where = {"level": view.level, "benchmark": view.benchmark, "within": view.within}
    declared = warehouse.read("worse_rows", **where, keys=keys, goings=_GOINGS, first=_ALL)
    wanted = keys.split("|")
    below = chain.from_iterable(_below(view, key) for key, _norm in view.norms if key in wanted)
    return sorted([*declared, *below], key=_place)


def kept(every: Sequence[Row], asked: Mapping[str, str]) -> list[Row]:
    """Those that go where a reader asks."""
    goings = asked["goings"].split("|")
    return [row for row in every if row["going"] in goings]


def counted(every: Sequence[Row], asked: Mapping[str, str]) -> Row:
    """As ``worse_counted`` tells it."""
    shown = kept(every, asked)
    codes = list(dict.fromkeys(row["code"] for row in shown))
    return {
        "every_count": len(every),
        "every_places": len({row["code"] for row in every}),
        "unknown_count": sum(row["going"] == "unknown" for row in every),
        "kept_count": len(shown),
        "kept_places": len(codes),
        "inhabitants": sum(places()[code].population for code in codes),
        "people": sum(int(row["people"]) for row in shown),
        "first_codes": codes[:_FIRST_CODES],
        "simulated": any(row["simulated"] for row in shown or every),
    }


def lines(view: CompareView) -> list[Row]:
    """Rows of the heat map as ``compare_matrix`` tells them, of indicators whose norm was entered."""
    read = ((key, figures(view, key)) for key, _norm in view.norms) if view.benchmark == "norm" else ()
    return [_line(key, rows) for key, rows in read if rows]


def _line(key: str, rows: Sequence[Row]) -> Row:
    return {
        "indicator": key,
        "period": rows[0]["period"],
        "codes": [row["code"] for row in rows],
        "verdicts": "".join(_letter(row) for row in rows),
        "courses": "".join(_COURSES.get(row["course"], ".") for row in rows),
        "simulated": any(row["simulated"] for row in rows),
    }


def _letter(row: Row) -> str:
    letters = _LETTERS.get(row["verdict"])
    if letters is None:
        return _WHY.get(row["verdict"], "?")
    return letters[_SURE.index(row["sureness"])] if row["sureness"] else letters[0]


def _below(view: CompareView, key: str) -> Iterator[Row]:
    one = catalogue().indicators[key]
    of_people = _of_people(one)
    for row in figures(view, key):
        if row["verdict"] == "worse":
            people = row["denominator"] if of_people else None
            people = row["inhabitants"] if people is None else people
            yield {
                **row,
                "indicator": key,
                "going": going(row["course"], one.direction),
                "people": people or 0,
            }


def _of_people(one: Indicator) -> bool:
    denominator = one.computation.denominator
    return denominator is not None and catalogue().measures[denominator].unit == "people"


def _place(row: Row) -> tuple[int, float, str, str]:
    return _SURE.index(row["sureness"]), -row["people"], row["code"], row["indicator"]
