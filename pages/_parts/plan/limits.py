"""How many new centres a region must, and may, receive; and how that stands in a URL: ``05:1-2,08:0-``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

_FORM = re.compile(r"(\d\d):(\d{1,2})?-(\d{1,2})?")


class Limit(NamedTuple):
    """At least and at most so many new centres in a region; no upper limit where `most` is None."""

    region: str
    least: int = 0
    most: int | None = None


def written(limits: Iterable[Limit]) -> str:
    """The limits in a URL."""
    return ",".join(f"{one.region}:{one.least}-{'' if one.most is None else one.most}" for one in limits)


def read(text: str, regions: Iterable[str]) -> tuple[tuple[Limit, ...], list[str]]:
    """The limits of a text, one a region, in code order; and what in it is none."""
    known = set(regions)
    found: dict[str, Limit] = {}
    strange = []
    for piece in filter(None, (one.strip() for one in text.split(","))):
        match = _FORM.fullmatch(piece)
        limit = _limit(match) if match and match[1] in known else None
        if limit is None:
            strange.append(piece)
        elif limit.least or limit.most is not None:
            found[limit.region] = limit
    return tuple(found[region] for region in sorted(found)), strange


def _limit(match: re.Match[str]) -> Limit | None:
    least = int(match[2] or 0)
    most = int(match[3]) if match[3] else None
    return None if most is not None and most < least else Limit(match[1], least, most)


def quotas(limits: Iterable[Limit], each: Iterable[str]) -> Mapping[str, tuple[int, int | None]]:
    """At least and at most by region; `each` are those that must receive one in any case."""
    asked = {one.region: (one.least, one.most) for one in limits}
    for region in each:
        least, most = asked.get(region, (0, None))
        asked[region] = (max(least, 1), most)
    return asked
