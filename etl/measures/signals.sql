-- Signals noted by the cells, by year and month, and the people among whom a cell watches.
-- A territory without a cell observes nothing: its figures are missing, not zero. One whose cells sent no report at
-- all in the period is insufficient.

-- Grain: signal and period; a week belongs to the month of its Thursday.
CREATE OR REPLACE TEMP TABLE signal_span AS
WITH dated AS (
    SELECT *, strptime(period || '-4', '%G-W%V-%u')::DATE AS thursday FROM signal
)
SELECT dated.* EXCLUDE (period, thursday), span.period
FROM dated
CROSS JOIN LATERAL (
    SELECT unnest([strftime(dated.thursday, '%Y'), strftime(dated.thursday, '%Y-%m')]) AS period
) AS span;

-- Watched territories and whether anything was heard. Communes are watched by their province, in Casablanca by any
-- of its préfectures d'arrondissements.
CREATE OR REPLACE TEMP TABLE watched AS
SELECT
    level, territory_code, period, source_keys, simulated,
    CASE WHEN received > 0 THEN 'computed' ELSE 'insufficient' END AS status
FROM territory_reports
WHERE expected > 0
UNION ALL
SELECT
    asked.level, commune.code, asked.period, reports.source_keys, reports.simulated,
    CASE WHEN reports.received > 0 THEN 'computed' ELSE 'insufficient' END
FROM asked
INNER JOIN territory AS commune ON asked.level = 'commune' AND commune.level = 'commune'
INNER JOIN territory_reports AS reports
    ON reports.level = 'province'
    AND commune.province_code = reports.territory_code
    AND asked.period = reports.period
WHERE reports.expected > 0;

CREATE OR REPLACE TEMP TABLE signal_place AS
SELECT
    noted.signal_id, noted.period, noted.type, noted.signal_count, noted.outcome, noted.days_to_orientation,
    noted.source_key, place.level, place.territory_code
FROM signal_span AS noted
INNER JOIN cell_place AS place ON noted.cell_id = place.cell_id
UNION ALL
SELECT
    noted.signal_id, noted.period, noted.type, noted.signal_count, noted.outcome, noted.days_to_orientation,
    noted.source_key, 'commune', noted.commune_code
FROM signal_span AS noted
INNER JOIN asked ON asked.level = 'commune' AND noted.period = asked.period
WHERE noted.commune_code IS NOT NULL;

-- Counts: all signals, each type, each outcome of a year.
INSERT INTO measure_value
WITH counted AS (
    SELECT 'signals' AS measure, level, territory_code, period, signal_count, source_key FROM signal_place
    UNION ALL
    SELECT 'signals_' || type, level, territory_code, period, signal_count, source_key
    FROM signal_place
    WHERE level <> 'commune'
    UNION ALL
    SELECT
        CASE outcome WHEN 'unknown' THEN 'signals_outcome_unknown' ELSE 'signals_' || outcome END,
        level, territory_code, period, signal_count, source_key
    FROM signal_place
    WHERE level <> 'commune' AND length(period) = 4
),
sums AS (
    SELECT
        measure, level, territory_code, period, sum(signal_count) AS signals,
        list(DISTINCT source_key) AS source_keys
    FROM counted
    GROUP BY ALL
),
wanted AS (
    SELECT 'signals' AS measure, 0 AS long
    UNION ALL
    SELECT 'signals_' || type, 0 FROM signal_type
    UNION ALL
    SELECT unnest(['signals_oriented', 'signals_cared_for', 'signals_closed', 'signals_outcome_unknown']), 4
)
SELECT
    wanted.measure, watched.level, watched.territory_code, watched.period, 'total',
    CASE watched.status WHEN 'computed' THEN coalesce(sums.signals, 0) END,
    watched.status,
    list_sort(list_distinct(list_concat(watched.source_keys, coalesce(sums.source_keys, [])))),
    watched.simulated
FROM watched
INNER JOIN wanted
    ON wanted.long IN (0, length(watched.period))
    AND (watched.level <> 'commune' OR wanted.measure = 'signals')
LEFT JOIN sums
    ON wanted.measure = sums.measure
    AND watched.level = sums.level
    AND watched.territory_code = sums.territory_code
    AND watched.period = sums.period;

-- Median days to orientation of a year, each row weighing as many signals as it holds.
INSERT INTO measure_value
WITH days AS (
    SELECT level, territory_code, period, days_to_orientation, unnest(range(signal_count)) AS one
    FROM signal_place
    WHERE level <> 'commune' AND length(period) = 4 AND days_to_orientation IS NOT NULL
),
medians AS (
    SELECT level, territory_code, period, median(days_to_orientation) AS days, count(*) AS signals
    FROM days
    GROUP BY ALL
),
judged AS (
    SELECT
        watched.* EXCLUDE (status), medians.days,
        CASE
            WHEN watched.status <> 'computed' THEN watched.status
            WHEN coalesce(medians.signals, 0) < 5 THEN 'insufficient'
            ELSE 'computed'
        END AS status
    FROM watched
    LEFT JOIN medians USING (level, territory_code, period)
    WHERE watched.level <> 'commune' AND length(watched.period) = 4
)
SELECT
    'days_to_orientation', level, territory_code, period, 'total', CASE status WHEN 'computed' THEN days END,
    status, source_keys, simulated
FROM judged;

-- Those among whom the cells that sent a report watch, whom rates of signals are of: where a region has cells in
-- half its provinces, the people of that half. Grain: measure, level, territory, period.
INSERT INTO measure_value
WITH open AS (
    -- Two cells of one delegation watch the same people.
    SELECT DISTINCT reports.period, cell.territory_code AS delegation, cell_place.level, cell_place.territory_code
    FROM cell_reports AS reports
    INNER JOIN cell ON reports.cell_id = cell.cell_id
    INNER JOIN cell_place ON cell.cell_id = cell_place.cell_id
    WHERE reports.received > 0
    UNION ALL
    SELECT watched.period, watched.territory_code, watched.level, watched.territory_code
    FROM watched
    WHERE watched.level = 'commune'
)
SELECT
    'watched_' || people.measure, open.level, open.territory_code, open.period, 'total',
    sum(people.value::DECIMAL(18, 0))::DOUBLE,
    CASE WHEN bool_or(people.status = 'estimated') THEN 'estimated' ELSE 'computed' END,
    ['hcp_rgph_2024'], FALSE
FROM open
INNER JOIN measure_value AS people
    ON open.delegation = people.territory_code
    AND people.level IN ('province', 'arrondissement_prefecture', 'commune')
    AND people.period = '2024'
    AND people.milieu = 'total'
    AND people.value IS NOT NULL
INNER JOIN (
    SELECT DISTINCT denominator FROM signal_type WHERE denominator <> '' UNION SELECT 'population'
) AS wanted
    ON people.measure = wanted.denominator
WHERE open.level <> 'commune' OR people.measure = 'population'
GROUP BY ALL
ORDER BY ALL;

-- Centres where the cells watch, for what is signalled about them. Grain: level, territory, year.
INSERT INTO measure_value
SELECT
    'watched_centres', open.level, open.territory_code, open.period, 'total',
    sum(centres.value::DECIMAL(18, 0))::DOUBLE, 'computed',
    list_sort(list_distinct(flatten(list(centres.source_keys)))), bool_or(centres.simulated)
FROM (
    SELECT DISTINCT reports.period, cell.territory_code AS delegation, cell_place.level, cell_place.territory_code
    FROM cell_reports AS reports
    INNER JOIN cell ON reports.cell_id = cell.cell_id
    INNER JOIN cell_place ON cell.cell_id = cell_place.cell_id
    WHERE reports.received > 0
) AS open
INNER JOIN measure_value AS centres
    ON centres.measure = 'centres'
    AND open.delegation = centres.territory_code
    AND open.period = centres.period
    AND centres.value IS NOT NULL
GROUP BY open.level, open.territory_code, open.period;
