"""Where the report of an office lies: for pages that link to it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from data.spelling import normal_form
from pages._parts.attributes import aria
from pages._parts.codes import mended
from pages._parts.places import Place, places

#: An office is a delegation's: of a prefecture, a province or one of Casablanca's parts.
LEVELS = ("province", "arrondissement_prefecture")
#: Form of the file -> its name.
FORMS = {"pdf": "PDF", "xlsx": "Excel"}


def office_report_url(code: str, lang: str, form: str = "pdf") -> str:
    """The address of an office's report; `form` is one of `FORMS`."""
    return f"/api/v1/reports/office/{code}.{form}?lang={lang}"


def office_named(said: str) -> Place | None:
    """The office that a load names by code or by name, in any script; None for any other sender."""
    known = places().get(mended(said)) if said else None
    if known is not None:
        return known if known.level in LEVELS else None
    wanted = normal_form(said)
    found = [place for place in places().values() if place.level in LEVELS and wanted in _names(place)]
    return found[0] if len(found) == 1 else None


def _names(place: Place) -> set[str]:
    return {normal_form(name) for name in place.names.values()}


def report_links(place: Place, lang: str) -> list[Component | str]:
    """The two files of an office's report, for whoever has its name beside them."""
    name = place.name(lang)
    links = [
        html.A(
            said,
            href=office_report_url(place.code, lang, form),
            download="",
            **aria(label=f"{name}: {said}"),
        )
        for form, said in FORMS.items()
    ]
    return [links[0], " · ", links[1]]


def report_list(lang: str) -> Component:
    """Every office with its report, folded away."""
    _ = words.translator(lang).gettext
    offices = [place for place in places().values() if place.level in LEVELS]
    items = [html.Li([html.Span(one.name(lang)), " ", *report_links(one, lang)]) for one in offices]
    return html.Details(
        [html.Summary(_("Report of each delegation: received, refused, awaited")), html.Ul(items)],
        className="office-reports",
    )
