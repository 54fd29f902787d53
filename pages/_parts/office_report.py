"""Where the report of an office lies: for pages that link to it."""

from __future__ import annotations

from data.spelling import normal_form
from pages._parts.codes import mended
from pages._parts.places import Place, places

#: An office is a delegation's: of a prefecture, a province or one of Casablanca's parts.
LEVELS = ("province", "arrondissement_prefecture")
FORMS = ("pdf", "xlsx")


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
