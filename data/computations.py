"""The computation of a declaration: its formula, its measures and its interval."""

from __future__ import annotations

from collections.abc import Collection

from data.dimensions import DimensionValue
from data.entries import Entries
from data.indicator import LEVELS, Computation, IntervalMethod, Kind
from data.periods import YEAR, kind

#: The entries that each formula needs, beside its numerator.
_NEEDS = {
    Kind.RATIO: ("denominator", "per"),
    Kind.BALANCE: ("denominator", "numerator_whole", "denominator_whole"),
    Kind.SHORTFALL: ("denominator",),
    Kind.COUNTRY_SHORTFALL: ("denominator",),
}
_SCALES = (1, 100, 1000, 10_000, 100_000)


def computation(entries: Entries, value: DimensionValue | None, measures: Collection[str]) -> Computation:
    """Read the table ``computation``.

    Parameters
    ----------
    entries : Entries
        The table.
    value : DimensionValue or None
        What to put in place of ``{value}`` and its columns in names of measures.
    measures : collection of str
        Names that exist.

    Raises
    ------
    DeclarationProblem
        If an entry is missing or wrong, a measure is unknown, or the formula lacks one of its measures.
    """
    formula = Kind(entries.choice("kind", [known.value for known in Kind]))
    for needed in _NEEDS.get(formula, ()):
        if needed not in entries:
            raise entries.problem(needed, None, f"an entry, which the kind {formula.value} needs")

    def measure(key: str) -> str | None:
        return _measure(entries, key, value, measures)

    numerator = measure("numerator")
    if numerator is None:
        raise entries.problem("numerator", None, "the name of a measure")
    read = Computation(
        kind=formula,
        numerator=numerator,
        denominator=measure("denominator"),
        numerator_whole=measure("numerator_whole"),
        denominator_whole=measure("denominator_whole"),
        per=entries.whole("per", lambda scale: scale in _SCALES, f"one of {_SCALES}", default=1),
        denominator_period=_year(entries, "denominator_period"),
        since=_year(entries, "since"),
        years_back=_years_back(entries),
        interval=IntervalMethod(
            entries.choice("interval", [method.value for method in IntervalMethod], default="none")
        ),
        sample_base=measure("sample_base"),
        minimum_denominator=entries.optional_number("minimum_denominator"),
        suppress_below=entries.whole("suppress_below", lambda k: k > 1, "a whole number from 2", default=0)
        or None,
        suppress_levels=entries.choices("suppress_levels", LEVELS, default=()),
    )
    _refuse_contradictions(entries, read)
    entries.finish()
    return read


def _refuse_contradictions(entries: Entries, read: Computation) -> None:
    if (read.kind is Kind.CHANGE) != ((read.since is None) != (read.years_back is None)):
        raise entries.problem(
            "since", read.since, "since or years_back, one of them, for a change and only there"
        )
    if bool(read.suppress_below) != bool(read.suppress_levels):
        raise entries.problem(
            "suppress_levels", list(read.suppress_levels) or None, "levels, together with suppress_below"
        )
    sampled = read.interval is IntervalMethod.CENSUS_SAMPLE
    if sampled and not (read.denominator or read.sample_base):
        raise entries.problem("sample_base", None, "whom the long form asked, or a denominator that says so")
    if sampled and read.kind not in (Kind.PUBLISHED, Kind.COMPLEMENT):
        raise entries.problem("interval", read.interval.value, "census_sample only for published shares")
    if read.interval in (IntervalMethod.PROPORTION, IntervalMethod.RATE) and read.kind is not Kind.RATIO:
        raise entries.problem("interval", read.interval.value, f"none, as the kind is {read.kind.value}")


def _measure(
    entries: Entries, key: str, value: DimensionValue | None, measures: Collection[str]
) -> str | None:
    template = entries.optional_text(key)
    if template is None:
        return None
    try:
        name = value.fill(template) if value else template
    except KeyError as unknown:
        raise entries.problem(
            key, template, f"braces only around columns of the dimension ({unknown})"
        ) from unknown
    if name not in measures:
        raise entries.problem(key, name, "a measure of data/reference/measures.csv")
    return name


def _year(entries: Entries, key: str) -> str | None:
    text = entries.optional_text(key)
    if text is None:
        return None
    try:
        right = kind(text) == YEAR
    except ValueError:
        right = False
    if not right:
        raise entries.problem(key, text, "a year, such as 2024")
    return text


def _years_back(entries: Entries) -> int | None:
    return entries.whole("years_back", lambda years: years > 0, "a whole number from 1", default=0) or None
