"""Where an input comes from, in words: what was counted or added, of which rows."""

from __future__ import annotations

from data import words
from data.words import N_
from pages._parts.explain.inputs import Input

_ROWS = {
    ("census", ""): N_("Published by the census"),
    ("establishments", ""): N_("Mapped by the census of 2024"),
    ("published", ""): N_("Printed by its publisher"),
    ("boundaries", ""): N_("Measured on the public boundaries"),
    ("distances", ""): N_(
        "People of the communes whose middle lies more than 10 km, in a straight line, from every open centre"
    ),
    ("centres", "open"): N_("Centres open on 31 December, counted"),
    ("centres", "rural"): N_("Open centres that serve rural communes, counted"),
    ("centres", "serving_known"): N_("Open centres of which it is known whom they serve, counted"),
    ("centres", "jisr"): N_("Open centres with the JISR label, counted"),
    ("centres", "director_known"): N_("Open centres that say whether they have a director, counted"),
    ("centres", "without_director"): N_("Open centres without a director, counted"),
    ("centres", "licence_known"): N_("Open establishments that say whether they are licensed, counted"),
    ("centres", "unlicensed"): N_("Open establishments without a licence, counted"),
    ("centres", "places"): N_("Licensed places of open centres, added"),
    ("centres", "occupied"): N_("Licensed places of the open centres that told their beneficiaries, added"),
    ("centres", "reporting_places"): N_("Open centres that told both places and beneficiaries, counted"),
    ("centres", "over_capacity"): N_("Open centres with more beneficiaries than places, counted"),
    ("beneficiaries", "all"): N_("Beneficiaries of the year, added"),
    ("beneficiaries", "women"): N_("Women and girls among the beneficiaries of the year, added"),
    ("beneficiaries", "compared"): N_("Beneficiaries of the open centres whose places are known, added"),
    ("territories", "communes"): N_("Communes, counted"),
    ("territories", "communes_without"): N_("Communes without an open centre of the type, counted"),
    ("territories", "people_without"): N_("People of the communes without an open centre of the type, added"),
    ("territories", "provinces"): N_("Prefectures and provinces, counted"),
    ("territories", "provinces_without"): N_(
        "Prefectures and provinces without an open centre of the type, counted"
    ),
    ("cells", ""): N_("Cells open on 31 December"),
    ("reports", "expected"): N_("Reports the cells owed, counted"),
    ("reports", "received"): N_("Reports received of the cells, counted"),
    ("reports", "on_time"): N_("Reports received in time, counted"),
    ("signals", "all"): N_("Signals noted by the cells, added"),
    ("signals", "type"): N_("Signals of the type noted by the cells, added"),
    ("signals", "outcome"): N_("Signals with this outcome, added"),
    ("signals", "days"): N_("Median of the days to orientation, over the signals of which they are known"),
    ("watched", ""): N_("Those among whom the cells watch, for the share of weeks a report came of"),
}
_FORMULAS = {
    "same": N_("The same, of the countryside alone"),
    "share": N_("Worked out from a published share: the first × the second ÷ 100, to the nearest whole"),
    "rest": N_("What is left of 100"),
    "under_18": N_("The first, and three fifths of the second"),
}


def came_from(one: Input, lang: str) -> str:
    """How an input came about; empty where nobody declared it."""
    if one.origin is None:
        return ""
    if template := _FORMULAS.get(one.origin.formula):
        translate = words.translator(lang).gettext
        return translate(template)
    return rows_said(one.origin.rows, one.origin.keeps, lang)


def rows_said(rows: str, keeps: str, lang: str) -> str:
    """What is counted or added of some rows."""
    translate, template = words.translator(lang).gettext, _ROWS[rows, keeps]
    return translate(template)
