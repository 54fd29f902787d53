"""Texts in three languages, plural forms included."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from data.paths import LOCALE, ROOT, SOURCES
from data.words import LANGUAGES, PLURAL_RULES, direction, translator

PLURAL_FORMS = {"ar": 6, "fr": 2}
CATALOGUES = sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))


def test_arabic_is_written_from_right_to_left_and_the_others_are_not():
    assert {language: direction(language) for language in LANGUAGES} == {
        "ar": "rtl",
        "fr": "ltr",
        "en": "ltr",
    }


def test_english_is_the_source_text():
    assert translator("en").gettext("Territories") == "Territories"


def test_an_unknown_language_is_refused_by_name():
    with pytest.raises(ValueError, match="'de' is unknown: expected one of ar, fr, en"):
        translator("de")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_every_message_of_a_catalogue_is_translated_in_all_its_plural_forms(path: Path):
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parts[-3])

    def wanted(message: Message) -> int:
        return PLURAL_FORMS[path.parts[-3]] if message.pluralizable else 1

    unfinished = [
        message.id
        for message in catalogue
        if message.id
        and (message.fuzzy or not all(forms(message.string)) or len(forms(message.string)) != wanted(message))
    ]
    assert not unfinished


def forms(string: str | tuple[str, ...]) -> tuple[str, ...]:
    return string if isinstance(string, tuple) else (string,)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_every_catalogue_states_the_plural_rule_it_is_read_with(path: Path):
    with path.open("rb") as file:
        stated = dict(read_po(file).mime_headers)["Plural-Forms"]
    assert stated.rstrip(";") == PLURAL_RULES[path.parts[-3]].rstrip(";")


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 جماعة"),
        (1, "جماعة واحدة"),
        (2, "جماعتين"),
        (7, "7 جماعات"),
        (75, "75 جماعة"),
        (100, "100 جماعة"),
        (103, "103 جماعات"),
    ],
)
def test_arabic_counts_take_the_form_their_number_asks_for(count: int, said: str):
    assert translator("ar").ngettext("{n} commune", "{n} communes", count).format(n=count) == said


@pytest.mark.parametrize(("count", "form"), [(11, "إقليما"), (75, "إقليما"), (100, "إقليم"), (102, "إقليم")])
def test_between_eleven_and_ninety_nine_the_counted_word_is_an_accusative(count: int, form: str):
    assert translator("ar").ngettext("{n} province", "{n} provinces", count).split()[-1] in (form, f"و{form}")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_a_translation_names_the_same_placeholders_as_its_source(path: Path):
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parts[-3])
    strange = [
        (message.id, string)
        for message in catalogue
        if message.id
        for string in forms(message.string)
        if not placeholders(string) <= placeholders(" ".join(forms(message.id)))
    ]
    assert not strange


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)[^}]*\}", text))


def test_no_french_line_begins_with_a_sign_that_belongs_to_the_word_before():
    french = translator("fr")
    assert french.gettext("Source: {publishers}") == "Source\N{NO-BREAK SPACE}: {publishers}"
    texts = [text for path in CATALOGUES if path.parts[-3] == "fr" for text in told_in(path, french)]
    assert len(texts) > 1_000
    assert [text for text in texts if re.search(r"\S [:;?!%»]|« ", text)] == []


def told_in(path: Path, french: NullTranslations) -> Iterator[str]:
    """What a reader is told for each message of a catalogue, in every form."""
    with path.open("rb") as file:
        for message in read_po(file, locale="fr"):
            if message.pluralizable:
                yield from (french.ngettext(*message.id, count) for count in (1, 2))
            elif message.id:
                yield (
                    french.pgettext(message.context, message.id)
                    if message.context
                    else french.gettext(message.id)
                )


def test_the_cells_are_always_named_in_full_in_arabic():
    places = [
        *CATALOGUES,
        *(ROOT / "data" / "indicators").glob("*.toml"),
        *(ROOT / "data" / "reference").glob("*.csv"),
    ]
    named = re.compile(r"خلي[ةا]\s*(?:ال)?يقظة|خلايا\s*(?:ال)?يقظة")
    short = [
        f"{path.name}: {line.strip()}"
        for path in places
        for line in path.read_text(encoding="utf-8").splitlines()
        for found in named.finditer(line)
        if not line[found.end() :].lstrip().startswith(("الاجتماعية", "اجتماعية"))
    ]
    assert not short


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_publishers_and_titles_of_declared_sources_are_translated(language: str):
    declared = [tomllib.loads(path.read_text(encoding="utf-8")) for path in SOURCES.glob("*.toml")]
    names = {source[field] for source in declared for field in ("publisher", "title")}
    known = translator(language)._catalog
    assert not [name for name in names if name not in known]
