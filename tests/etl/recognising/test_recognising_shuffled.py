"""Whatever the order of columns, and whatever does not matter, the same facts are recognised."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.recognising import NotRecognised, recognise
from tests.etl.recognising.grids import grid

LONG = [
    ("Code du centre", "Année | السنة", "الجنس", "Tranche d'âge", "PROGRAMME", "Nb bénéficiaires"),
    ("C1", "2024", "F", "0-4 ans", "Alphabétisation", "12"),
    ("C1", "2024", "M", "0-4 ans", "Alphabétisation", "7"),
    ("C2", "2023", "F", "5-9 ans", "Alphabétisation", "0"),
]
WIDE = [
    ("Code du centre", "Sexe", "Tranche d'âge", "Programme", "2023", "2024"),
    ("C1", "F", "0-4 ans", "Alphabétisation", "12", "3"),
    ("C2", "M", "5-9 ans", "Alphabétisation", "", "8"),
]
FIELDS = ["centre_id", "period", "sex", "age_band", "programme", "beneficiary_count"]
TITLES = st.sampled_from(
    ["Royaume du Maroc", "Entraide Nationale", "لائحة", "Situation des bénéficiaires", ""]
)
EXTRA = st.sampled_from(["Téléphone", "Adresse", "N° ligne", "الهاتف"])


def facts(rows):
    found = recognise(grid(*rows))
    assert not isinstance(found, NotRecognised), found.reason
    (one,) = found
    return sorted(zip(*(one.rows[name].astype(str) for name in FIELDS), strict=True))


@settings(max_examples=60, deadline=None)
@given(
    table=st.sampled_from([LONG, WIDE]),
    order=st.randoms(use_true_random=False),
    titles=st.lists(TITLES, max_size=6),
    blanks=st.lists(st.integers(1, 4), max_size=3),
    extra=st.lists(EXTRA, max_size=3, unique=True),
    total=st.booleans(),
)
def test_what_does_not_matter_changes_nothing(table, order, *, titles, blanks, extra, total):
    columns = [list(column) for column in zip(*table, strict=True)]
    columns += [[name, *("x" for _ in table[1:])] for name in extra]
    order.shuffle(columns)
    rows = [list(row) for row in zip(*columns, strict=True)]
    for place in blanks:
        rows.insert(min(place, len(rows)), [])
    if total:
        rows.append(
            ["Total" if heading == "Code du centre" else "" for heading in (column[0] for column in columns)]
        )
    assert facts([[title] for title in titles] + rows) == facts(table)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=8))
def test_whatever_stands_in_a_sheet_nothing_breaks(rows):
    found = recognise(grid(*rows))
    assert isinstance(found, NotRecognised | tuple)
