"""Which indicators are looked at together: all, a group, a theme, or everything about one service."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from data import warehouse, words
from data.catalogue import Catalogue, catalogue
from data.dimensions import values
from data.paths import REFERENCE
from pages._parts.choice import Option, option

ALL = "all"
#: What the heat map opens with.
FIRST_NEED = "need"
_SERVICE = "service-"


def themes() -> tuple[str, ...]:
    """Every set of indicators, as it is called in a URL."""
    return tuple(_sets(warehouse.build()))


def members(theme: str) -> tuple[str, ...]:
    """Keys of a set's indicators, in the order of the catalogue."""
    return _sets(warehouse.build())[theme]


def label(theme: str, lang: str) -> str:
    """How a set is called."""
    known = catalogue()
    if theme == ALL:
        return words.translator(lang).gettext("All indicators")
    if theme.startswith(_SERVICE):
        return _services()[theme.removeprefix(_SERVICE)][lang]
    return (known.groups.get(theme) or known.themes[theme]).label[lang]


def options(lang: str) -> list[Option]:
    """The sets as a list to choose from: groups, services, then themes."""
    _ = words.translator(lang).gettext
    offered = {name: option(name, label(name, lang)) for name in themes()}
    groups = [name for name in offered if name in catalogue().groups]
    services = [name for name in offered if name.startswith(_SERVICE)]
    others = [name for name in offered if name not in (ALL, *groups, *services)]
    return [
        offered[ALL],
        {"group": _("Kinds of figure"), "items": [offered[name] for name in groups]},
        {"group": _("Services with a target group"), "items": [offered[name] for name in services]},
        {"group": _("Themes"), "items": [offered[name] for name in others]},
    ]


@lru_cache(maxsize=2)
def _sets(_build: str) -> Mapping[str, tuple[str, ...]]:
    known = catalogue()
    found = {ALL: tuple(known.indicators)}
    found |= {f"{_SERVICE}{name}": _keys(known, "dimension_value", name) for name in _services()}
    found |= {name: _keys(known, "group", name) for name in known.groups}
    found |= {name: _keys(known, "theme", name) for name in known.themes}
    return {name: keys for name, keys in found.items() if keys}


def _keys(known: Catalogue, attribute: str, wanted: str) -> tuple[str, ...]:
    return tuple(key for key, one in known.indicators.items() if getattr(one, attribute) == wanted)


def _services() -> Mapping[str, Mapping[str, str]]:
    return {
        one.suffix: {lang: one.columns[f"label_{lang}"] for lang in ("ar", "fr", "en")}
        for one in values("service", REFERENCE)
    }
