"""The demonstration set adds up to what the institution has published."""

from __future__ import annotations

import pytest

ACTIVE = (
    "opened_on <= make_date($year, 12, 31) AND (closed_on IS NULL OR closed_on > make_date($year, 12, 31))"
)


@pytest.mark.parametrize(("year", "centres"), [(2015, 3988), (2016, 4086)])
def test_as_many_centres_are_active_as_published(loaded, year, centres):
    assert loaded.one(f"SELECT count(*) FROM centre WHERE {ACTIVE}", year=year) == (centres,)


def test_half_of_the_centres_of_2015_serve_rural_and_peri_urban_areas(loaded):
    question = f"SELECT count(*) FROM centre WHERE {ACTIVE} AND serves IN ('rural', 'peri_urban')"
    assert loaded.one(question, year=2015) == (3988 / 2,)


@pytest.mark.parametrize("column", ["serves", "milieu"])
def test_1905_centres_of_2016_are_rural_by_area_served_and_by_milieu(loaded, column):
    assert loaded.one(f"SELECT count(*) FROM centre WHERE {ACTIVE} AND {column} = 'rural'", year=2016) == (
        1905,
    )


@pytest.mark.parametrize(("year", "total"), [(2016, 1051), (2017, 1092), (2025, 1311)])
def test_as_many_eps_are_licensed_as_published(loaded, year, total):
    question = f"SELECT count(*) FROM centre WHERE type = 'EPS' AND legal_regime <> 'unlicensed' AND {ACTIVE}"
    assert loaded.one(question, year=year) == (total,)


def test_licences_date_from_the_year_they_are_counted_in(loaded):
    question = """
        SELECT count(*) FROM centre
        WHERE type = 'EPS' AND opened_on <= '2017-12-31' AND licensed_on > '2017-12-31'
    """
    assert loaded.one(question) == (0,)


def test_eps_of_2016_are_805_for_pupils_and_246_for_persons_in_difficulty(loaded):
    question = f"""
        SELECT count(*) FILTER (category LIKE 'dar_%'), count(*) FILTER (category NOT LIKE 'dar_%'),
            sum(licensed_places) FILTER (category NOT LIKE 'dar_%')
        FROM centre WHERE type = 'EPS' AND {ACTIVE}
    """
    assert loaded.one(question, year=2016) == (805, 246, 29_755)


def test_eps_of_2017_hold_96490_places(loaded):
    assert loaded.one(
        f"SELECT sum(licensed_places) FROM centre WHERE type = 'EPS' AND {ACTIVE}", year=2017
    ) == (96_490,)


def test_eps_of_2017_by_region_are_those_the_minister_gave(loaded):
    rows = loaded.rows(
        "SELECT region_code, count(*) FROM centre JOIN territory ON code = commune_code "
        f"WHERE centre.type = 'EPS' AND {ACTIVE} GROUP BY ALL ORDER BY ALL",
        year=2017,
    )
    assert [count for _, count in rows] == [107, 62, 159, 92, 94, 109, 167, 112, 132, 47, 9, 2]


@pytest.mark.parametrize(
    ("kind", "year", "count"),
    [("COAPH", 2017, 60), ("COAPH", 2024, 86), ("EMF", 2021, 40), ("EMF", 2025, 107), ("UPE", 2025, 43)],
)
def test_other_types_follow_their_published_numbers(loaded, kind, year, count):
    question = f"SELECT count(*) FROM centre WHERE type = $kind AND {ACTIVE}"
    assert loaded.one(question, kind=kind, year=year) == (count,)


@pytest.mark.parametrize(("year", "people"), [("2015", 493_970), ("2016", 567_981), ("2017", 571_000)])
def test_people_helped_are_those_published(loaded, year, people):
    assert loaded.one(
        "SELECT sum(beneficiary_count) FROM beneficiary_count WHERE period = $year", year=year
    ) == (people,)


def test_more_than_half_a_million_are_helped_in_every_later_year(loaded):
    rows = loaded.rows(
        "SELECT period, sum(beneficiary_count) FROM beneficiary_count WHERE period > '2017' GROUP BY ALL"
    )
    assert len(rows) == 8
    assert all(people > 500_000 for _, people in rows)


def test_older_persons_in_eps_of_2019_are_5794_of_whom_2610_women(loaded):
    question = """
        SELECT sum(beneficiary_count), sum(beneficiary_count) FILTER (sex = 'female')
        FROM beneficiary_count JOIN centre USING (centre_id) WHERE category = 'elderly' AND period = '2019'
    """
    assert loaded.one(question) == (5794, 2610)


def test_a_quarter_of_the_eps_is_over_capacity_or_without_director(loaded):
    over, headless = loaded.one(
        """
        WITH people AS (
            SELECT centre_id, sum(beneficiary_count) AS people
            FROM beneficiary_count WHERE period = '2024' GROUP BY centre_id
        )
        SELECT avg((people > licensed_places)::INT), avg((NOT has_director)::INT)
        FROM centre JOIN people USING (centre_id) WHERE type = 'EPS' AND licensed_places IS NOT NULL
        """,
    )
    assert over == pytest.approx(0.23, abs=0.03)
    assert headless == pytest.approx(0.23, abs=0.03)
