"""The kinds of files, as the loader's commands name them, and as its reports do."""

from __future__ import annotations

from data import words
from data.words import N_

#: What a sender may say a file holds.
KINDS = {
    "centres": N_("Centres"),
    "beneficiaries": N_("Beneficiaries"),
    "cells": N_("Social vigilance cells"),
    "reports": N_("Reports of the cells"),
    "signals": N_("Signals"),
    "registers": N_("Programme registers"),
    "population": N_("Population by territory"),
    "indicator": N_("An indicator of your own"),
    "published": N_("Figures already published"),
    "travel": N_("Travel times between communes"),
}
#: Tables of the warehouse that reports name instead.
_TABLES = {
    "centre": "centres",
    "beneficiary_count": "beneficiaries",
    "cell": "cells",
    "cell_report": "reports",
    "signal": "signals",
    "programme_register": "registers",
    "population_count": "population",
    "loaded_figure": "indicator",
    "published_figure": "published",
    "travel_time": "travel",
}


def kind(code: str, lang: str) -> str:
    """What a file holds, in words; a kind that has none as it stands."""
    _ = words.translator(lang).gettext
    if not code:
        return _("not recognised")
    name = _TABLES.get(code, code)
    return _(KINDS[name]) if name in KINDS else code
