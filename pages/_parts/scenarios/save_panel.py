"""Where the plan on the screen is saved as a scenario; ``assets/shell/25_plan_scenarios.js`` sends it."""

from __future__ import annotations

import json

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts.attributes import data
from pages._parts.imports.bring import who
from pages._parts.imports.writing import is_open
from pages._parts.markup import html as tags
from pages._parts.markup import markup, written
from pages._parts.plan.view import PlanView
from pages._parts.scenarios.kept import LONGEST_NAME, LONGEST_WHY
from pages._parts.scenarios.view import PATH

_WORDS = {"missing": N_("A scenario is saved with a name, a reason, and the name of who saves it.")}


def save_panel(view: PlanView) -> Component:
    """Name, reason, and a button; what is said instead where nobody may write."""
    _ = words.translator(view.lang).gettext
    listed = html.A(_("Saved scenarios, and side by side"), href=view.address().to(PATH))
    summary = html.Summary(_("Save this plan as a scenario"))
    if not is_open():
        closed = html.P(_("Saving is off on this server: it was started without a write token."))
        return html.Div([html.Details([summary, closed]), listed], className="plan-save")
    fields = tags.Div(
        [
            _field(_("Name of the scenario"), "name", LONGEST_NAME),
            _field(_("Why it is proposed"), "why", LONGEST_WHY),
            tags.Button(_("Save"), type="button", className="primary scenario-save"),
            tags.P("", className="import-answer", role="alert"),
        ],
        className="scenario-fields",
    )
    told = json.dumps({name: _(said) for name, said in _WORDS.items()}, ensure_ascii=False)
    place = written(markup(fields), className="scenario-place", **data(words=told, path=PATH))
    return html.Div([html.Details([summary, place, who(view.lang)]), listed], className="plan-save")


def _field(label: str, name: str, longest: int) -> object:
    given = {"type": "text", "name": name, "maxlength": str(longest), "autocomplete": "off"}
    return tags.Label([tags.Span(label), tags.Input(**given)])
