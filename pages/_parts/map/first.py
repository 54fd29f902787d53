"""Colours before components: on the map's page Dash's scripts wait for the first colours.

Read and run, they keep a processor busy for a second or more, in the middle of the map's own work. So they
are held in a template; ``assets/map/98_dash.js`` has them fetched behind what the map needs, and starts them
when the map is coloured, or after a moment. Measured on a busy machine: first map a quarter sooner, the page
complete no later.
"""

from __future__ import annotations

_HELD = '<template id="after-the-map">'
_FIRST = '<script id="_dash-config"'
_END = "</script>"


def colours_first(page: str) -> str:
    """Hold the scripts of a page that opens with a map; leave any other page as it is."""
    if 'id="map-boot"' not in page or _HELD in page:
        return page
    start, end = page.index(_FIRST), page.rindex(_END) + len(_END)
    return f"{page[:start]}{_HELD}{page[start:end]}</template>{page[end:]}"
