"""Templates: out of the schemas, ready to be filled, never loading their own example."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import pytest

from etl.judging import judge
from etl.judging.examples import EXAMPLE
from etl.judging.naming import territory_names
from etl.resolving.resolver import Resolver
from etl.returning.template_fields import as_text, example, fields
from etl.returning.templates import ROWS, template
from etl.schemas.choices import labels
from etl.schemas.kinds import EVERY_KIND, Kind
from etl.schemas.own_sheets import GUIDE, LISTS
from tests.etl.judging.judging_tables import centres, known, table
from tests.etl.returning.returned_files import judged, opened, saved

EVERY = [(kind, language) for kind in EVERY_KIND for language in ("ar", "fr")]
BY_TABLE = {kind.table: kind for kind in EVERY_KIND}


def named(case: object) -> str:
    return case.table if isinstance(case, Kind) else str(case)


def sheet_of(kind: Kind, language: str):
    book = opened(template(kind, language))
    return book[kind.sheet_ar if language == "ar" else kind.sheet_fr]


def offered(kind: Kind, language: str, field: str) -> list[str]:
    """The words of a drop-down list that does not depend on another cell."""
    book = opened(template(kind, language))
    position = [each.name for each in fields(kind, language)].index(field) + 1
    for check in book.worksheets[1].data_validations.dataValidation:
        if check.type == "list" and all(span.min_col == position for span in check.sqref.ranges):
            name, cells = re.fullmatch(r"'([^']+)'!(.+)", check.formula1).groups()
            return [cell.value for (cell,) in book[name][cells]]
    raise AssertionError(f"{field} has no drop-down list")


@pytest.mark.parametrize(("kind", "language"), EVERY, ids=named)
def test_a_template_has_every_heading_of_its_schema_in_its_language(kind: Kind, language: str):
    sheet = sheet_of(kind, language)
    declared = [c.metadata[language] for name, c in kind.schema.columns.items() if name != "simulated"]
    assert [cell.value for cell in sheet[1]] == declared
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize(("kind", "language"), EVERY, ids=named)
def test_a_template_sent_back_as_it_is_is_understood_and_loads_nothing(kind: Kind, language: str):
    (found,) = judged(template(kind, language))
    assert found.table.kind.table == kind.table
    assert found.examples == 1
    assert len(found.rows) == len(found.refused) == 0
    assert found.counts == {}


@pytest.mark.parametrize(("kind", "language"), EVERY, ids=named)
def test_the_example_would_be_accepted_if_it_were_no_example(kind: Kind, language: str):
    row = {name: as_text(value) for name, value in example(kind, language).items()}
    marks = [name for name, value in row.items() if EXAMPLE.fullmatch(value)]
    assert len(marks) == 1
    row[marks[0]] = "X-1"
    cells = {"CVS-01051": "01.051", "X-1": "01.051"}
    listed = centres(("X-1", "EMF", "01.051", 40, "2016-09-15", None))
    beside = known(centres=listed, cells=cells) if kind.table != "centre" else known()

    found = judge(table(kind.table, [row]), beside)
    assert found.counts == {}
    assert len(found.rows) == 1


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_arabic_templates_read_from_right_to_left_and_french_ones_do_not(language: str):
    book = opened(template(BY_TABLE["centre"], language))
    assert {bool(sheet.sheet_view.rightToLeft) for sheet in book} == {language == "ar"}


def test_instructions_come_first_and_the_lists_are_hidden():
    book = opened(template(BY_TABLE["centre"], "fr"))
    assert book.sheetnames == [GUIDE["fr"], "Centres", LISTS["fr"]]
    assert book[LISTS["fr"]].sheet_state == "veryHidden"


def test_the_instructions_say_of_each_field_whether_it_must_be_filled():
    guide = opened(template(BY_TABLE["cell"], "fr")).worksheets[0]
    said = {row[0].value: row[2].value for row in guide.iter_rows(min_row=11)}
    assert said["Délégation"] == "obligatoire"
    assert said["Date de fin"] == "peut rester vide"


@pytest.mark.parametrize(("language", "order"), [("ar", 2), ("fr", 1)])
def test_a_line_of_the_instructions_that_begins_with_a_number_reads_as_its_language_does(
    language: str, order: int
):
    guide = opened(template(BY_TABLE["centre"], language)).worksheets[0]
    steps = [row[0] for row in guide.iter_rows(min_row=3, max_row=8)]
    assert [str(cell.value)[:2] for cell in steps] == ["1.", "2.", "3.", "4.", "5.", "6."]
    assert {cell.alignment.readingOrder for cell in steps} == {order}
    assert {f"A{cell.row}:D{cell.row}" for cell in steps} <= {str(span) for span in guide.merged_cells.ranges}


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_row_of_the_instructions_is_as_high_as_its_longest_list(language: str):
    guide = opened(template(BY_TABLE["centre"], language)).worksheets[0]
    height = {row[0].value: guide.row_dimensions[row[0].row].height for row in guide.iter_rows(min_row=11)}
    types, name = ("النوع", "رمز المركز") if language == "ar" else ("Type", "Code du centre")
    assert height[name] is None, "as high as any row"
    assert height[types] >= 6 * 15


@pytest.mark.parametrize(
    ("field", "list_name"), [("type", "centre_type"), ("category", "category"), ("milieu", "milieu")]
)
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_list_column_offers_the_words_of_its_list(field: str, list_name: str, language: str):
    assert offered(BY_TABLE["centre"], language, field) == list(labels(list_name, language).values())


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_every_delegation_offered_is_one_the_resolver_knows(language: str):
    names = offered(BY_TABLE["cell"], language, "territory_code")
    assert len(names) == len(set(names)) == 83
    resolver = Resolver()
    assert len({resolver.delegation(name).value for name in names} - {""}) == 83


def test_the_communes_offered_are_those_of_the_rows_delegation():
    sheet = sheet_of(BY_TABLE["centre"], "fr")
    (check,) = [each for each in sheet.data_validations.dataValidation if "OFFSET" in (each.formula1 or "")]
    assert str(check.sqref) == f"G2:G{ROWS + 1}"
    assert "MATCH($F2," in check.formula1


def test_communes_stand_under_their_delegation_in_one_block():
    lists = opened(template(BY_TABLE["centre"], "fr"))[LISTS["fr"]]
    columns = [[cell.value for cell in column if cell.value] for column in lists.columns]
    keys = next(column for column in columns if column.count("Al Hoceima") > 5)
    place = columns.index(keys) + 1
    communes = columns[place]
    assert len(keys) == len(communes) >= 1503
    blocks = [name for at, name in enumerate(keys) if at == 0 or keys[at - 1] != name]
    assert len(blocks) == len(set(blocks)) == 83
    at = keys.index("Al Hoceima")
    inside = communes[at : at + keys.count("Al Hoceima")]
    assert "Ajdir" in inside
    resolver = Resolver()
    assert {resolver.commune(name, "01.051").value[:6] for name in inside} == {"01.051"}


@pytest.mark.parametrize(
    ("table_", "field", "kind", "bounds"),
    [
        ("centre", "licensed_places", "whole", ("1", "20000")),
        ("centre", "latitude", "decimal", ("20", "37")),
        ("beneficiary_count", "beneficiary_count", "whole", ("0", "100000")),
        ("signal", "days_to_orientation", "whole", ("0", "730")),
    ],
)
def test_numbers_are_bounded_as_the_schema_bounds_them(table_: str, field: str, kind: str, bounds: tuple):
    sheet = sheet_of(BY_TABLE[table_], "fr")
    position = [each.name for each in fields(BY_TABLE[table_], "fr")].index(field) + 1
    (check,) = [
        each
        for each in sheet.data_validations.dataValidation
        if next(iter(each.sqref.ranges)).min_col == position
    ]
    assert (check.type, check.formula1, check.formula2) == (kind, *bounds)
    assert check.errorStyle in {None, "stop"}


def test_dates_are_dates_and_codes_are_text():
    sheet = sheet_of(BY_TABLE["centre"], "fr")
    by_heading = {cell.value: sheet.cell(2, cell.column) for cell in sheet[1]}
    assert by_heading["Date d'ouverture"].value.date() == date(2016, 9, 15)
    assert by_heading["Date d'ouverture"].number_format == "dd/mm/yyyy"
    assert by_heading["Code du centre"].number_format == "@"


def test_a_template_filled_in_is_loaded_and_its_mistakes_are_refused():
    book = opened(template(BY_TABLE["cell"], "ar"))
    sheet = book.worksheets[1]
    sheet.append(["خ-1", "الحسيمة", date(2018, 2, 1), None])
    sheet.append(["خ-2", "أتلانتيس", date(2018, 2, 1), None])
    (found,) = judged(saved(book))
    assert found.rows["territory_code"].tolist() == ["01.051"]
    assert found.rows["source_row"].tolist() == [3]
    assert found.counts == {"DELEGATION": 1}


def test_the_same_template_has_the_same_bytes_whenever_it_is_written():
    def inside(content: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    assert inside(template(BY_TABLE["cell"], "fr")) == inside(template(BY_TABLE["cell"], "fr"))


def test_a_template_in_another_language_is_refused():
    with pytest.raises(ValueError, match="not in 'en'"):
        template(BY_TABLE["cell"], "en")


def test_every_name_of_a_place_is_given_in_both_languages():
    assert all(territory_names("ar").values())
    assert all(territory_names("fr").values())
