"""What was mended in a link, said to the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dash import html, no_update
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import Address
from pages._parts.attributes import data


@dataclass(frozen=True)
class Notice:
    """One sentence: an English template, marked for translation, and what fills it."""

    template: str
    fields: Mapping[str, str] = field(default_factory=dict)

    def say(self, lang: str) -> str:
        """The sentence in the reader's language."""
        return words.translator(lang).gettext(self.template).format(**self.fields)


def notices(mended: Sequence[Notice], lang: str) -> Component:
    """All notices, announced by screen readers; an empty place when there is none."""
    return html.Div(written(mended, lang), id=ids.NOTICES, role="status")


def written(mended: Sequence[Notice], lang: str, about: str = "") -> list[Component]:
    """Each notice as a paragraph, which says what it is `about` where another answer must know."""
    told = data(about=about) if about else {}
    return [html.P(notice.say(lang), className="notice", **told) for notice in mended]


def following(mended: Sequence[Notice], address: Address, shown: Any) -> Any:
    """Notices of a page whose choices follow what was mended, which asks it for the mended view at once.

    Parameters
    ----------
    mended : sequence of Notice
        What was mended just now.
    address : Address
        Where the view is.
    shown : list of dict or None
        The notices on the page, as the browser holds them.

    Returns
    -------
    list of Component or no_update
        What is shown stays while it is about this very view: nobody could read it otherwise.
    """
    about = address.url()
    if not mended and any(one["props"].get("data-about") == about for one in shown or ()):
        return no_update
    return written(mended, address.lang, about)
