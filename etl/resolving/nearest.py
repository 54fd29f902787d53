"""What a text resembles: offered with its likeness, never taken."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz, process

#: Below this likeness, out of 100, a name is another name.
LIKE = 70.0
#: A text this long that begins a name is offered, however long the name is.
_BEGINNING, _BEGINS = 4, 88.0
_LIMIT = 40
_DOUBLED = re.compile(r"(.)\1+")
_SILENT = str.maketrans("", "", "aeiouyhwاوي")
_ALIKE = {"kh": "x", "gh": "g", "ch": "s", "sh": "s", "ph": "f", "ck": "k", "q": "k", "c": "k", "z": "s"}


class Pool(NamedTuple):
    """Names that may be meant: their forms, how these sound, and whose they are."""

    forms: tuple[str, ...]
    sounds: tuple[str, ...]
    values: tuple[str, ...]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Pool:
        """A pool of (normal form, value)."""
        forms, values = tuple(zip(*pairs, strict=True)) or ((), ())
        return cls(forms, tuple(map(sound, forms)), values)


def nearest(form: str, pool: Pool) -> list[tuple[str, float]]:
    """Values whose names resemble a form, nearest first, each with its likeness of 70 to 99.

    Parameters
    ----------
    form : str
        Folded as the pool's forms are.
    pool : Pool
        What may be meant.
    """
    if len(form) < 2 or not pool.forms:
        return []
    scores: dict[str, float] = {}
    for place, score in _alike(form, pool):
        value = pool.values[place]
        scores[value] = max(min(score, 99.0), scores.get(value, 0.0))
    return sorted(((value, round(score, 1)) for value, score in scores.items()), key=lambda pair: -pair[1])


def _alike(form: str, pool: Pool) -> Iterable[tuple[int, float]]:
    """Places in the pool with a likeness: most of it of the letters, some of the sound."""
    near = process.extract(form, pool.forms, scorer=fuzz.ratio, score_cutoff=LIKE - 15, limit=_LIMIT)
    heard = sound(form)
    for _, likeness, place in near:
        score = 0.7 * likeness + 0.3 * fuzz.ratio(heard, pool.sounds[place])
        if score >= LIKE:
            yield place, score
    if len(form) >= _BEGINNING:
        yield from ((place, _BEGINS) for place, known in enumerate(pool.forms) if known.startswith(form))


def sound(form: str) -> str:
    """A form without vowels, doubled letters and differences of transliteration."""
    for written, alike in _ALIKE.items():
        form = form.replace(written, alike)
    return _DOUBLED.sub(r"\1", form.translate(_SILENT))
