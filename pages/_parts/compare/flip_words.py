"""What other denominators change, in sentences."""

from __future__ import annotations

from data import words
from data.words import N_
from pages._parts import numbers
from pages._parts.compare import words as said
from pages._parts.compare.flips import Flipped
from pages._parts.compare.named import label, placed

_SOME = N_(
    "{label} – {other}: of {all} verdicts beside {benchmark}, {flips} would be different ones, in {count}."
)
_NONE = N_("{label} – {other}: of {all} verdicts beside {benchmark} none would be a different one.")
_NOTHING = N_("{label}: no figure here is divided by anything that could be replaced.")
#: How many turns a sentence tells.
_TOLD = 3


def sentence(shown: Flipped) -> str:
    """How many verdicts flip, from what to what, and how many only one denominator allows."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    if shown.other is None or not (shown.judged or shown.one_sided):
        return _(_NOTHING).format(label=label(view))
    told = _(_SOME if shown.flips else _NONE).format(
        label=label(view),
        other=shown.other.label[view.lang],
        all=numbers.number(shown.judged, view.lang),
        benchmark=said.beside(view.benchmark, view.lang),
        flips=numbers.number(len(shown.flips), view.lang),
        count=placed(view, shown.territories),
    )
    return " ".join([told, *_turned(shown), *_one_sided(shown)])


def _turned(shown: Flipped) -> list[str]:
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    turn = _("{n} from “{before}” to “{after}”")
    listed = [
        turn.format(
            n=numbers.number(count, lang),
            before=said.verdict(before, lang),
            after=said.verdict(after, lang),
        )
        for (before, after), count in shown.turns[:_TOLD]
    ]
    if not listed:
        return []
    rest = sum(count for _pair, count in shown.turns[_TOLD:])
    more = [_("{n} otherwise").format(n=numbers.number(rest, lang))] if rest else []
    return [_("Of these: {turns}.").format(turns=_(", ").join([*listed, *more]))]


def _one_sided(shown: Flipped) -> list[str]:
    if not shown.one_sided:
        return []
    lang = shown.view.lang
    template = words.translator(lang).gettext("Only one of both denominators allows a verdict on {n} more.")
    return [template.format(n=numbers.number(len(shown.one_sided), lang))]
