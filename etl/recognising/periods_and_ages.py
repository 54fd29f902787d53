"""Years, school seasons and age bands standing alone in a heading."""

from __future__ import annotations

import re

from etl.recognising.forms import Words

YEAR = re.compile(r"(?:19|20)\d\d")
OLDEST = 120
AGE_WORDS = frozenset({"ans", "annee", "age", "سنه", "سنوات", "عاما", "الي", "الى"})
AND_MORE = (("plus",), ("فما", "فوق"), ("فاكثر",), ("واكثر",), ("revolu", "plus"), ("over",))
LESS_THAN = (("moin",), ("اقل",), ("under",))


def period(words: Words) -> str | None:
    """A year, or a school season written with its two years (2023-2024, 2023/24), and nothing else."""
    if len(words) == 1 and YEAR.fullmatch(words[0]):
        return words[0]
    if len(words) == 2 and YEAR.fullmatch(words[0]) and words[1].isdigit():
        following = str(int(words[0]) + 1)
        return f"{words[0]}-{following}" if words[1] in (following, following[2:]) else None
    return None


def age_band(words: Words) -> str | None:
    """An age band as ``5-9`` or ``75+``, whatever words of age stand around its numbers."""
    numbers = [int(word) for word in words if word.isdigit()]
    rest = tuple(word for word in words if not word.isdigit() and word not in AGE_WORDS)
    if not numbers or max(numbers) > OLDEST:
        return None
    if len(numbers) == 2 and not rest and numbers[0] < numbers[1]:
        return f"{numbers[0]}-{numbers[1]}"
    if len(numbers) == 1 and rest in AND_MORE and words[0].isdigit():
        return f"{numbers[0]}+"
    if len(numbers) == 1 and rest in LESS_THAN and numbers[0] > 0:
        return f"0-{numbers[0] - 1}"
    return None
