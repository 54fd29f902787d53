"""What stands before or after a name: ``Province de``, ``عمالة``, ``Commune rurale``, ``(Mun.)``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.spelling import word_form

DELEGATION = frozenset({"province", "arrondissement_prefecture"})
COMMUNE = frozenset({"commune"})

_TITLES = {
    "préfecture d'arrondissements|préfecture d'arrondissement|préf. d'arrond.|عمالة مقاطعات|عمالة مقاطعة": (
        frozenset({"arrondissement_prefecture"})
    ),
    "province|préfecture|préfecture de province|prov.|préf.|عمالة|إقليم|عمالة أو إقليم|عمالة/إقليم|"
    "إقليم/عمالة|préfecture/province|province/préfecture|préfecture ou province": DELEGATION,
    "délégation|délégation provinciale|délégation préfectorale|délégation entraide nationale|"
    "délégation provinciale entraide nationale|délégation préfectorale entraide nationale|"
    "مندوبية|المندوبية الإقليمية|المندوبية الإقليمية للتعاون الوطني|مندوبية التعاون الوطني": DELEGATION,
    "commune|commune rurale|commune urbaine|commune territoriale|municipalité|mun.|cr|cu|c.r.|c.u.|ct|"
    "جماعة|الجماعة الترابية|الجماعة القروية|الجماعة الحضرية|بلدية|ج.ق.|ج.ح.": COMMUNE,
    "arrondissement|arrond.|مقاطعة": COMMUNE,
    "région|جهة": frozenset({"region"}),
}
_BY_FORM = {word_form(title): levels for titles, levels in _TITLES.items() for title in titles.split("|")}
#: Too short or too common to stand before a name: ``M. Yacoub`` is Moulay Yacoub.
_IN_BRACKETS = _BY_FORM | dict.fromkeys(("m", "ar", "c", "centre"), COMMUNE)
_LONGEST = max(form.count(" ") for form in _BY_FORM) + 1
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_OFFICE, _LINKS = word_form("مندوبية"), ("لل", "بال", "ل", "ب")  # المندوبية الإقليمية للحسيمة


def readings(text: str) -> Iterator[tuple[str, frozenset[str] | None]]:
    """The names a text may hold, likeliest first, and the levels its title says; None where it has none.

    Parameters
    ----------
    text : str
        Such as ``Province d'Al Hoceima``; the text itself comes first, since names may begin with a title.
    """
    yield text, None
    if (brackets := _BRACKETS.search(text)) and (levels := _IN_BRACKETS.get(word_form(brackets[1]))):
        yield text[: brackets.start()], levels
    words = word_form(text).split()
    for count in range(min(_LONGEST, len(words) - 1), 0, -1):
        levels = _BY_FORM.get(" ".join(words[:count]))
        if levels:
            rest = " ".join(words[count:])
            yield rest, levels
            if words[0] == _OFFICE:
                yield from ((rest[len(link) :], levels) for link in _LINKS if rest.startswith(link))
