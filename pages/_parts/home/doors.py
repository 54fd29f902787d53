"""The three doors: analyst, planner, committee; each says what matters now, shows it small, and leads on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from data import words
from data.warehouse import Row
from pages._parts.address import TERRITORY_PATH, Address
from pages._parts.attributes import aria
from pages._parts.codes import COUNTRY
from pages._parts.explain.link import explain_link
from pages._parts.explain.view import cells_address, explain_url, gaps_address
from pages._parts.gaps import words as gaps_words
from pages._parts.gaps.view import GAPS_PATH
from pages._parts.home import contrast
from pages._parts.home import missing as home_missing
from pages._parts.ramps import STATES
from pages._parts.sketch import sketch_legend
from pages._parts.sources.view import SOURCES_PATH
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as cells
from pages._parts.vigilance.states import counting, state_map
from pages._parts.vigilance.view import PATH as VIGILANCE_PATH


@dataclass(frozen=True)
class Door:
    """What a door shows, in the reader's language.

    Attributes
    ----------
    key, who, question : str
        Its anchor; whom it is for; what they come to ask.
    sentences : sequence of (str, bool, str)
        What matters now, each with whether it rests on demonstration files, and where its numbers are
        explained.
    picture : sequence of Component
        A small map and its legend.
    links : sequence of (str, str)
        Where it leads: words and address, the first first.
    """

    key: str
    who: str
    question: str
    sentences: Sequence[tuple[str, bool, str]]
    picture: Sequence[Component]
    links: Sequence[tuple[str, str]]


def doors(address: Address) -> Component:
    """All three, side by side where there is room."""
    made = (analyst(address), planner(address), committee(address))
    return html.Div([_door(door, address.lang) for door in made], className="doors")


def analyst(address: Address) -> Door:
    """Who is silent, and what is rising."""
    lang = address.lang
    _ = words.translator(lang).gettext
    limits, rows = facts.frame(), facts.units(level="province")
    picture: list[Component] = []
    if limits is not None:
        title = html.P(_("State of the cell in each prefecture or province"), className="legend-title")
        drawn = state_map(COUNTRY, "province", rows, lang, size="medium")
        note = counting(rows, lang)
        picture = [drawn, title, _states_legend(rows, lang), *([note] if note else [])]
    return Door(
        "analyst",
        _("Analyst"),
        _("Who is silent, what is rising?"),
        [
            (
                cells.national_sentence(lang),
                limits is not None and limits["simulated"],
                cells_address(lang).url(),
            )
        ],
        picture,
        [(_("Cells, reports and signals"), address.to(VIGILANCE_PATH))],
    )


def planner(address: Address) -> Door:
    """Where what is missing."""
    lang = address.lang
    _ = words.translator(lang).gettext
    gap = home_missing.largest_gap(lang)
    return Door(
        "planner",
        _("Planner"),
        _("What is missing where?"),
        [(gaps_words.sentence(gap), gap.simulated, gaps_address(gap.view).url())],
        home_missing.missing_map(gap),
        [
            (_("These communes, one by one"), gap.view.address().url()),
            (_("Every service and type of centre"), address.to(GAPS_PATH)),
        ],
    )


def committee(address: Address) -> Door:
    """How territories stand, and what that rests on."""
    lang = address.lang
    _ = words.translator(lang).gettext
    said, view = contrast.widest(lang)
    rural = explain_url(lang, view.indicator, COUNTRY, view.period, view.milieu) if view else ""
    sentences = [(said, False, rural)]
    if moved := contrast.change(lang):
        sentences.append(moved)
    links = [
        (_("Choose a territory"), address.to(TERRITORY_PATH)),
        (_("Where each figure comes from"), address.to(SOURCES_PATH)),
    ]
    if view is not None:
        links.insert(1, (_("This rate on the map"), view.url()))
    picture = contrast.contrast_map(view, said) if view is not None else []
    return Door("committee", _("Committee"), _("How do territories stand?"), sentences, picture, links)


def _states_legend(rows: Sequence[Row], lang: str) -> Component:
    counts = facts.by_state(rows)
    entries = [(state, cells.state(state, lang), counts[state]) for state in STATES if counts[state]]
    return sketch_legend(entries, lang)


def _door(door: Door, lang: str) -> Component:
    heading = f"door-{door.key}"
    says = [html.P(_marked(*sentence, lang)) for sentence in door.sentences]
    return html.Section(
        [
            html.H2([html.Span(door.who), " ", html.Small(door.question)], id=heading),
            html.Div(says, className="door-says"),
            html.Div(list(door.picture), className="door-map"),
            html.Ul([html.Li(html.A(text, href=url)) for text, url in door.links], className="door-links"),
        ],
        className="door",
        **aria(labelledby=heading),
    )


def _marked(said: str, simulated: bool, explained: str, lang: str) -> list[str | Component]:
    """The sentence, the word for demonstration where it rests on some, and where its numbers come from."""
    marked: list[str | Component] = [said]
    if simulated:
        mark = words.translator(lang).gettext("demonstration figures")
        marked.append(html.Span(mark, className="demonstration"))
    return [*marked, " ", explain_link(explained, lang)] if explained else marked
