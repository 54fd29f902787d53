"""What the network has in a territory, for whom it has nothing, and how many it served."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache

from data import warehouse, words
from data.paths import REFERENCE
from data.warehouse import Row
from data.words import N_
from pages._parts import centre_types, numbers
from pages._parts.portrait.figures import Figure, Portrait

#: So many kinds of centre are named; where there are more, it is said what is missing.
NAMED = 4
#: From so many people on a number is said with three significant figures.
_IN_FULL = 10_000
_FOR = {
    "emf": N_("for women in difficulty (EMF)"),
    "coaph": N_("for persons with disabilities (COAPH)"),
    "elderly": N_("for older people"),
    "dar_talib_taliba": N_("for boarding pupils"),
    "cef": N_("for women’s education and training"),
    "child_protection": N_("for the protection of children"),
    "preschool": N_("for small children"),
}


def sentence(shown: Portrait, lang: str) -> tuple[str, bool]:
    """One sentence on centres and the people they served, and whether it rests on demonstration figures."""
    _, several = words.translator(lang).gettext, words.translator(lang).ngettext
    centres = shown.figure("centres")
    if centres is None or centres.value is None:
        return _("No list of its centres has been received."), False
    count = int(centres.value)
    if not count:
        return _("No centre is open there."), centres.simulated
    said = several("{n} centre is open there", "{n} centres are open there", count)
    said = said.format(n=numbers.number(count, lang)) + _which(shown, centres, lang)
    return _("{first}; {second}").format(first=said, second=_served(shown, lang)) + ".", centres.simulated


def _which(shown: Portrait, centres: Figure, lang: str) -> str:
    """The kinds where they are few; otherwise for whom there is none."""
    _ = words.translator(lang).gettext
    place = shown.place
    rows = warehouse.read("lead_centres", level=place.level, code=place.code, period=centres.period)
    kinds: Counter[str] = Counter()
    for row in rows:
        kinds[row["type"]] += row["centres"]
    if len(kinds) <= NAMED:
        return f" ({_kinds(kinds, lang)})"
    nobody = [_(_FOR[service]) for service in _unserved(shown, rows)]
    return _(", none of them {whom}").format(whom=_(" or ").join(nobody)) if nobody else ""


def _kinds(kinds: Counter[str], lang: str) -> str:
    _ = words.translator(lang).gettext
    said = [
        _("{kind}: {n}").format(kind=_lower(centre_types.one(kind, lang)), n=numbers.number(count, lang))
        for kind, count in kinds.most_common()
    ]
    if len(kinds) == 1 and kinds.total() == 1:
        return _lower(centre_types.one(next(iter(kinds)), lang))
    return _("; ").join(said)


def _lower(name: str) -> str:
    """A name inside a sentence, with its apostrophes."""
    return (name[:1].lower() + name[1:]).replace("'", "’")


def _unserved(shown: Portrait, rows: list[Row]) -> list[str]:
    """Services with people to serve and no open centre."""
    there = {(row["type"], row["category"]) for row in rows} | {(row["type"], "") for row in rows}
    concerned = {
        one.indicator.dimension_value for one in shown.family("reach") if one.status != "not_applicable"
    }
    return [
        service for service, members in _members().items() if service in concerned and not members & there
    ]


@cache
def _members() -> dict[str, set[tuple[str, str]]]:
    """The centres of each service: type, and category where not every centre of the type belongs."""
    with (REFERENCE / "services.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["service"]: row["members"] for row in csv.DictReader(file)}
    return {service: {_member(part) for part in members.split("|")} for service, members in rows.items()}


def _member(part: str) -> tuple[str, str]:
    kind, _, category = part.partition(":")
    return kind, category


def _served(shown: Portrait, lang: str) -> str:
    _, several = words.translator(lang).gettext, words.translator(lang).ngettext
    people = shown.figure("beneficiaries")
    if people is None or people.value is None:
        return _("how many people they served is not known")
    # The noun agrees with the number as it is said: three significant figures.
    count = int(people.value) if people.value < _IN_FULL else int(float(f"{people.value:.2e}"))
    said = several("{n} person was served in {year}", "{n} people were served in {year}", count)
    return said.format(n=numbers.spoken(people.value, lang), year=people.period)
