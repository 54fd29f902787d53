"""How far the nearest centre is: between which points, or the mean of which communes."""

from __future__ import annotations

from collections.abc import Iterator

from data import words
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.explain import words as said
from pages._parts.explain.evidence import Rows
from pages._parts.explain.told import Line
from pages._parts.gaps.words import MEANS
from pages._parts.places import Place, places


def distance(row: Row, place: Place, lang: str, milieu: str = "total") -> Iterator[Line]:
    """The distance of a commune, or the mean of a province's or region's communes by people of a milieu."""
    _ = words.translator(lang).gettext
    label = _("Mean distance") if place.level in MEANS else _("Distance to the nearest")
    if row["distance_km"] is None:
        yield Line("distance", label, figure_words.status(row["distance_status"], lang))
        return
    value = _("{n} km").format(n=numbers.number(row["distance_km"], lang, 1))
    yield (
        _mean(row, label, value, lang, milieu) if place.level in MEANS else _straight(row, label, value, lang)
    )


def _straight(row: Row, label: str, value: str, lang: str) -> Line:
    _ = words.translator(lang).gettext
    name = row["name_ar" if lang == "ar" else "name_fr"] or row["centre_id"]
    how = _("Straight line from the territory’s representative point to {centre} ({place})").format(
        centre=name, place=places()[row["commune_code"]].name(lang)
    )
    ends = ((row["latitude"], row["longitude"]), (row["centre_latitude"], row["centre_longitude"]))
    filled = " → ".join(f"{north:.4f}, {east:.4f}" for north, east in ends)
    asked = (("territory", row["territory_code"]), ("level", row["level"]), ("type", row["type"]))
    return Line("distance", label, value, row["distance_km"], how, filled, rows=Rows("nearest_centre", asked))


def _mean(row: Row, label: str, value: str, lang: str, milieu: str) -> Line:
    _ = words.translator(lang).gettext
    how = _("Distances of the communes, each times its people, added and divided by those people")
    if milieu != "total":
        how = _(
            "Distances of the communes, each times the people of this part, added and divided by those people"
        )
    above, below = (said.amount(row[name], lang) for name in ("weighed_km", "weighed_people"))
    filled = f"{above} ÷ {below} = {said.amount(row['distance_km'], lang)}"
    asked = (("territory", row["territory_code"]), ("type", row["type"]), ("milieu", milieu))
    return Line("distance", label, value, row["distance_km"], how, filled, rows=Rows("mean_distance", asked))
