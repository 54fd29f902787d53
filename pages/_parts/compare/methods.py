"""Of each part of the page that compares: its picture, how it is made, the words it needs explained."""

from __future__ import annotations

from data.words import N_
from pages._parts.compare import flip_list, ranks, worse

#: Of each part the element a picture is taken of; how it is made; the words it needs explained.
TAKEN = {
    "worse": worse.TABLE,
    "heat": "compare-drawn",
    "ranks": ranks.TABLE,
    "funnel": "compare-drawn",
    "pairs": "compare-drawn",
    "flip": flip_list.TABLE,
}
METHODS = {
    "worse": N_(
        "Each figure’s own interval against the benchmark, at 95 and 99.8%; trend over the last five years, "
        "tested at 99.8%."
    ),
    "heat": N_(
        "Each figure’s own interval against the benchmark, at 95 and 99.8%; complete counts by their "
        "difference."
    ),
    "ranks": N_(
        "Ranks drawn anew 1,000 times within the 95% intervals; groups by the interval of a difference."
    ),
    "funnel": N_("Control limits of 95 and 99.8% around the benchmark’s value: what chance alone keeps to."),
    "pairs": N_(
        "Spearman’s coefficient of ranks with its 95% interval, over the territories that have both figures."
    ),
    "flip": N_(
        "The same numerators over another denominator, benchmarks and intervals alike; a verdict flips where "
        "its word changes, not where it is merely more or less sure."
    ),
}
PLAIN = {
    "worse": ("worsening", "verdict"),
    "heat": ("verdict", "benchmark", "course", "sureness"),
    "ranks": ("group", "benchmark"),
    "funnel": ("funnel", "control_limits", "benchmark"),
    "pairs": ("association",),
    "flip": ("denominator", "verdict", "benchmark"),
}
EXPLAINED = {"likes": "likes", "median": "median", "norm": "norm"}
