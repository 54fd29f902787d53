-- Whom figures are awaited from, until when, and over which periods.
-- Reads the temporary table completeness (one row) and, of etl/measures, those of places_and_years and centre_use.

-- The data's today and the rule. One row. as_of: never the machine's clock, so that a build made again is the same: the
-- day of the last arrival, the end of the last week or year that is told of, whichever is latest.
CREATE OR REPLACE TABLE quality_frame AS
WITH days AS (
    SELECT as_of AS day FROM vigilance_frame
    UNION ALL
    SELECT max(retrieved_on) FROM source SEMI JOIN counted_file USING (source_key)
    UNION ALL
    SELECT max(greatest(opened_on, coalesce(closed_on, opened_on))) FROM centre
)
SELECT
    coalesce(max(day), (SELECT make_date(max(period)::INTEGER, 12, 31) FROM asked WHERE kind = 'year')) AS as_of,
    (SELECT least_share FROM completeness) AS least_share
FROM days;

-- The 75 prefectures and provinces and Casablanca's eight parts, with the delegations whose files they are made of.
-- Grain: delegation and unit. Casablanca is its eight parts, and what a list of the whole of it says.
CREATE OR REPLACE TEMP TABLE unit_part AS
SELECT code AS territory_code, code AS delegation, level
FROM territory
WHERE level IN ('province', 'arrondissement_prefecture')
UNION ALL
SELECT parent_code, code, 'province'
FROM territory
WHERE level = 'arrondissement_prefecture';

CREATE OR REPLACE TEMP TABLE quality_unit AS SELECT DISTINCT territory_code, level FROM unit_part;

-- Years of which figures of a dataset are awaited: those promised, from the first that was ever told of to today's.
CREATE OR REPLACE TEMP TABLE awaited_year AS
WITH asked_year AS (
    SELECT DISTINCT period FROM asked WHERE kind = 'year' AND period::INTEGER <= (SELECT year(as_of) FROM quality_frame)
),
first_year AS (
    SELECT 'beneficiaries' AS dataset, min(period) AS first FROM beneficiary_count
    UNION ALL SELECT 'centres', min(period) FROM centre_year
    UNION ALL SELECT 'cells', strftime(min(opened_on), '%Y') FROM cell
    UNION ALL SELECT unnest(['reports', 'signals']), left(min(period), 4) FROM cell_report
)
SELECT
    first_year.dataset, asked_year.period,
    make_date(asked_year.period::INTEGER, 1, 1) AS first_day, make_date(asked_year.period::INTEGER, 12, 31) AS last_day
FROM first_year
CROSS JOIN asked_year
WHERE asked_year.period >= coalesce(first_year.first, (SELECT max(period) FROM asked_year));

-- What each dataset counted. Grain: dataset, unit, period.
-- owed: whether anything is awaited; there: whether anything of it came; whole: whether all of it did; late: whether
-- some came after its day. expected is NULL where nobody knows how many: no list of centres or cells came.
CREATE OR REPLACE TEMP TABLE tallied (
    dataset VARCHAR, territory_code VARCHAR, period VARCHAR, expected INTEGER, received INTEGER, accepted_rows INTEGER,
    last_received_on DATE, due_on DATE, owed BOOLEAN, there BOOLEAN, whole BOOLEAN, late BOOLEAN, simulated BOOLEAN,
    last_load VARCHAR
);
