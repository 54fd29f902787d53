"""The diagnosis sheet as a reader takes it from a portrait."""

from __future__ import annotations

from collections.abc import Callable

import docx
import httpx
import pytest
from playwright.sync_api import Page

TITLES = {
    "ar": "بطاقة التشخيص – إقليم فجيج",
    "fr": "Fiche de diagnostic – Province de Figuig",
    "en": "Diagnosis sheet – Province of Figuig",
}


def test_a_portrait_gives_its_sheet_in_the_readers_language(open_page: Callable[..., Page], language: str):
    page = open_page(f"/territory/02.251?lang={language}")
    with page.expect_download() as started:
        page.locator('a[href*="/territory/02.251.docx"]').click()
    assert started.value.suggested_filename == f"yaqaza-diagnosis-02.251-{language}.docx"
    sheet = docx.Document(str(started.value.path()))
    assert sheet.paragraphs[0].text == TITLES[language]
    assert f"/territory/02.251?lang={language}" in "\n".join(one.text for one in sheet.paragraphs)


@pytest.mark.parametrize(
    ("lang", "said"), [("ar", "هذه الصفحة غير موجودة"), ("fr", "Cette page n’existe pas")]
)
def test_a_sheet_of_no_territory_is_a_page_that_does_not_exist(server: str, lang: str, said: str):
    answer = httpx.get(f"{server}/territory/99.999.docx?lang={lang}")
    assert answer.status_code == 404
    assert said in answer.text
