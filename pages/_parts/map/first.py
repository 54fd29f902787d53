"""Colours before components: on the map's page Dash's scripts wait for the first colours.

Read and run, they keep a processor busy for a second or more, in the middle of the map's own work. So they
are fetched at once, behind what the map needs, but held in a template; ``assets/map/98_dash.js`` starts them
when the map is coloured, or after a moment. Measured on a busy machine: first map a quarter sooner, the page
complete no later.
"""

from __future__ import annotations

import re

_HELD = '<template id="after-the-map">'
_FIRST = '<script id="_dash-config"'
_END = "</script>"
_ADDRESS = re.compile(r'<script src="([^"]+)"')


def colours_first(page: str) -> str:
    """Hold the scripts of a page that opens with a map; leave any other page as it is."""
    if 'id="map-boot"' not in page or _HELD in page:
        return page
    start, end = page.index(_FIRST), page.rindex(_END) + len(_END)
    scripts = page[start:end]
    fetched = "".join(
        f'<link rel="preload" as="script" fetchpriority="low" href="{address}">'
        for address in _ADDRESS.findall(scripts)
    )
    held = f"{page[:start]}{_HELD}{scripts}</template>{page[end:]}"
    return held.replace("</head>", f"{fetched}</head>", 1)
