"""A statistical word with its explanation in plain language, which opens by click and by keyboard."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data.plain_words import plain_words
from pages._parts.attributes import aria


def plainly(key: str, lang: str, said: str = "") -> Component:
    """The word of a key in ``data/statistics/*.toml``; ``assets/shell/85_plainly.js`` opens its explanation.

    Parameters
    ----------
    key, lang : str
        Which word, in which language.
    said : str
        How the word stands in its sentence where it differs from the declared one.

    Raises
    ------
    LookupError
        If nobody has explained the word.
    """
    known = plain_words()
    if key not in known:
        raise LookupError(f"no word {key!r} is explained: expected one of {', '.join(sorted(known))}")
    word = said or known[key].word[lang]
    opens = html.Button(word, type="button", className="plainly-word", **aria(expanded="false"))
    # Within a paragraph too: no element here may break one apart.
    told = html.Span(known[key].said[lang], className="plainly-said", role="note", hidden=True)
    return html.Span([opens, told], className="plainly")
