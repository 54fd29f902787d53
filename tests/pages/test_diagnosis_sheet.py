"""The diagnosis sheet, read back from its Word file: figures, blank room, and the reader's direction."""

from __future__ import annotations

import csv
import re
import zipfile
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from data.diagnosis import frame
from data.paths import ROOT
from pages._parts.places import places
from pages._parts.portrait.cells import amount, held_back_here, limits
from pages._parts.portrait.compare_words import compared_with
from pages._parts.portrait.figures import portrait
from pages._parts.portrait.likes import likes_of
from pages._reports import diagnosis_routes
from pages._reports.diagnosis_content import diagnosis
from pages._reports.diagnosis_file import diagnosis_file

CODES = ("MA", "02", "02.251", "06.141", "07.161", "06.141.01.30", "02.251.03.13", "12.391.05.05")
ARABIC = re.compile(r"[\u0600-\u06ff]")
#: Rows of an axis begin with such a number.
NUMBER = re.compile(r"(\d\.\d+) ")
#: Children of some properties in the order that Word's format fixes; it refuses files in another.
ORDER = {
    "w:rPr": "rFonts b bCs i color spacing kern sz szCs u rtl lang",
    "w:pPr": "pStyle keepNext keepLines pBdr tabs bidi spacing ind contextualSpacing jc outlineLvl rPr",
    "w:tblPr": "tblStyle bidiVisual tblW jc tblLayout tblLook",
    "w:tcPr": "tcW gridSpan shd",
    "w:sectPr": "headerReference footerReference pgSz pgMar cols bidi docGrid",
}
LEFT_TO_RIGHT = "\u200e"
URL = "http://127.0.0.1:8050/territory/02.251?lang=fr"


@lru_cache
def written(code: str, lang: str) -> bytes:
    return diagnosis_file(diagnosis(code, lang, "parent", URL))


def read(code: str, lang: str) -> Any:
    return docx.Document(BytesIO(written(code, lang)))


def rows(paper: Any) -> dict[str, list[str]]:
    """The measured rows of all axes by their number."""
    listed = [[cell.text for cell in row.cells] for table in paper.tables for row in table.rows]
    return {found[1]: cells for cells in listed if (found := NUMBER.match(cells[0]))}


def parts(content: bytes, *names: str) -> list[Any]:
    with zipfile.ZipFile(BytesIO(content)) as file:
        wanted = [
            name for name in file.namelist() if re.fullmatch(rf"word/({'|'.join(names)})\d*\.xml", name)
        ]
        return [docx.oxml.parse_xml(file.read(name)) for name in wanted]


def number(said: str) -> float:
    return float(re.sub(r"[^\d,-]", "", said).replace(",", "."))


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
@pytest.mark.parametrize("code", CODES)
def test_every_measured_figure_of_the_sheet_is_the_portraits(code: str, lang: str):
    shown, plan, sheet = portrait(code), frame(), rows(read(code, lang))
    seen = 0
    for axis in (plan.context, *plan.axes):
        told = [one for key in plan.figures[axis.key] if (one := shown.figure(key)) is not None]
        for place, figure in enumerate(told, start=1):
            cells = sheet[f"{axis.position}.{place}"]
            mark = cells[1].partition("\n")[2]
            assert cells[0].partition("\n")[0].endswith(figure.indicator.label[lang])
            value = amount(figure.value, figure.status, figure.indicator, lang)
            assert cells[1].partition("\n")[0] == ": ".join([value, *held_back_here(figure, lang)])
            assert bool(mark) is figure.shows_simulated
            assert cells[2].replace(LEFT_TO_RIGHT, "") == (limits(figure, lang) or "–")
            # The lower end on the left, as on the screen.
            assert cells[2] == "–" or (f"{LEFT_TO_RIGHT}–" in cells[2]) == (lang == "ar")
            other = figure.compared
            assert cells[4] == amount(other.value, other.status, figure.indicator, lang)
            seen += 1
    assert seen == len(sheet) > 20


def test_the_figures_are_those_worked_out_from_the_census_alone():
    with (ROOT / "tests/golden/portrait_02.251.csv").open(encoding="utf-8", newline="") as file:
        golden = {(row["figure"], row["period"], row["milieu"]): row for row in csv.DictReader(file)}
    sheet = {
        cells[0].partition("\n")[0].partition(" ")[2]: cells for cells in rows(read("02.251", "fr")).values()
    }
    illiteracy = sheet["Taux d’analphabétisme des 10 ans et plus"]
    now = golden["illiteracy_10_plus", "2024", "total"]
    assert number(illiteracy[1]) == float(now["value"])
    assert [number(end) for end in illiteracy[2].split("–")] == [
        round(float(now[end]), 1) for end in ("lower", "upper")
    ]
    assert [number(part) for part in illiteracy[3].split(" · ")] == [
        float(golden["illiteracy_10_plus", "2024", milieu]["value"]) for milieu in ("urban", "rural")
    ]
    assert number(illiteracy[5]) == float(golden["illiteracy_10_plus", "2014", "total"]["value"])
    assert number(sheet["Population légale"][1]) == float(golden["population", "2024", "total"]["value"])


@pytest.mark.parametrize("lang", ["ar", "fr"])
@pytest.mark.parametrize("code", CODES)
def test_what_the_meeting_fills_in_is_blank(code: str, lang: str):
    paper = read(code, lang)
    assert all(cells[7:] == ["", "", ""] for cells in rows(paper).values())
    stages, participants = paper.tables[1], paper.tables[2]
    assert [cell.text for row in stages.rows[1:] for cell in row.cells[2:]] == [""] * 12
    assert {cell.text for row in participants.rows[1:] for cell in row.cells[1:]} == {""}
    for blank in paper.tables[-2:]:
        assert {cell.text for row in blank.rows[1:] for cell in row.cells[1:]} == {""}
        assert [row.cells[0].text for row in blank.rows[1:3]] == ["1", "2"]


def test_an_axis_leaves_room_for_what_no_figure_tells():
    axes = read("02.251", "fr").tables[4:8]
    assert all([cell.text for cell in row.cells] == [""] * 10 for table in axes for row in table.rows[-2:])


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_stages_and_axes_stand_in_the_order_of_the_national_frame(lang: str):
    paper = read("02.251", lang)
    assert [row.cells[1].text for row in paper.tables[1].rows[1:]] == [
        one.label[lang] for one in frame().stages
    ]
    heads = [one.text for one in paper.paragraphs if one.style.name == "Heading 1"]
    assert [head.rpartition(": ")[2] for head in heads[2:7]] == [
        frame().context.label[lang],
        *(axis.label[lang] for axis in frame().axes),
    ]


def test_in_arabic_every_paragraph_table_and_section_runs_from_right_to_left():
    for part in parts(written("02.251", "ar"), "document", "header", "footer"):
        paragraphs = list(part.iter(qn("w:p")))
        assert paragraphs
        assert all(one.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None for one in paragraphs)
        assert all(
            one.find(f"{qn('w:tblPr')}/{qn('w:bidiVisual')}") is not None for one in part.iter(qn("w:tbl"))
        )
        assert all(one.find(qn("w:bidi")) is not None for one in part.iter(qn("w:sectPr")))


def test_arabic_runs_say_so_and_only_addresses_keep_their_direction():
    explained = URL.partition("/territory")[0] + "/explain?lang=ar&territory=02.251"
    for part in parts(written("02.251", "ar"), "document", "header", "footer"):
        runs = [(one.text or "", one.find(f"{qn('w:rPr')}/{qn('w:rtl')}")) for one in part.iter(qn("w:r"))]
        assert all(turned is not None for text, turned in runs if ARABIC.search(text))
        assert {text for text, turned in runs if turned is None} <= {URL, explained, ""}


def test_arabic_has_a_font_that_office_brings_and_sizes_of_its_own():
    styles = parts(written("02.251", "ar"), "styles")[0]
    normal = next(one for one in styles.iter(qn("w:style")) if one.get(qn("w:styleId")) == "Normal")
    assert normal.find(f"{qn('w:rPr')}/{qn('w:rFonts')}").get(qn("w:cs")) == "Sakkal Majalla"
    assert int(normal.find(f"{qn('w:rPr')}/{qn('w:szCs')}").get(qn("w:val"))) > 18
    assert next(styles.iter(qn("w:lang"))).get(qn("w:bidi")) == "ar-MA"


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_other_languages_keep_their_direction(lang: str):
    for part in parts(written("02.251", lang), "document", "header", "footer"):
        assert not [one for name in ("bidi", "bidiVisual", "rtl") for one in part.iter(qn(f"w:{name}"))]


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_properties_stand_in_the_order_that_word_asks_for(lang: str):
    for part in parts(written("02.251", lang), "document", "header", "footer", "styles"):
        for name, order in ORDER.items():
            places = {qn(f"w:{child}"): place for place, child in enumerate(order.split())}
            for properties in part.iter(qn(name)):
                known = [places[child.tag] for child in properties if child.tag in places]
                assert known == sorted(known), (name, [child.tag for child in properties])


def test_header_and_foot_carry_territory_demonstration_build_and_page():
    content = written("02.251", "fr")
    header, footer = (parts(content, name)[0] for name in ("header", "footer"))
    said = "".join(header.itertext())
    assert "Province de Figuig" in said
    assert "démonstration" in said
    sheet = diagnosis("02.251", "fr", "parent", URL)
    assert sheet.build in "".join(footer.itertext())
    assert [one.text for one in footer.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_without_demonstration_figures_nothing_is_called_one():
    sheet = diagnosis("02.251", "fr", "parent", URL)
    real = replace(
        sheet,
        lead=tuple(replace(one, simulated=False) for one in sheet.lead),
        axes=tuple(
            replace(axis, figures=tuple(one for one in axis.figures if not one.simulated))
            for axis in sheet.axes
        ),
        sources=(),
    )
    content = diagnosis_file(real)
    said = "".join("".join(part.itertext()) for part in parts(content, "document", "header", "footer"))
    assert "émonstration" not in said


def test_the_way_back_is_an_address_and_a_picture_with_a_name():
    paper = read("02.251", "fr")
    assert URL in "\n".join(one.text for one in paper.paragraphs)
    picture = next(paper.element.body.iter(qn("wp:docPr")))
    assert picture.get("descr") == "Code QR de l’adresse du portrait"


def test_every_source_that_a_figure_cites_is_in_the_annex():
    sheet = diagnosis("02.251", "fr", "parent", URL)
    cited = {number for axis in sheet.axes for one in axis.figures for number in one.sources}
    assert cited == set(range(1, len(sheet.sources) + 1))
    said = [one.text for one in read("02.251", "fr").paragraphs]
    assert [line for line in said if line.startswith("[")] == [
        f"[{place}] {source}" for place, source in enumerate(sheet.sources, start=1)
    ]


@pytest.fixture
def client() -> TestClient:
    server = FastAPI()
    server.include_router(diagnosis_routes.router)
    return TestClient(server)


@pytest.mark.parametrize("code", ["02", "02.251", "06.141.01.30", "02.251.03.13"])
def test_the_address_of_a_territory_with_docx_behind_it_gives_the_file(client: TestClient, code: str):
    answer = client.get(f"/territory/{code}.docx?lang=fr")
    assert answer.status_code == 200
    assert answer.headers["content-type"].endswith("wordprocessingml.document")
    assert answer.headers["content-disposition"] == f'attachment; filename="yaqaza-diagnosis-{code}-fr.docx"'
    assert f"http://testserver/territory/{code}?lang=fr" in "\n".join(
        one.text for one in docx.Document(BytesIO(answer.content)).paragraphs
    )


def test_the_sheet_compares_with_what_the_reader_compared_with(client: TestClient):
    answer = client.get("/territory/02.251.docx?lang=fr&compare=country")
    heads = docx.Document(BytesIO(answer.content)).tables[3].rows[1].cells
    assert heads[4].text == "Maroc"


def test_the_sheet_compares_with_likes_as_the_page_does_and_names_them(client: TestClient):
    paper = docx.Document(BytesIO(client.get("/territory/02.251.docx?lang=fr").content))
    shown = portrait("02.251", "")
    assert shown.comparison.way == "likes"
    assert paper.tables[3].rows[1].cells[4].text == compared_with(shown.comparison, "fr")
    near = [places()[one.code].name("fr") for one in likes_of("02.251")]
    assert len(near) == 10
    assert any(one.text.endswith(f": {', '.join(near)}.") for one in paper.paragraphs)
    figure = shown.figure("illiteracy_10_plus")
    told = [cells for cells in rows(paper).values() if figure.indicator.label["fr"] in cells[0]]
    assert told[0][4] == amount(figure.compared.value, figure.compared.status, figure.indicator, "fr")


def test_the_sheet_follows_the_variables_that_likes_are_found_by(client: TestClient):
    query = "lang=fr&likened=illiteracy_10_plus,rural_share"
    content = client.get(f"/territory/02.251.docx?{query}").content
    told = "\n".join(one.text for one in docx.Document(BytesIO(content)).paragraphs)
    near = [places()[one.code].name("fr") for one in likes_of("02.251", "illiteracy_10_plus,rural_share")]
    assert near != [places()[one.code].name("fr") for one in likes_of("02.251")]
    assert f": {', '.join(near)}." in told
    assert "likened=" in told


@pytest.mark.parametrize(
    ("lang", "said"),
    [("ar", "هذه الصفحة غير موجودة"), ("fr", "Cette page n’existe pas"), ("en", "does not exist")],
)
@pytest.mark.parametrize("code", ["99.999", "nowhere", "1051", "<script>"])
def test_an_unknown_territory_is_a_page_that_does_not_exist(
    client: TestClient, lang: str, said: str, code: str
):
    answer = client.get(f"/territory/{code}.docx?lang={lang}")
    assert answer.status_code == 404
    assert said in answer.text
    assert "<script>" not in answer.text


def test_letters_of_the_title_stand_as_close_as_those_of_the_text():
    styles = docx.Document(BytesIO(written("02.251", "ar"))).styles
    assert styles["Title"].element.rPr.find(qn("w:spacing")) is None


def test_a_note_stays_with_its_table():
    notes = [
        one
        for one in docx.Document(BytesIO(written("02.251", "fr"))).paragraphs
        if one.text.startswith("Des nombres")
    ]
    assert [one.paragraph_format.keep_with_next for one in notes] == [True]
