"""The lead paragraph of every region, prefecture and province and of some communes, on the built facts."""

from __future__ import annotations

import re

import pytest

from data.words import LANGUAGES
from pages._parts.places import places
from pages._parts.portrait.words import lead_parts

#: What shows that a sentence was put together badly, in every language and in one of them.
SPOILT = r"[{}]|  | [.,،؛]|\.\.|None(?! of)|\bnan\b"
SPOILT_IN = {
    "ar": r"[A-Za-z]|خلية اليقظة(?! الاجتماعية)|خلايا اليقظة(?! الاجتماعية)",
    "fr": r"\b[dD]e (?=[AEIOUÀÂÉÈÊÎÏÔÛ])|\bde le\b|\bà le\b|[^\u00a0] ?[;:]|'(?=[a-zé]*’)",
    "en": r"[àâçèêîïôûœ] |\b1 (centres|weeks|people)\b",
}


def shown() -> list[str]:
    small = [code for code, place in places().items() if place.level == "commune"][::60]
    return [code for code, place in places().items() if place.level != "commune"] + small


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_is_whole_and_in_its_own_language(lang: str):
    spoilt = []
    for code in shown():
        parts = lead_parts(code, lang)
        assert 3 <= len(parts) <= 4, code
        for one in parts:
            said = re.sub(r" \((EMF|COAPH)\)", "", one.text)
            if not said.endswith(".") or re.search(f"{SPOILT}|{SPOILT_IN[lang]}", said):
                spoilt.append((code, said))
    assert not spoilt


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_paragraph_begins_with_the_territory_and_its_people(lang: str):
    for code in shown():
        assert places()[code].name(lang).removeprefix("Morocco") in lead_parts(code, lang)[0].text


def test_figuig_is_told_what_its_files_say():
    said = " ".join(one.text for one in lead_parts("02.251", "en"))
    assert "The province of Figuig has 144,000 inhabitants" in said
    assert "Its social vigilance cell has been silent for 20 weeks." in said
