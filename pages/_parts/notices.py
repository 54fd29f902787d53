"""What was mended in a link, said to the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import ids


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


def written(mended: Sequence[Notice], lang: str) -> list[Component]:
    """Each notice as a paragraph."""
    return [html.P(notice.say(lang), className="notice") for notice in mended]
