"""Whether a social vigilance cell watches over a territory, and whether it is heard."""

from __future__ import annotations

from data import words
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.places import Place, places
from pages._parts.portrait.figures import Portrait
from pages._parts.territory_names import at_start, whole
from pages._parts.territory_words import counted
from pages._parts.watched import PARTS, cells_of


def sentence(shown: Portrait, lang: str) -> tuple[str, bool]:
    """One sentence on the cell or the cells, and whether it rests on demonstration figures."""
    _ = words.translator(lang).gettext
    watched = places()[shown.place.parent] if shown.place.level == "commune" else shown.place
    level = PARTS if watched.level == PARTS or _is_divided(watched) else "province"
    rows = cells_of(watched.code, level)
    if not rows:
        return _("Nothing is known yet of social vigilance cells."), False
    one = watched.level in ("province", PARTS) and rows[0]["code"] == watched.code
    said = _one(rows[0], watched, shown.place, lang) if one else _several(rows, level, lang)
    return said, rows[0]["simulated"]


def _is_divided(place: Place) -> bool:
    """Whether others watch over its parts, as in Casablanca."""
    return any(one.level == PARTS and one.parent == place.code for one in places().values())


def _one(row: Row, watched: Place, reader: Place, lang: str) -> str:
    _ = words.translator(lang).gettext
    area = whole(watched, lang)
    if row["state"] == "none":
        return _("There is no social vigilance cell in {area}.").format(area=area)
    if row["state"] == "unknown":
        return _("It is not known whether there is a social vigilance cell in {area}.").format(area=area)
    cell = _("its social vigilance cell")
    if watched != reader:
        cell = _("the social vigilance cell of {area}").format(area=area)
    return at_start(_heard(row, lang).format(cell=cell))


def _heard(row: Row, lang: str) -> str:
    _ = words.translator(lang).gettext
    if row["state"] == "silent":
        if row["weeks_since"] is None:
            return _("{cell} has never been heard.")
        return _("{cell} has been silent for {weeks}.").replace("{weeks}", weeks(row["weeks_since"], lang))
    late = _("{cell} is late with its latest report: {received} of {expected} came in {weeks}.")
    on_time = _("{cell} is active: {received} of {expected} reports came in {weeks}.")
    said = late if row["state"] == "late" else on_time
    given = {name: numbers.number(row[name], lang) for name in ("received", "expected")}
    return said.format(cell="{cell}", weeks=weeks(row["weeks"], lang), **given)


def weeks(count: int, lang: str) -> str:
    """A span of weeks after a preposition: ``7 weeks``."""
    said = words.translator(lang).ngettext("{n} week", "{n} weeks", count)
    return said.format(n=numbers.number(count, lang))


def _several(rows: list[Row], level: str, lang: str) -> str:
    _, plural = words.translator(lang).gettext, words.translator(lang).ngettext
    everyone = counted(level, len(rows), lang)
    present = sum(row["state"] not in ("none", "unknown") for row in rows)
    unknown = sum(row["state"] == "unknown" for row in rows)
    if unknown == len(rows):
        return _("Nothing is known yet of social vigilance cells.")
    silent = sum(row["state"] == "silent" for row in rows)
    if not present:
        return _("None of the {all} has a social vigilance cell.").format(all=everyone)
    first = plural(
        "{n} of the {all} has a social vigilance cell",
        "{n} of the {all} have a social vigilance cell",
        present,
    )
    if present == len(rows) > 1:
        first = _("All of the {all} have a social vigilance cell")
    first = first.format(n=numbers.number(present, lang), all=everyone)
    second = _silent(silent, present, lang).format(n=numbers.number(silent, lang))
    third = plural("; of {n} it is not known", "; of {n} it is not known", unknown) if unknown else ""
    said = _("{first}; {second}").format(first=first, second=second)
    return f"{said}{third.format(n=numbers.number(unknown, lang))}."


def _silent(silent: int, present: int, lang: str) -> str:
    """How many of the cells are silent: none, some, all."""
    plural = words.translator(lang).ngettext
    if not silent:
        return plural("it is not silent", "none of them is silent", present)
    if silent == present:
        return plural("it is silent", "all of them are silent", present)
    return plural("{n} of them is silent", "{n} of them are silent", silent)
