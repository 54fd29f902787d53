"""The two typefaces of the product, cut down to what it writes: WOFF2 files and the style that names them.

Inter for Latin letters, Noto Sans Arabic for Arabic ones (both OFL). Each keeps its variable weight
between regular and bold; optical size and width are pinned, characters nobody writes here are dropped.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import Any

from pages._serving.places import installed

STYLE = "fonts.css"
REGULAR, BOLD = 400, 700
_SHARED_FEATURES = ("ccmp", "kern", "locl", "mark", "mkmk", "tnum")


@dataclass(frozen=True)
class Face:
    """One typeface: where it comes from and what is kept of it."""

    family: str
    package: str
    path: tuple[str, ...]
    pinned: tuple[str, float]
    characters: frozenset[int]
    features: tuple[str, ...]

    @property
    def source(self) -> Path:
        """The whole typeface, as installed: what is typeset on paper uses this one."""
        return installed(self.package.replace("-", "_"), "fonts", "ofl", *self.path)

    @property
    def recipe(self) -> str:
        """What the cut-down file depends on."""
        return repr(
            (self.package, version(self.package), version("fonttools"), self.pinned, sorted(self.characters))
        )


def _points(text: str, *ranges: tuple[int, int]) -> frozenset[int]:
    return frozenset(map(ord, text)).union(*(range(first, last + 1) for first, last in ranges))


LATIN = Face(
    family="Yaqaza Latin",
    package="justmytype-western-core",
    path=("inter", "Inter[opsz,wght].ttf"),
    pinned=("opsz", 14),
    # ASCII, Latin-1 and Latin Extended-A: French, and transliterated names; then signs.
    characters=_points(
        "\u2009\u2011\u202f–—‘’“”„†•…‰′″‹›₂²³€←↑→↓↗↘−≈≠≤≥■▲▶▼◀●✓✗⌘",
        (0x20, 0x7E),
        (0xA0, 0xAC),
        (0xAE, 0x148),
        (0x14A, 0x17F),
    ),
    features=(*_SHARED_FEATURES, "case", "ordn", "sups"),
)
ARABIC = Face(
    family="Yaqaza Arabic",
    package="justmytype-intl-rtl",
    path=("notosansarabic", "NotoSansArabic[wdth,wght].ttf"),
    pinned=("wdth", 100),
    # The letters, vowels and digits of Arabic, those of Moroccan names besides, and the digits
    # and signs that stand between them.
    characters=_points(" \u00a0\u200c\u200d\u200e\u200f0123456789.,:%()-–«»/+پچژڤکڭگݣٰٱ۔", (0x60C, 0x66D)),
    features=(*_SHARED_FEATURES, "fina", "init", "liga", "medi", "rlig", "rtlm"),
)
FACES = (LATIN, ARABIC)


def make(folder: Path) -> Path:
    """Cut the faces down into `folder`, unless they lie there already.

    Returns
    -------
    Path
        The style sheet that names them.
    """
    style = folder / STYLE
    recipes = [(face.recipe, _rule(face, "")) for face in FACES]
    mark = f"/* {hashlib.sha256(repr(recipes).encode()).hexdigest()[:20]} */"
    if style.exists() and style.read_text(encoding="utf-8").startswith(mark):
        return style
    folder.mkdir(parents=True, exist_ok=True)
    rules = [_rule(face, _write(folder, face)) for face in FACES]
    style.write_text("\n".join([mark, *rules]), encoding="utf-8")
    return style


def _write(folder: Path, face: Face) -> str:
    """One WOFF2 file with the hash of its content in its name; older ones of the face are removed."""
    content = _cut(face)
    stem = face.family.lower().replace(" ", "-")
    for older in folder.glob(f"{stem}.*.woff2"):
        older.unlink()
    name = f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}.woff2"
    (folder / name).write_bytes(content)
    return name


def _cut(face: Face) -> bytes:
    # Imported here: slow, and needed once in a machine's life.
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415
    from fontTools.varLib.instancer import instantiateVariableFont  # noqa: PLC0415

    font: Any = TTFont(face.source, recalcTimestamp=False)
    options = Options(hinting=False, layout_features=list(face.features), notdef_outline=True)
    options.name_IDs = [0, 1, 2, 13, 14]  # copyright, names, licence: the OFL asks for them
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=face.characters)
    subsetter.subset(font)
    axis, value = face.pinned
    font = instantiateVariableFont(font, {axis: value, "wght": (REGULAR, BOLD)})
    font.flavor = "woff2"
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def _rule(face: Face, file_name: str) -> str:
    return (
        f'@font-face {{\n  font-family: "{face.family}";\n  font-style: normal;\n'
        f"  font-weight: {REGULAR} {BOLD};\n  font-display: swap;\n"
        f'  src: url("/assets/fonts/{file_name}") format("woff2");\n'
        f"  unicode-range: {', '.join(_ranges(face.characters))};\n}}\n"
    )


def _ranges(characters: Iterable[int]) -> list[str]:
    """Code points as the ranges of a style sheet: neighbours share one."""
    runs = groupby(enumerate(sorted(characters)), key=lambda pair: pair[1] - pair[0])
    spans = [[point for _, point in run] for _, run in runs]
    return [f"U+{s[0]:X}" if len(s) == 1 else f"U+{s[0]:X}-{s[-1]:X}" for s in spans]
