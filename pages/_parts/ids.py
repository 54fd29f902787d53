"""The ids of the page's components, written once.

A typing error in an id is a silent hole in the wiring; a constant is not.
"""

from __future__ import annotations

# What the reader looks at: the only state, mirrored in the URL.
VIEW = "view"
#: Written by the map: ``{kind, code, t}``.
MAP_EVENT = "map-event"
#: Written by the map when new colours are on the screen.
MAP_PAINTED = "map-painted"
MAP = "map"
#: Written by the table and by the search: ``{kind, code, t}``, read like the map's.
PICK_EVENT = "pick-event"
#: The view that words and table describe: it follows the map, a moment later.
SETTLED = "settled"
#: Which level, period and milieu each indicator offers.
OFFERS = "offers"

INDICATOR = "indicator"
LEVEL = "level"
#: Filled by ``assets/shell/71_periods.js``: the period as a slider, and playing.
PERIOD_SLOT = "period-slot"
MILIEU = "milieu"
METHOD = "method"
#: What of the indicator is shown: its values, smoothed, hot spots …; and the second indicator of two.
SHOW = "show"
SECOND = "second"
#: Filled by ``assets/shell/72_breaks.js``, when classes are chosen by hand.
BREAKS_SLOT = "breaks-slot"
CENTRES = "centres"
#: Filled by ``assets/shell/73_centres.js``, when centres are shown.
CENTRES_SLOT = "centres-slot"
SEARCH = "search"
MORE_CONTROLS = "more-controls"
MORE_BUTTON = "more-button"

BREADCRUMB = "breadcrumb"
SENTENCE = "sentence"
LEGEND = "legend"
SOURCE_LINE = "source-line"
NOTICES = "notices"
PARTS = "parts"
BANNER = "banner"

TABLE = "table"
TABLE_SLOT = "table-slot"
TABLE_ROWS = "table-rows"
GRID_READY = "grid-ready"

#: What gives Mantine its colours, on every page.
PROVIDER = "provider"
THEME_BUTTON = "theme-button"
#: The reader's language, on every page.
LANGUAGE = "language"
LANGUAGE_LINK = {"ar": "in-arabic", "fr": "in-french", "en": "in-english"}
CSV_LINK = "download-csv"
XLSX_LINK = "download-xlsx"
GEOJSON_LINK = "download-geojson"
PICTURE_BUTTON = "download-picture"
#: Receives nothing: the output of functions that only touch the browser.
NOWHERE = "nowhere"


def address(page: str) -> dict[str, str]:
    """Where a page other than the map keeps its `Address`: what its callbacks follow."""
    return {"type": "address", "page": page}


def choice(page: str, name: str) -> dict[str, str]:
    """A control that sets one field of a page's address."""
    return {"type": "choice", "page": page, "name": name}
