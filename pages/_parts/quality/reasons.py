"""Why a figure is held back: how many told of how many asked, and from which share it would be shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from data import warehouse, words
from data.completeness import completeness
from data.warehouse import Row
from data.words import N_
from pages._parts import figure_words, numbers
from pages._parts.view import View

#: Who tells -> the sentence.
_SENTENCES = {
    "centres": N_("{told} of {asked} centres reported ({share}); under {least} nothing is shown."),
    "licensed": N_(
        "{told} of {asked} licensed centres say how many places they have ({share}); "
        "under {least} nothing is shown."
    ),
    "both": N_(
        "{told} of {asked} licensed centres give people and places ({share}); under {least} nothing is shown."
    ),
    "delegations": N_(
        "{told} of {asked} delegations sent their list of centres ({share}); under {least} nothing is shown."
    ),
    "reports": N_("{told} of {asked} reports due came: nothing is known of the signals."),
    "weeks": N_(
        "Reports came of {told} of {asked} weeks ({share}); under {least} no signal does not mean that there "
        "was none."
    ),
    "signals": N_("The time to orientation is known of fewer than {asked} signals: no median is given."),
    "denominator": N_("The figure it is divided by ({told}) is below {asked}: chance would decide."),
}


def reason(row: Row, lang: str) -> str:
    """One sentence for a row that has ``counted``, ``told``, ``asked`` and ``least_share``."""
    told, asked = float(row["told"]), float(row["asked"])
    least, template = row["least_share"], _SENTENCES[row["counted"]]
    return (
        words.translator(lang)
        .gettext(template)
        .format(
            told=numbers.number(told, lang),
            asked=numbers.number(asked, lang),
            share=percent(told / asked, lang),
            least="" if least is None else percent(float(least), lang),
        )
    )


def held_back(
    indicator: str, level: str, period: str, milieu: str, *, lang: str, code: str = ""
) -> dict[str, str]:
    """Code -> why its figure is held back as insufficient; of one territory, or of every one of a level.

    Parameters
    ----------
    indicator, level, period, milieu : str
        The view.
    lang : str
        The reader's language.
    code : str, optional
        One territory.
    """
    rows = warehouse.read(
        "why_insufficient", indicator=indicator, level=level, period=period, milieu=milieu, code=code
    )
    return {row["code"]: reason(row, lang) for row in rows}


def reasons_of(view: View, rows: Iterable[Row]) -> dict[str, str]:
    """The same for the rows of a view of the map; nothing is asked where none is held back."""
    if not any(row["status"] == "insufficient" for row in rows):
        return {}
    return held_back(view.indicator, view.level, view.period, view.milieu, lang=view.lang)


def told_status(status: str, reasons: Mapping[str, str], code: str, lang: str) -> str:
    """A status in words, with its reason where it is held back."""
    said = figure_words.status(status, lang)
    if status == "insufficient" and code in reasons:
        return figure_words.labelled(said, reasons[code], lang)
    return said


def status_and_why(status: str, *view: str, code: str, lang: str) -> str:
    """The same of one territory's figure in a view: indicator, level, period, milieu."""
    indicator, level, period, milieu = view
    if status != "insufficient":
        return figure_words.status(status, lang)
    reasons = held_back(indicator, level, period, milieu, lang=lang, code=code)
    return told_status(status, reasons, code, lang)


def rule(lang: str) -> list[str]:
    """The declared share in sentences: what it does, that it is no norm, who set it, since when and why."""
    _ = words.translator(lang).gettext
    declared = completeness()
    standing = (
        _("Rule: {reference}").format(reference=declared.reference)
        if declared.is_official
        else _("This share is a default of this product, not an official norm: the committee may change it.")
    )
    return [
        _(
            "Where fewer than {least} of those asked have told, no figure is shown: it is insufficient."
        ).format(least=percent(float(declared.least_share), lang)),
        standing,
        _("Set by {who}, since {day}.").format(
            who=declared.set_by[lang], day=numbers.day(declared.since, lang)
        ),
        declared.reason[lang],
    ]


def percent(share: float, lang: str) -> str:
    """A share as whole per cent, never rounded over the limit: 79.9 % is 79 %."""
    whole = numbers.number(int(share * 100 + 1e-9), lang)
    return words.translator(lang).gettext("{n}%").format(n=whole)
