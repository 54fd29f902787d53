"""The paragraph that opens a portrait: what matters about a territory, in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from data import words
from pages._parts import lead_cells, lead_centres, lead_need, lead_people
from pages._parts.portrait.figures import Portrait, portrait


@dataclass(frozen=True)
class Sentence:
    """One sentence, and whether a demonstration figure takes part in it."""

    text: str
    simulated: bool


def lead_parts(code: str, lang: str, shown: Portrait | None = None) -> list[Sentence]:
    """Say who lives in a territory, what is hard there, what exists, and whether anyone watches.

    Parameters
    ----------
    code : str
        The territory's.
    lang : str
        The reader's language.
    shown : Portrait or None
        The portrait, where it was read already.

    Raises
    ------
    KeyError
        If there is no such territory.
    """
    shown = shown or portrait(code)
    said = (
        (lead_people.sentence(shown, lang), False),
        (lead_need.sentence(shown, lang), False),
        lead_centres.sentence(shown, lang),
        lead_cells.sentence(shown, lang),
    )
    return [Sentence(text, simulated) for text, simulated in said if text]


def lead_paragraph(code: str, lang: str, shown: Portrait | None = None) -> str:
    """The whole paragraph; sentences that rest on demonstration figures say so themselves."""
    mark = words.translator(lang).gettext("demonstration figures")
    parts = lead_parts(code, lang, shown)
    return " ".join(f"{one.text[:-1]} ({mark})." if one.simulated else one.text for one in parts)
