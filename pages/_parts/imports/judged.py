"""A load: what was found in a file, what it would change, and the decision."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.attributes import aria
from pages._parts.filled import filled
from pages._parts.imports import names, writing
from pages._parts.imports.bring import who
from pages._parts.imports.effects import count as effect_count
from pages._parts.imports.effects import effects, summary
from pages._parts.imports.file_facts import facts, problems
from pages._parts.imports.findings import findings
from pages._parts.imports.loads import Load
from pages._parts.imports.preview import preview
from pages._parts.imports.recognised import recognised
from pages._parts.imports.said import rows, sign
from pages._parts.imports.standing import act, answer
from pages._parts.imports.view import ImportsView
from pages._parts.office_report import office_named, report_links


def judged(load: Load, status: str, view: ImportsView) -> list[Component]:
    """The whole screen of a load; `status` also knows whether a newer file replaced it."""
    lang = view.lang
    return [
        html.P(facts(load, status, lang), className="import-facts"),
        _counts(load, lang),
        _decision(load, view),
        *problems(load, lang),
        *findings(load, view),
        *_names(load, view),
        *effects(load, lang),
        *recognised(load, lang),
        *preview(load, lang),
    ]


def _counts(load: Load, lang: str) -> Component:
    """Four numbers, each with its shape and word."""
    _ = words.translator(lang).gettext
    plural = words.translator(lang).ngettext
    told = [
        ("accepted", _("rows right"), load.rows("accepted")),
        ("error", _("rows refused"), load.rows("refused")),
        ("warning", _("to be checked"), load.found("warning")),
        ("note", _("good to know"), load.found("note")),
    ]
    tiles = [
        html.Li([sign(code), html.B(numbers.number(count, lang)), html.Span(said)], className=f"count-{code}")
        for code, said, count in told
        if count or code in ("accepted", "error")
    ]
    left = load.rows("totals"), load.rows("blank")
    sums = plural("{n} row of totals", "{n} rows of totals", left[0]).format(n=numbers.number(left[0], lang))
    blank = plural("{n} empty row", "{n} empty rows", left[1]).format(n=numbers.number(left[1], lang))
    aside = [text for text, count in ((sums, left[0]), (blank, left[1])) if count]
    more = _("Left aside, and never counted: {rows}.").format(rows=" · ".join(aside)) if aside else ""
    return html.Div([html.Ul(tiles, className="import-counts"), html.P(more, className="said-softly")])


def _decision(load: Load, view: ImportsView) -> Component:
    """The one thing to do on this screen, and what can be taken away."""
    _ = words.translator(view.lang).gettext
    parts: list[Component] = [_downloads(load, view.lang)]
    if load.undecided:
        parts = [html.P([_what_yes_does(load, view.lang), *_changing(load, view.lang)]), *parts]
    elif load.status == "accepted":
        parts = [*parts, undo(load, view.lang)]
    buttons = (
        _buttons(load, view)
        if writing.is_open()
        else [html.P(_closed(load, view.lang), className="said-softly")]
    )
    return html.Section([*buttons, *parts], className="import-decision", **aria(label=_("Decision")))


def _buttons(load: Load, view: ImportsView) -> list[Component]:
    _ = words.translator(view.lang).gettext
    address = view.address()
    to_mend = load.rows("refused") or load.found("warning") or load.listed("problems")
    said = _("Bring the mended file") if to_mend else _("Bring another file")
    another = html.A(said, href=address.to(address.path), className="way")
    yes = _("Load {rows}").format(rows=rows(load.rows("accepted"), view.lang))
    first = [act(yes, "accept", load.id, "primary")] if load.undecided else []
    if load.status == "withdrawn" and load.rows("accepted"):
        first = [act(_("Let it count again"), "redo", load.id, "quiet")]
    return [who(view.lang), html.Div([*first, another], className="import-ways"), answer()]


def _changing(load: Load, lang: str) -> list[Component | str]:
    """How many figures, with the way to them."""
    changing = effect_count(load)
    return [" ", html.A(summary(changing, lang), href="#effects")] if changing else []


def _what_yes_does(load: Load, lang: str) -> str:
    _ = words.translator(lang).gettext
    if load.rows("refused"):
        return _(
            "The rows that are right enter the figures together; the others stay out until they are mended. "
            "It can be undone."
        )
    return _("The rows enter the figures together. It can be undone.")


def _closed(load: Load, lang: str) -> list[str | Component]:
    _ = words.translator(lang).gettext
    said = _("Decisions are off on this server; by command: {command}")
    action = "accept" if load.undecided else "undo" if load.status == "accepted" else "load"
    target = load.file if action == "load" else load.id
    return filled(said, command=html.Code(f"python -m etl {action} {target}", dir="ltr"))


def undo(load: Load, lang: str) -> Component:
    """Undoing, with what it does before it is done."""
    _ = words.translator(lang).gettext
    said = _(
        "Its rows leave the figures, which are made anew; what it had replaced counts again. "
        "The file is kept and can be loaded again."
    )
    inside = [html.P(said), act(_("Undo this load"), "undo", load.id, "primary", load.file), answer()]
    if not writing.is_open():
        inside = inside[:1]
    return html.Details([html.Summary(_("Undo…")), *inside], className="import-confirm")


def _downloads(load: Load, lang: str) -> Component:
    """What goes back to the office: in the reader's language, where there are several."""
    _ = words.translator(lang).gettext
    links: list[Component] = []
    for path in load.returned():
        if path.name.startswith("findings."):
            said = _("All findings (CSV)") if path.name == f"findings.{lang}.csv" else ""
        else:
            own = path.stem.rpartition(".")[2]
            said = _("The file with the cells marked") if own not in ("ar", "fr", "en") or own == lang else ""
        if said:
            href = f"/api/imports/{load.id}/returned/{path.name}"
            links.append(html.A(said, href=href, download=path.name))
    if (office := office_named(str(load.report.get("office") or ""))) is not None:
        told = html.Span([_("Report of the office: {place}").format(place=office.name(lang)), " "])
        links.append(html.Span([told, *report_links(office, lang)]))
    return html.P(links, className="import-downloads") if links else html.Div()


def _names(load: Load, view: ImportsView) -> list[Component]:
    """Names of this file that wait, and judging it anew once they are settled."""
    lang = view.lang
    _ = words.translator(lang).gettext
    if not load.listed("waiting"):
        return []
    waiting = names.of([load])
    again = (
        [act(_("Check the file again"), "recheck", load.id, "quiet"), answer()] if writing.is_open() else []
    )
    hint = _("Say once what a name stands for: every later file is read so too.")
    if not waiting:
        hint = _("Every name in this file is settled by now: check it again to have its rows read so.")
    return [
        html.Section(
            [
                html.H2(_("Names to settle")),
                html.P(hint, className="said-softly"),
                *([names.names(waiting, lang, with_files=False)] if waiting else []),
                html.Div(again),
            ],
            id="names",
        )
    ]
