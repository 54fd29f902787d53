"""What comparisons are called: benchmarks, verdicts, how sure they are, where a figure is going."""

from __future__ import annotations

from data import words
from data.words import N_
from pages._parts import figure_words, numbers
from pages._parts.codes import COUNTRY
from pages._parts.figure_words import NON_VALUES
from pages._parts.places import places
from pages._parts.territory_names import whole

#: A benchmark as a choice, and within a sentence after "than".
_BENCHMARKS = {
    "country": N_("The country"),
    "region": N_("Its own region"),
    "median": N_("Median of the level"),
    "likes": N_("Its ten likes"),
    "norm": N_("The norm"),
}
_BESIDE = {
    "region": N_("their region"),
    "median": N_("the median"),
    "likes": N_("their likes"),
    "norm": N_("the norm"),
}
_VERDICTS = {
    "worse": N_("worse"),
    "better": N_("better"),
    "higher": N_("higher"),
    "lower": N_("lower"),
    "similar": N_("similar"),
    "no judgement": N_("not judged"),
}
_SURE = {
    "99.8": N_("sure at 99.8%"),
    "95": N_("sure at 95%"),
    "complete count": N_("complete count"),
}
_GOING = {
    "worse": N_("getting worse"),
    "better": N_("getting better"),
    "up": N_("rising"),
    "down": N_("falling"),
    "level": N_("no change beyond chance"),
    "unknown": N_("trend cannot be calculated"),
}
#: A letter of `compare_matrix` -> verdict or status, and how sure it is.
LETTERS = {
    **{letter: ("worse", sure) for letter, sure in zip("Wwx", _SURE, strict=True)},
    **{letter: ("better", sure) for letter, sure in zip("Bby", _SURE, strict=True)},
    **{letter: ("higher", sure) for letter, sure in zip("Hhj", _SURE, strict=True)},
    **{letter: ("lower", sure) for letter, sure in zip("Llk", _SURE, strict=True)},
    "=": ("similar", ""),
    "?": ("no judgement", ""),
    **{status[0]: (status, "") for status in NON_VALUES},
}
#: A sign a verdict: never colour alone.
SIGNS = {
    "worse": "✗",
    "better": "✓",
    "higher": "▲",
    "lower": "▼",
    "similar": "≈",
    "no judgement": "•",
    "missing": "–",
    "suppressed": "■",
    "insufficient": "…",
    "not_applicable": "",
}
#: Where the value itself is going.
ARROWS = {"+": "↗", "-": "↘", "0": "", ".": ""}


def benchmark(name: str, lang: str) -> str:
    """A benchmark as a choice."""
    return words.translator(lang).gettext(_BENCHMARKS[name])


def beside(name: str, lang: str) -> str:
    """A benchmark after "than"."""
    if name == "country":
        return whole(places()[COUNTRY], lang)
    return words.translator(lang).gettext(_BESIDE[name])


def verdict(word: str, lang: str, sureness: str | None = "") -> str:
    """A verdict and how sure it is; or why there is no figure."""
    if word in NON_VALUES:
        return figure_words.status(word, lang)
    _ = words.translator(lang).gettext
    said = _(_VERDICTS[word])
    return _("{verdict} ({sure})").format(verdict=said, sure=sure(sureness, lang)) if sureness else said


def sure(sureness: str, lang: str) -> str:
    """How sure a verdict is."""
    return words.translator(lang).gettext(_SURE[sureness])


def going(way: str, lang: str) -> str:
    """Where a figure is going."""
    return words.translator(lang).gettext(_GOING[way])


def between(lower: float, upper: float, lang: str, decimals: int) -> str:
    """An interval: from left to right in every language."""
    low, high = (numbers.number(float(one), lang, decimals) for one in (lower, upper))
    return f"\u2066{low}–{high}\u2069"


def look(word: str, sureness: str | None = "") -> str:
    """The classes of a verdict or a status, as ``assets/compare.css`` colours them."""
    kind = word.replace("no judgement", "unjudged")
    return f"{kind} sure-{sureness.split('.')[0].split(' ')[0]}" if sureness else kind
