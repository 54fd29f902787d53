"""Dash's scripts wait for the map's first colours, on the map's page only."""

from __future__ import annotations

from pages._parts.map.first import colours_first

SCRIPTS = (
    '<script id="_dash-config" type="application/json">{}</script>\n'
    '<script src="/one.js"></script>\n<script src="/two.js"></script>\n'
    '<script id="_dash-renderer" type="application/javascript">var renderer = new DashRenderer();</script>'
)
BOOT = '<script id="map-boot" type="application/json">{}</script><script src="/map.js"></script>'


def page(boot: str) -> str:
    return f"<html><head><title>Map</title></head><body>{boot}<div>{SCRIPTS}</div></body></html>"


def test_scripts_are_held_in_their_order_behind_the_map():
    held = colours_first(page(BOOT))
    inside = held.split('<template id="after-the-map">')[1].split("</template>")[0]
    assert inside == SCRIPTS
    assert held.index("/map.js") < held.index("<template")


def test_a_page_without_a_map_is_left_as_it_is():
    assert colours_first(page("")) == page("")


def test_holding_twice_changes_nothing_more():
    once = colours_first(page(BOOT))
    assert colours_first(once) == once
