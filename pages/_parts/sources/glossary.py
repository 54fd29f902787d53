"""The glossary on the screen: each term in three languages side by side, the reader's own first."""

from __future__ import annotations

from itertools import groupby

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import LANGUAGES, direction
from pages._parts.find_in_list import ENTRY, GROUP, find_in_list
from pages._parts.glossary import GROUPS, Term, source_names, terms
from pages._parts.sources.view import SourcesView

LIST = "glossary-list"
PAGE = "sources"


def sources_glossary(view: SourcesView) -> list[Component]:
    """All terms under their headings, and a box to find one in any language."""
    _ = words.translator(view.lang).gettext
    order = list(GROUPS)
    listed = sorted(terms(), key=lambda term: order.index(term.group))
    groups = [_group(key, list(found), view.lang) for key, found in groupby(listed, lambda term: term.group)]
    box = find_in_list(PAGE, LIST, view.words, _("Find a term in any of the three languages"), view.lang)
    return [box, html.Div(groups, id=LIST)]


def _group(key: str, members: list[Term], lang: str) -> Component:
    heading = html.H2(words.translator(lang).gettext(GROUPS[key]))
    return html.Section([heading, *(_term(term, lang) for term in members)], className=GROUP)


def _term(term: Term, lang: str) -> Component:
    _ = words.translator(lang).gettext
    columns = [_column(term, one) for one in sorted(LANGUAGES, key=lambda one: one != lang)]
    used = _(", ").join(source_names()[key][lang] for key in term.sources)
    return html.Article(
        [html.Div(columns, className="in-three"), html.P(_("Used so by: {sources}").format(sources=used))],
        id=f"term-{term.key}",
        className=f"term {ENTRY}",
    )


def _column(term: Term, lang: str) -> Component:
    return html.Div(
        [html.H3(term.names[lang]), html.P(term.definitions[lang])], lang=lang, dir=direction(lang)
    )
