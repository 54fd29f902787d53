"""What exists: types of centre in a territory, the centres on a small map, and the list one can filter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import dash_mantine_components as dmc
from dash import html as dash_html
from dash.development.base_component import Component

from data import warehouse, words
from data.warehouse import Row
from pages._parts import centre_types, ids, numbers
from pages._parts.centre_attributes import ATTRIBUTES, UNKNOWN, value
from pages._parts.centre_attributes import name as attribute
from pages._parts.markup import html
from pages._parts.places import Place, places
from pages._parts.portrait.grid import grid
from pages._parts.portrait.view import NO_LICENCE, TerritoryView
from pages._parts.sketch import SketchPoint, sketch_map

PAGE = "territory"
#: A longer list is shown as far as this; filters shorten it.
LONGEST = 40
#: Beyond it, points would hide each other.
MOST_POINTS = 800

#: What the list can be narrowed by.
FILTERS = ("type", *ATTRIBUTES)


def centres(view: TerritoryView) -> list[Row]:
    """The centres that the filters leave."""
    chosen = {name: getattr(view, name) for name in FILTERS}
    return warehouse.read("portrait_centres", code=view.code, level=view.place.level, **chosen)


def filters(view: TerritoryView) -> Component:
    """What the list and the map can be narrowed to."""
    _ = words.translator(view.lang).gettext
    listed = warehouse.read("portrait_types", code=view.code, level=view.place.level)
    kinds = [kind for kind in centre_types.centre_types() if kind in {row["type"] for row in listed}]
    options = {"type": [(kind, centre_types.several(kind, view.lang)) for kind in kinds]}
    for name, values in ATTRIBUTES.items():
        options[name] = [(one, value(name, one, view.lang)) for one in values]
    options["regime"].append((NO_LICENCE, _("No licence asked for")))
    controls = [
        dmc.Select(
            id=ids.choice(PAGE, name),
            label=_("Type of centre") if name == "type" else attribute(name, view.lang),
            value=getattr(view, name) or None,
            data=[{"value": one, "label": label} for one, label in offered],
            placeholder=_("all"),
            clearable=True,
            size="xs",
            comboboxProps={"width": "max-content", "position": "bottom-start"},
        )
        for name, offered in options.items()
    ]
    return dash_html.Div(controls, className="centre-filters screen-only")


def centre_list(view: TerritoryView) -> Component:
    """The list: name, type, places, people enrolled, regime, since when, label and project."""
    _ = words.translator(view.lang).gettext
    rows = centres(view)
    if not rows:
        narrowed = any(getattr(view, name) for name in FILTERS)
        said = _("No open centre here fits.") if narrowed else _("No open centre is listed here.")
        return html.P(said, className="non-value")
    period = rows[0]["period"]
    headings = [
        _("Centre"),
        _("Type"),
        _("Licensed places"),
        _("Enrolled in {year}").format(year=period),
        attribute("regime", view.lang),
        _("Open since"),
        attribute("jisr", view.lang),
        attribute("project", view.lang),
    ]
    shown = rows[:LONGEST]
    lines = [_centre(row, view.lang) for row in shown]
    made_up = [row["simulated"] for row in shown]
    return grid(_counted(rows, view.lang), headings, lines, made_up, lang=view.lang, kind="centres")


def _counted(rows: Sequence[Row], lang: str) -> str:
    """How many there are, and how many of them are shown."""
    translator = words.translator(lang)
    said = translator.ngettext("{n} open centre", "{n} open centres", len(rows))
    said = said.format(n=numbers.number(len(rows), lang))
    if len(rows) <= LONGEST:
        return said
    return said + translator.gettext(", the first {n} of them; narrow the list to see others").format(
        n=LONGEST
    )


def _centre(row: Row, lang: str) -> list[Component]:
    _ = words.translator(lang).gettext
    return [
        html.Th(_name(row, lang), scope="row"),
        html.Td(centre_types.one(row["type"], lang)),
        _number(row["licensed_places"], _("not known"), lang),
        _number(row["enrolled"], _("not reported"), lang),
        html.Td(value("regime", row["legal_regime"], lang) if row["legal_regime"] else "–"),
        html.Td(str(row["opened_on"].year)),
        html.Td(_since(row["jisr_label"], row["jisr_label_year"], lang)),
        html.Td(_since(row["establishment_project"], row["establishment_project_year"], lang)),
    ]


def _since(has: bool | None, year: int | None, lang: str) -> str:
    """The year since when, or yes, no, not known."""
    if year:
        return str(year)
    return value("jisr", UNKNOWN if has is None else "yes" if has else "no", lang)


def _name(row: Row, lang: str) -> str:
    own, other = ("name_ar", "name_fr") if lang == "ar" else ("name_fr", "name_ar")
    return row[own] or row[other]


def _number(count: int | None, otherwise: str, lang: str) -> Component:
    if count is None:
        return html.Td(otherwise, className="non-value")
    return html.Td(numbers.number(count, lang))


def centre_map(view: TerritoryView) -> Component | None:
    """The centres of the list on a small map; the country has too many for one."""
    drawn = map_area(view.place)
    rows = [row for row in centres(view) if row["longitude"] is not None]
    if drawn is None or len(rows) > MOST_POINTS:
        return None
    area, level = drawn
    _ = words.translator(view.lang).gettext
    return sketch_map(
        area,
        level,
        {},
        lang=view.lang,
        label=_("Centres in {place}").format(place=view.place.name(view.lang)),
        marked=view.code if area != view.code else "",
        points=_points(rows, view.lang),
        ident="centres-map",
    )


def map_area(place: Place) -> tuple[str, str] | None:
    """The area a small map of a territory shows, and its parts; None for the country."""
    if place.level == "country":
        return None
    if place.level == "arrondissement_prefecture":
        return place.parent, "arrondissement_prefecture"
    if place.level == "commune":
        return place.parent, "commune"
    return (place.code, "commune") if place.level == "province" else (place.code, "province")


def _points(rows: Sequence[Row], lang: str) -> list[SketchPoint]:
    """Each centre with its name; where there are many, names would weigh more than the map."""
    named, known = len(rows) <= 150, places()
    return [
        SketchPoint(
            round(row["longitude"], 3),
            round(row["latitude"], 3),
            f"{_name(row, lang)}\n{centre_types.one(row['type'], lang)}"
            if named
            else _where(row, known, lang),
            "centre" if named else "one-of-many",
        )
        for row in rows
    ]


def _told(row: Row, lang: str) -> str:
    """A centre's name, and what it is."""
    return f"{_name(row, lang)}\n{centre_types.one(row['type'], lang)}"


def _where(row: Row, known: Mapping[str, Place], lang: str) -> str:
    """Where a centre stands."""
    commune = known.get(row["commune_code"])
    return commune.name(lang) if commune else ""
