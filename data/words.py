"""The product's texts in Arabic, French and English (gettext; English is the source text).

Every ``.po`` file of a language is merged into one catalogue and compiled in memory,
so there is no build step between a translation and the screen.
"""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Sequence
from functools import cache

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from data.paths import LOCALE

LANGUAGES = ("ar", "fr", "en")
RIGHT_TO_LEFT = frozenset({"ar"})

#: How many forms a counted word has, and which one a number takes: the rule every ``.po`` file states.
PLURAL_RULES = {
    "ar": (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        "n%100>=11 && n%100<=99 ? 4 : 5);"
    ),
    "fr": "nplurals=2; plural=(n > 1);",
}


#: Where French sets a space that no line may break at: before these signs, and inside quotation marks.
_KEPT_TOGETHER = re.compile(r"(?<=\S) (?=[:;?!%»])|(?<=«) ")


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a marked text
    """Mark a text for translation without translating it yet."""
    return message


def direction(language: str) -> str:
    """``rtl`` or ``ltr``, the direction in which a language is written."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


@cache
def translator(language: str) -> gettext.NullTranslations:
    """The catalogue of one language.

    Parameters
    ----------
    language : str
        One of `LANGUAGES`.

    Returns
    -------
    gettext.NullTranslations
        Offers ``gettext``, ``ngettext``, ``pgettext`` and ``npgettext``.

    Raises
    ------
    ValueError
        If the language is not one of `LANGUAGES`.
    """
    if language not in LANGUAGES:
        raise ValueError(f"language {language!r} is unknown: expected one of {', '.join(LANGUAGES)}")
    if language == "en":
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, _merged(language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _merged(language: str) -> Catalog:
    """All ``.po`` files of a language as one catalogue."""
    merged = Catalog(locale=language)
    # Babel's own rule for Arabic numbers the last two forms the other way round.
    merged.mime_headers = [("Plural-Forms", PLURAL_RULES[language])]
    for path in sorted((LOCALE / language / "LC_MESSAGES").glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=language):
                if message.id and message.string:
                    said = _set(message.string) if language == "fr" else message.string
                    merged.add(message.id, said, context=message.context)
    return merged


def _set(said: str | Sequence[str]) -> str | tuple[str, ...]:
    """A French text, or each form of one, with the spaces that hold a sign to its word."""
    if isinstance(said, str):
        return _KEPT_TOGETHER.sub("\N{NO-BREAK SPACE}", said)
    return tuple(_KEPT_TOGETHER.sub("\N{NO-BREAK SPACE}", form) for form in said)
