"""Printed totals that disagree explained: each as it was printed, with what it counts and who says it."""

from __future__ import annotations

from collections.abc import Sequence

from data import warehouse, words
from data.warehouse import Row
from data.words import N_
from pages._parts import quoted
from pages._parts.asked import Asked
from pages._parts.codes import COUNTRY
from pages._parts.explain.evidence import Rows
from pages._parts.explain.told import Line, Told
from pages._parts.explain.view import totals_address
from pages._parts.sources.view import SourcesView

_NO_SET = N_("There are no published totals “{asked}”: others are shown.")


def totals_told(asked: Asked) -> Told | None:
    """The set of totals that is asked for, or the nearest; None where none was loaded."""
    lang, rows = asked.language(), warehouse.read("disagreeing_totals")
    names = list(dict.fromkeys(row["set"] for row in rows))
    if not names:
        return None
    name = asked.choose("set", names, names[0], _NO_SET)
    return _told(name, [row for row in rows if row["set"] == name], lang)


def _told(name: str, rows: Sequence[Row], lang: str) -> Told:
    _ = words.translator(lang).gettext
    first = rows[0]
    rule = _("Each stands as it was printed; none is corrected, preferred or worked out here.")
    return Told(
        totals_address(lang, name),
        _("{label}: {value}").format(
            label=first[f"label_{lang}"], value=_(", ").join(quoted.value(row, lang) for row in rows)
        ),
        first[f"why_{lang}"],
        [_line(row, lang) for row in rows],
        [row["source_key"] for row in rows],
        False,
        [rule],
        [(_("Among the published totals"), SourcesView(lang, "totals").address().url() + f"#totals-{name}")],
    )


def _line(row: Row, lang: str) -> Line:
    """One printed figure; its row is the one of the table of printed figures."""
    translate, text = words.translator(lang).gettext, row["source_text"]
    printed = f"{row[f'scope_{lang}']} ({quoted.exactness(row, lang)})"
    asked = (
        *(("territory", COUNTRY), ("level", "country")),
        *(("period", row["period"][:4]), ("fields", row["indicator"])),
    )
    return Line(
        name=f"{row['indicator']}.{row['period']}",
        label=quoted.when(row, lang),
        value=quoted.value(row, lang),
        number=row["value"],
        how=" – ".join([printed, *([translate(text)] if text else [])]),
        rows=Rows("published", asked),
    )
