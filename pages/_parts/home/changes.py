"""What the last build changed, kind by kind of facts, beside the build it replaced."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from data import builds, warehouse, words
from data.words import N_
from pages._parts import numbers
from pages._parts.shell import built_on

#: Kinds of facts and the tables that hold them; what is in none is worked out from the others.
_KINDS = {
    N_("Territories and boundaries"): ("territory", "territory_alias", "neighbour", "map_only_area"),
    N_("Censuses and mapped establishments"): ("census_value", "census_field", "establishment_count"),
    N_("Published figures and registers"): (
        "published_figure",
        "programme_register",
        "register",
        "disagreement",
        "disagreement_figure",
    ),
    N_("Centres"): ("centre",),
    N_("Beneficiaries"): ("beneficiary_count",),
    N_("Cells and reports"): ("cell", "cell_report"),
    N_("Signals"): ("signal",),
    N_("Sources"): ("source",),
}
#: So many files are named; the others are counted.
NAMED = 6
_WORKED_OUT = N_("Figures worked out from them, and maps")
Changes = Mapping[str, Any]


def changes(lang: str) -> list[Component]:
    """What moved since the build before, or why that cannot be said."""
    _ = words.translator(lang).gettext
    report = builds.report()
    if "changes" not in report:
        return [html.P(_("This build kept no account of what it changed."))]
    before = report["changes"]
    if before is None:
        return [html.P(_("This is the first build: there is nothing to compare it with."))]
    said = _("Built on {now}; it replaced the build of {before}.").format(
        now=_moment(warehouse.build(), lang), before=_moment(before["build"], lang)
    )
    if before["tables"] is None:
        return [html.P(said), html.P(_("The build it replaced kept no account of itself: no comparison."))]
    return [html.P(said), *_files(before["sources"], lang), _moved(before["tables"], lang)]


def _moment(build: str, lang: str) -> str:
    """Day and time, since several builds may be made in a day."""
    made = built_on(build)
    return (
        f"{numbers.day(made, lang)}، {made:%H:%M}"
        if lang == "ar"
        else f"{numbers.day(made, lang)}, {made:%H:%M}"
    )


def _moved(tables: Changes, lang: str) -> Component:
    _ = words.translator(lang).gettext
    by_kind = _by_kind(tables)
    lines = [html.Li(_line(kind, found, lang)) for kind, found in by_kind.items() if _differs(found)]
    if not lines:
        return html.P(_("Every fact is the same."))
    same = [_(kind) for kind, found in by_kind.items() if not _differs(found)]
    if same:
        lines.append(html.Li(_("Unchanged: {kinds}.").format(kinds=_(", ").join(same))))
    return html.Ul(lines, className="changes")


def _by_kind(tables: Changes) -> dict[str, list[Changes]]:
    kind_of = {table: kind for kind, names in _KINDS.items() for table in names}
    found: dict[str, list[Changes]] = {kind: [] for kind in (*_KINDS, _WORKED_OUT)}
    for table, change in tables.items():
        found[kind_of.get(table, _WORKED_OUT)].append(change)
    return {kind: listed for kind, listed in found.items() if listed}


def _differs(found: list[Changes]) -> bool:
    return not all(change["same"] for change in found)


def _line(kind: str, found: list[Changes], lang: str) -> str:
    """``Centres: 5,070 rows (5,012 before)``; the same number of rows can hold other values."""
    _ = words.translator(lang).gettext
    rows, before = (sum(change[name] or 0 for change in found) for name in ("rows", "before"))
    counted = numbers.number(rows, lang)
    if rows == before:
        return _("{kind}: {rows} rows as before, some of them with other values").format(
            kind=_(kind), rows=counted
        )
    return _("{kind}: {rows} rows, {before} before").format(
        kind=_(kind), rows=counted, before=numbers.number(before, lang)
    )


def _files(sources: Changes, lang: str) -> list[Component]:
    """Files that came, changed or went, by the keys of their sources."""
    _ = words.translator(lang).gettext
    told = {
        "new": N_("New files: {files}."),
        "changed": N_("Changed files: {files}."),
        "gone": N_("Gone: {files}."),
    }
    said: list[Component] = []
    for how, template in told.items():
        if sources[how]:
            said.append(_listed(_(template), sources[how], lang))
    return said


def _listed(template: str, files: list[str], lang: str) -> Component:
    """A few by name; of many the first, the others counted, and all of them behind a fold."""
    _, plural = words.translator(lang).gettext, words.translator(lang).ngettext
    every = _(", ").join(files)
    others = len(files) - NAMED
    if others <= 0:
        return html.P(template.format(files=every))
    counted = plural("{n} other", "{n} others", others).format(n=numbers.number(others, lang))
    few = _(", ").join([*files[:NAMED], counted])
    return html.Details([html.Summary(template.format(files=few)), html.P(every)], className="changed-files")
