"""The glossary is complete in three languages, and says of each term who uses it so."""

from __future__ import annotations

import re

import pytest

from data.words import LANGUAGES, translator
from pages._parts.glossary import GROUPS, source_names, terms
from pages._parts.sources.glossary import sources_glossary
from pages._parts.sources.view import SourcesView
from tests.pages.said import by_id, inside, said

ARABIC = re.compile(r"[\u0621-\u064a]")


def test_there_are_enough_terms_and_none_twice():
    keys = [term.key for term in terms()]
    assert len(keys) >= 60
    assert len(set(keys)) == len(keys)
    for lang in LANGUAGES:
        names = [term.names[lang] for term in terms()]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.key)
def test_a_term_is_told_in_every_language_by_a_known_source(term):
    assert term.group in GROUPS
    assert set(term.sources) <= set(source_names())
    for lang in LANGUAGES:
        name, definition = term.names[lang], term.definitions[lang]
        assert name.strip() == name != ""
        assert definition.endswith(".")
        assert 15 < len(definition) < 260
        assert bool(ARABIC.search(definition)) == (lang == "ar")


def test_every_source_is_used_and_named_in_every_language():
    assert {key for term in terms() for key in term.sources} == set(source_names())
    assert all(name[lang] for name in source_names().values() for lang in LANGUAGES)


def test_a_vigilance_cell_is_always_called_by_its_whole_name():
    for term in terms():
        told = f"{term.names['ar']} {term.definitions['ar']}"
        assert not re.search(r"(خلية|خلايا) اليقظة(?! الاجتماعية)", told)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_readers_own_language_comes_first_and_each_column_says_its_language(lang: str):
    shown = sources_glossary(SourcesView(lang=lang, part="glossary"))
    cell = by_id(shown, "term-cell")
    columns = [one for one in inside(cell) if getattr(one, "lang", None)]
    assert columns[0].lang == lang
    assert sorted(column.lang for column in columns) == sorted(LANGUAGES)
    assert {column.lang: column.dir for column in columns} == {"ar": "rtl", "fr": "ltr", "en": "ltr"}
    assert "خلية اليقظة الاجتماعية" in said(cell)
    assert "Cellule de veille sociale" in said(cell)


def test_headings_of_the_glossary_are_translated():
    for lang in ("ar", "fr"):
        assert all(translator(lang).gettext(heading) != heading for heading in GROUPS.values())
