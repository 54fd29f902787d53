"""An address of the product: a page, its language and its choices. Equal addresses show the same screen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote, quote_plus

HOME_PATH = "/"
TERRITORY_PATH = "/territory"
#: What a query holds without being changed.
_AS_IT_IS = re.compile(r"[A-Za-z0-9_.~-]*\Z")


@dataclass(frozen=True)
class Address:
    """Where a reader is.

    Attributes
    ----------
    path : str
        The page, such as ``/territory/01.051``.
    lang : str
        The reader's language.
    fields : mapping of str to str
        What the reader chose on the page; what is empty is left out of the URL.
    """

    path: str
    lang: str = "ar"
    fields: Mapping[str, str] = field(default_factory=dict)

    def url(self, **changes: str) -> str:
        """A link to this page with some choices changed."""
        return _url(self.path, self.lang, {**self.fields, **changes})

    def to(self, path: str, **fields: str) -> str:
        """A link to another page in the same language."""
        return _url(path, self.lang, fields)

    def in_language(self, lang: str) -> Address:
        """The same page for another reader."""
        return replace(self, lang=lang)

    def as_store(self) -> dict[str, Any]:
        """The address as the browser keeps it."""
        return {"path": self.path, "lang": self.lang, "fields": dict(self.fields)}


def from_store(stored: Mapping[str, Any]) -> dict[str, str]:
    """The query of an address the browser kept, to be mended like that of a URL."""
    return {"lang": str(stored["lang"]), **{str(name): str(one) for name, one in stored["fields"].items()}}


def territory_url(code: str, lang: str, **fields: str) -> str:
    """A link to a territory's portrait."""
    return _url(f"{TERRITORY_PATH}/{quote(code)}", lang, fields)


def _url(path: str, lang: str, fields: Mapping[str, str]) -> str:
    query = {"lang": lang, **{name: one for name, one in fields.items() if one}}
    return f"{path}?{'&'.join(f'{_quoted(name)}={_quoted(one)}' for name, one in query.items())}"


def _quoted(text: str) -> str:
    """A text in a query; codes and keys, of which a portrait links hundreds, stand as they are."""
    return text if _AS_IT_IS.match(text) else quote_plus(text)
