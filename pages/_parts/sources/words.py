"""How much rests on how many sources, and how much of it is real: the first sentence of `/sources`."""

from __future__ import annotations

from data import warehouse, words
from pages._parts import numbers


def sentence(lang: str) -> str:
    """How many figures rest on how many sources, and how many of them are real."""
    _ = words.translator(lang).gettext
    counted = warehouse.read("figures_real")[0]
    sources = warehouse.read("source_list")
    real = sum(not row["simulated"] for row in sources)
    figures, real_said = _figures(counted["figures"], lang), _sources(real, lang)
    if not counted["simulated"]:
        return _("{figures} rest on {sources}; all of them are real.").format(
            figures=figures, sources=real_said
        )
    share = 100 * (counted["figures"] - counted["simulated"]) / counted["figures"]
    return _("{figures} rest on {sources} and {files}; {share}% of them are real.").format(
        figures=figures,
        sources=real_said,
        files=_files(len(sources) - real, lang),
        share=numbers.spoken(share, lang),
    )


def _figures(count: int, lang: str) -> str:
    plural = words.translator(lang).ngettext
    return plural("{n} known figure", "{n} known figures", count).format(n=numbers.number(count, lang))


def _sources(count: int, lang: str) -> str:
    plural = words.translator(lang).ngettext
    return plural("{n} real source", "{n} real sources", count).format(n=numbers.number(count, lang))


def _files(count: int, lang: str) -> str:
    plural = words.translator(lang).ngettext
    said = plural("{n} demonstration file", "{n} demonstration files", count)
    return said.format(n=numbers.number(count, lang))
