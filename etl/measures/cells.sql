-- Social vigilance cells and their reports. Where a list of the whole country was given, no cell is a true zero; where
-- only lists of offices were, nothing is known of a delegation that none of them names.
-- That a territory has a cell rests on the file that names it; that it has none rests on the lists of the whole country.

-- Territories a cell belongs to. Grain: cell and level.
CREATE OR REPLACE TEMP TABLE cell_place AS
WITH delegation AS (SELECT code, level, province_code, region_code FROM territory)
SELECT cell.cell_id, place.level, place.code AS territory_code
FROM cell
INNER JOIN delegation ON cell.territory_code = delegation.code
CROSS JOIN LATERAL (
    SELECT 'country' AS level, 'MA' AS code
    UNION ALL SELECT 'region', delegation.region_code
    UNION ALL SELECT 'province', delegation.province_code
    UNION ALL SELECT delegation.level, delegation.code WHERE delegation.level = 'arrondissement_prefecture'
) AS place;

CREATE OR REPLACE TEMP TABLE cell_list AS
SELECT list_sort(list_distinct(list(source_key))) AS source_keys, bool_or(simulated) AS simulated
FROM cell
WHERE coalesce(whole_list, simulated)
HAVING count(*) > 0;

-- What is told of each territory, by the files of its own cells where it has or had any. Grain: level, territory.
CREATE OR REPLACE TEMP TABLE cell_told AS
WITH own AS (
    SELECT
        place.level, place.territory_code,
        list_sort(list_distinct(list(cell.source_key))) AS source_keys, bool_or(cell.simulated) AS simulated
    FROM cell
    INNER JOIN cell_place AS place ON cell.cell_id = place.cell_id
    GROUP BY ALL
)
SELECT
    territory.level, territory.code AS territory_code,
    coalesce(own.source_keys, listed.source_keys) AS source_keys,
    coalesce(own.simulated, listed.simulated) AS simulated
FROM territory
LEFT JOIN cell_list AS listed ON TRUE
LEFT JOIN own ON territory.level = own.level AND territory.code = own.territory_code
WHERE territory.level <> 'commune' AND (own.source_keys IS NOT NULL OR listed.source_keys IS NOT NULL);

CREATE OR REPLACE TEMP TABLE cell_year AS
SELECT DISTINCT place.level, place.territory_code, year.period
FROM cell
INNER JOIN cell_place AS place ON cell.cell_id = place.cell_id
INNER JOIN (
    SELECT DISTINCT period, make_date(period::INTEGER, 12, 31) AS last_day FROM asked WHERE kind = 'year'
) AS year
    ON cell.opened_on <= year.last_day AND (cell.closed_on IS NULL OR cell.closed_on > year.last_day);

-- Whether a cell was open on 31 December: 1 or 0.
INSERT INTO measure_value
SELECT
    'cell_present', asked.level, territory.code, asked.period, 'total',
    (open.territory_code IS NOT NULL)::INTEGER, 'computed', told.source_keys, told.simulated
FROM asked
INNER JOIN territory ON asked.level = territory.level
INNER JOIN cell_told AS told ON territory.level = told.level AND territory.code = told.territory_code
LEFT JOIN cell_year AS open
    ON asked.level = open.level AND territory.code = open.territory_code AND asked.period = open.period
WHERE asked.kind = 'year' AND asked.level IN ('province', 'arrondissement_prefecture');

-- All provinces, to divide by.
CREATE OR REPLACE TEMP TABLE all_provinces AS
SELECT place.level, place.code AS territory_code, count(*) AS provinces
FROM territory AS province
CROSS JOIN LATERAL (
    SELECT 'country' AS level, 'MA' AS code
    UNION ALL SELECT 'region', province.region_code
) AS place
WHERE province.level = 'province'
GROUP BY ALL;

INSERT INTO measure_value
SELECT 'provinces', level, territory_code, period, 'total', provinces, 'computed', ['hcp_rgph_2024'], FALSE
FROM asked
INNER JOIN all_provinces USING (level)
WHERE kind = 'year';

-- Provinces with a cell, where it is known of enough of them whether they have one.
CREATE OR REPLACE TEMP TABLE cells_known AS
WITH known AS (
    SELECT
        place.level, place.code AS territory_code, given.period,
        sum(given.value::INTEGER) AS with_cell, count(*) AS told,
        list_sort(list_distinct(flatten(list(given.source_keys)))) AS source_keys,
        bool_or(given.simulated) AS simulated
    FROM measure_value AS given
    INNER JOIN territory AS province ON given.territory_code = province.code
    CROSS JOIN LATERAL (
        SELECT 'country' AS level, 'MA' AS code
        UNION ALL SELECT 'region', province.region_code
    ) AS place
    WHERE given.measure = 'cell_present' AND given.level = 'province'
    GROUP BY ALL
)
SELECT
    known.*, all_provinces.provinces,
    CASE WHEN told >= least_share * all_provinces.provinces THEN 'computed' ELSE 'insufficient' END AS status
FROM known
INNER JOIN all_provinces USING (level, territory_code)
CROSS JOIN completeness;

INSERT INTO measure_value
SELECT
    'provinces_with_cell', level, territory_code, period, 'total',
    CASE status WHEN 'computed' THEN with_cell END, status, source_keys, simulated
FROM cells_known;

INSERT INTO gate
SELECT
    'provinces_with_cell', level, territory_code, period, 'total', told, provinces,
    (SELECT least_share FROM completeness), 'delegations'
FROM cells_known
WHERE status = 'insufficient';

-- Reports by year and month; an ISO week belongs to the month of its Thursday. Grain: cell and period.
CREATE OR REPLACE TEMP TABLE cell_reports AS
WITH dated AS (
    SELECT *, strptime(period || '-4', '%G-W%V-%u')::DATE AS thursday FROM cell_report
)
SELECT
    dated.cell_id, span.period,
    count(*) AS expected,
    count(dated.received_on) AS received,
    count_if(dated.received_on <= dated.expected_on) AS on_time,
    list(DISTINCT dated.source_key) AS source_keys,
    bool_or(dated.simulated) AS simulated
FROM dated
CROSS JOIN LATERAL (
    SELECT unnest([strftime(dated.thursday, '%Y'), strftime(dated.thursday, '%Y-%m')]) AS period
) AS span
GROUP BY ALL;

-- Reports of each territory. Nothing expected is a zero by which nothing is divided.
CREATE OR REPLACE TEMP TABLE territory_reports AS
SELECT
    asked.level, territory.code AS territory_code, asked.period,
    coalesce(sum(reports.expected), 0) AS expected,
    coalesce(sum(reports.received), 0) AS received,
    coalesce(sum(reports.on_time), 0) AS on_time,
    list_sort(list_distinct(list_concat(
        any_value(told.source_keys), coalesce(flatten(list(reports.source_keys)), [])
    ))) AS source_keys,
    any_value(told.simulated) OR coalesce(bool_or(reports.simulated), FALSE) AS simulated
FROM asked
INNER JOIN territory ON asked.level = territory.level
INNER JOIN cell_told AS told ON territory.level = told.level AND territory.code = told.territory_code
LEFT JOIN cell_place AS place ON asked.level = place.level AND territory.code = place.territory_code
LEFT JOIN cell_reports AS reports ON place.cell_id = reports.cell_id AND asked.period = reports.period
WHERE asked.level <> 'commune' AND asked.period IN (SELECT period FROM cell_reports)
GROUP BY ALL;

INSERT INTO measure_value
SELECT
    made.measure, level, territory_code, period, 'total', made.value, 'computed', source_keys, simulated
FROM territory_reports
CROSS JOIN LATERAL (
    SELECT unnest([
        {'measure': 'reports_expected', 'value': expected},
        {'measure': 'reports_received', 'value': received},
        {'measure': 'reports_on_time', 'value': on_time}
    ], max_depth := 2)
) AS made;
