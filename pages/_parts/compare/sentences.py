"""What each part says first: one sentence, computed from what it shows."""

from __future__ import annotations

from collections.abc import Sequence

from data import words
from data.catalogue import catalogue
from data.words import N_
from pages._parts import figure_words, numbers, people, territory_words
from pages._parts.compare import facts
from pages._parts.compare.facts import Listed
from pages._parts.compare.funnel import funnel as of_view
from pages._parts.compare.named import label, placed
from pages._parts.compare.ranks import Ranked, ranked
from pages._parts.compare.view import CompareView
from pages._parts.compare.words import benchmark as said_benchmark
from pages._parts.compare.words import beside
from pages._parts.places import places

_WORSE = {
    "worsening": N_("{label}: surely worse than {benchmark} and getting worse in {count}."),
    "not_improving": N_("{label}: surely worse than {benchmark} and not getting better in {count}."),
    "any": N_("{label}: surely worse than {benchmark} in {count}."),
}
_NONE = {
    "worsening": N_("{label}: nowhere both surely worse than {benchmark} and getting worse."),
    "not_improving": N_("{label}: nowhere surely worse than {benchmark} without getting better."),
    "any": N_("{label}: nowhere surely worse than {benchmark}."),
}


def worse(listed: Listed) -> str:
    """How many territories are worse and worsening, who lives there, and which come first."""
    view = listed.view
    _ = words.translator(view.lang).gettext
    counted = listed.counted
    if not counted["kept_count"]:
        return " ".join([_said(_NONE[view.trend], view), *_instead(listed)])
    count = placed(view, counted["kept_places"])
    parts = [_said(_WORSE[view.trend], view, count=count), _inhabited(listed)]
    named = _(", ").join(places()[code].name(view.lang) for code in counted["first_codes"])
    return " ".join([*parts, _("First of all: {names}.").format(names=named)])


def _said(template: str, view: CompareView, **more: str) -> str:
    said = words.translator(view.lang).gettext(template)
    return said.format(label=label(view), benchmark=beside(view.benchmark, view.lang), **more)


def _inhabited(listed: Listed) -> str:
    """Who lives there: the people one indicator is about; of several, everybody, once."""
    view = listed.view
    if view.indicator:
        indicator = catalogue().indicators[view.indicator]
        who = people.people(listed.counted["people"], indicator, view.lang)
    else:
        who = people.of_group(listed.counted["inhabitants"], "population", view.lang)
    return words.translator(view.lang).gettext("{people} live there.").format(people=who) if who else ""


def _instead(listed: Listed) -> list[str]:
    """What can be said where nothing fits: how many are worse, and how many of them have no trend."""
    view = listed.view
    counted = listed.counted
    if view.trend == "any" or not counted["every_count"]:
        return []
    _ = words.translator(view.lang).gettext
    worse_there = placed(view, counted["every_places"])
    unknown = numbers.number(counted["unknown_count"], view.lang)
    every = numbers.number(counted["every_count"], view.lang)
    said = _(
        "Surely worse, whatever the trend: {count}; of {every} figures the trend of {unknown} is unknown."
    )
    return [said.format(count=worse_there, every=every, unknown=unknown)]


def heat(view: CompareView) -> str:
    """How much of what is compared is worse and better, and where most is worse."""
    rows = facts.matrix(view)
    _ = words.translator(view.lang).gettext
    if not rows:
        return _("{label}: nothing can be compared here.").format(label=label(view))
    all_verdicts = "".join(row["verdicts"] for row in rows)
    tally = {
        "worse": sum(map(all_verdicts.count, "Wwx")),
        "better": sum(map(all_verdicts.count, "Bby")),
        "every": sum(letter not in "?msin" for letter in all_verdicts),
    }
    said = _(
        "{label}: of {every} figures that can be compared, {worse} are surely worse than {benchmark}, "
        "{better} better."
    )
    counts = {name: numbers.number(count, view.lang) for name, count in tally.items()}
    said = said.format(label=label(view), benchmark=beside(view.benchmark, view.lang), **counts)
    most = most_worse(rows)
    if not most[1]:
        return said
    worst = _("Most often worse: {name} ({n} of {all}).")
    worst = worst.format(
        name=places()[most[0]].name(view.lang),
        n=numbers.number(most[1], view.lang),
        all=numbers.number(len(rows), view.lang),
    )
    return f"{said} {worst}"


def most_worse(rows: list[dict[str, object]]) -> tuple[str, int]:
    """The territory with the most worse verdicts, and how many."""
    codes: list[str] = rows[0]["codes"]  # type: ignore[assignment]
    counts = [sum(str(row["verdicts"])[at] in "Wwx" for row in rows) for at in range(len(codes))]
    most = max(range(len(codes)), key=lambda at: (counts[at], -at))
    return codes[most], counts[most]


def ranks(view: CompareView) -> str:
    """Into how many groups the territories fall, and who is in the highest and in the lowest."""
    known, unknown = ranked(view)
    _ = words.translator(view.lang).gettext
    if not known:
        return _("{label}: no territory has a figure here.").format(label=label(view))
    count = known[-1].group
    plural = words.translator(view.lang).ngettext
    template = plural(
        "{label}: {all} fall into {n} group that cannot be told apart within.",
        "{label}: {all} fall into {n} groups that cannot be told apart within.",
        count,
    )
    said = template.format(
        label=label(view), all=placed(view, len(known)), n=numbers.number(count, view.lang)
    )
    if count > 1:
        ends = _("Highest: {high}. Lowest: {low}.")
        said = f"{said} {ends.format(high=_group(known, 1, view.lang), low=_group(known, count, view.lang))}"
    if unknown:
        count_of = territory_words.counted(view.level, len(unknown), view.lang)
        said = f"{said} {_('No figure for {count}.').format(count=count_of)}"
    return said


def _group(known: Sequence[Ranked], number: int, lang: str) -> str:
    """Up to three of a group by name, and how many more there are."""
    _ = words.translator(lang).gettext
    names = [places()[one.row["code"]].name(lang) for one in known if one.group == number]
    shown = _(", ").join(names[:3])
    more = len(names) - 3
    return shown if more < 1 else _("{names} and {n} more").format(names=shown, n=numbers.number(more, lang))


def funnel(view: CompareView) -> str:
    """How many territories chance alone does not explain, on which side."""
    shown = of_view(view)
    _ = words.translator(view.lang).gettext
    if not shown.rows:
        return _("{label}: no territory has counts to be set in a funnel.").format(label=label(view))
    tally = {letter: shown.letters.count(letter) for letter in set(shown.letters)}
    surely = sum(tally.get(letter, 0) for letter in "WBHL")
    within = tally.get("=", 0)
    template = _(
        "{label}: {within} of {all} lie within what chance alone makes around {value} ({benchmark}); "
        "{out} lie beyond it, {surely} of them surely."
    )
    return template.format(
        label=label(view),
        within=numbers.number(within, view.lang),
        all=placed(view, len(shown.rows)),
        value=figure_words.spoken(shown.baseline, shown.indicator, view.lang),
        benchmark=said_benchmark(view.benchmark, view.lang),
        out=numbers.number(len(shown.rows) - within, view.lang),
        surely=numbers.number(surely, view.lang),
    )
