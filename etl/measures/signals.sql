-- Signals noted by the cells, by year and month, and the people among whom a cell watches.
-- A territory without a cell observes nothing: its figures are missing, not zero. One whose cells sent no report at
-- all in the period is insufficient. A week without a report is unknown, so those watched count for the share of the
-- period's weeks that a report came of, as on the pages on vigilance.

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

-- Weeks of each period of which some cell owed a report. Grain: ISO week and period.
CREATE OR REPLACE TEMP TABLE week_span AS
SELECT week, unnest([strftime(thursday, '%Y'), strftime(thursday, '%Y-%m')]) AS period
FROM (SELECT DISTINCT period AS week, strptime(period || '-4', '%G-W%V-%u')::DATE AS thursday FROM cell_report);

-- Weeks a delegation was heard of, of all those of the period; two cells of one delegation watch the same people.
-- Grain: delegation with a cell, period.
CREATE OR REPLACE TEMP TABLE heard_weeks AS
SELECT
    cell.territory_code AS delegation, week_span.period,
    count(DISTINCT week_span.week) FILTER (report.received_on IS NOT NULL) AS heard,
    any_value(whole.weeks) AS weeks
FROM cell
CROSS JOIN week_span
INNER JOIN (SELECT period, count(*) AS weeks FROM week_span GROUP BY period) AS whole
    ON week_span.period = whole.period
LEFT JOIN cell_report AS report ON cell.cell_id = report.cell_id AND week_span.week = report.period
GROUP BY ALL;

-- Whom a delegation's cells watch in each territory: people_of is the territory whose people they are. Casablanca's
-- commune is watched by the préfectures d'arrondissements that share its code but for the last figure; its Méchouar
-- is in none of them, so nobody watches there. Grain: delegation with a cell, territory.
CREATE OR REPLACE TEMP TABLE watch_place AS
SELECT DISTINCT cell.territory_code AS delegation, place.level, place.territory_code, cell.territory_code AS people_of
FROM cell
INNER JOIN cell_place AS place ON cell.cell_id = place.cell_id
UNION ALL
SELECT DISTINCT
    delegation.code, 'commune', commune.code,
    CASE delegation.level WHEN 'province' THEN commune.code ELSE delegation.code END
FROM cell
INNER JOIN territory AS delegation ON cell.territory_code = delegation.code
INNER JOIN territory AS commune
    ON commune.level = 'commune'
    AND delegation.province_code = commune.province_code
    AND (delegation.level = 'province' OR starts_with(delegation.code, left(commune.code, -1)));

-- Watched territories and whether anything was heard. zero_told: whether no signal means none; of a commune that takes
-- the declared share of the weeks.
CREATE OR REPLACE TEMP TABLE watched AS
SELECT
    level, territory_code, period, source_keys, simulated,
    CASE WHEN received > 0 THEN 'computed' ELSE 'insufficient' END AS status,
    TRUE AS zero_told, received AS told, expected AS asked, 'reports' AS counted
FROM territory_reports
WHERE expected > 0
UNION ALL
SELECT
    asked.level, commune.code, asked.period, reports.source_keys, reports.simulated,
    CASE WHEN heard.heard > 0 THEN 'computed' ELSE 'insufficient' END,
    heard.heard >= (SELECT least_share FROM completeness) * heard.weeks, heard.heard, heard.weeks, 'weeks'
FROM asked
INNER JOIN territory AS commune ON asked.level = 'commune' AND commune.level = 'commune'
INNER JOIN territory_reports AS reports
    ON reports.level = 'province'
    AND commune.province_code = reports.territory_code
    AND asked.period = reports.period
INNER JOIN (
    SELECT territory_code, period, sum(heard) AS heard, sum(weeks) AS weeks
    FROM watch_place
    INNER JOIN heard_weeks USING (delegation)
    WHERE level = 'commune'
    GROUP BY ALL
) AS heard
    ON commune.code = heard.territory_code AND asked.period = heard.period
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
CREATE OR REPLACE TEMP TABLE signals_judged AS
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
    wanted.measure, watched.* EXCLUDE (status, source_keys), coalesce(sums.signals, 0) AS signals,
    CASE
        WHEN watched.zero_told OR sums.signals > 0 THEN watched.status ELSE 'insufficient'
    END AS status,
    list_sort(list_distinct(list_concat(watched.source_keys, coalesce(sums.source_keys, [])))) AS source_keys
FROM watched
INNER JOIN wanted
    ON wanted.long IN (0, length(watched.period))
    AND (watched.level <> 'commune' OR wanted.measure = 'signals')
LEFT JOIN sums
    ON wanted.measure = sums.measure
    AND watched.level = sums.level
    AND watched.territory_code = sums.territory_code
    AND watched.period = sums.period;

INSERT INTO measure_value
SELECT
    measure, level, territory_code, period, 'total', CASE status WHEN 'computed' THEN signals END, status, source_keys,
    simulated
FROM signals_judged;

-- Where signals were noted a single report would do; that a commune has none takes the declared share of the weeks.
INSERT INTO gate
SELECT
    measure, level, territory_code, period, 'total', told, asked,
    CASE WHEN NOT zero_told THEN (SELECT least_share FROM completeness) END, counted
FROM signals_judged
WHERE status = 'insufficient';

-- Median days to orientation of a year, each row weighing as many signals as it holds.
CREATE OR REPLACE TEMP TABLE days_judged AS
WITH days AS (
    SELECT level, territory_code, period, days_to_orientation, unnest(range(signal_count)) AS one
    FROM signal_place
    WHERE level <> 'commune' AND length(period) = 4 AND days_to_orientation IS NOT NULL
),
medians AS (
    SELECT level, territory_code, period, median(days_to_orientation) AS days, count(*) AS signals
    FROM days
    GROUP BY ALL
)
SELECT
    watched.* EXCLUDE (status), medians.days, coalesce(medians.signals, 0) AS signals,
    watched.status = 'computed' AS is_heard,
    CASE
        WHEN watched.status <> 'computed' THEN watched.status
        WHEN coalesce(medians.signals, 0) < 5 THEN 'insufficient'
        ELSE 'computed'
    END AS status
FROM watched
LEFT JOIN medians USING (level, territory_code, period)
WHERE watched.level <> 'commune' AND length(watched.period) = 4;

INSERT INTO measure_value
SELECT
    'days_to_orientation', level, territory_code, period, 'total', CASE status WHEN 'computed' THEN days END,
    status, source_keys, simulated
FROM days_judged;

INSERT INTO gate
SELECT
    'days_to_orientation', level, territory_code, period, 'total',
    CASE WHEN is_heard THEN signals ELSE told END, CASE WHEN is_heard THEN 5 ELSE asked END, NULL,
    CASE WHEN is_heard THEN 'signals' ELSE counted END
FROM days_judged
WHERE status = 'insufficient';

-- Those among whom the cells that sent a report watch, whom rates of signals are of, in proportion to the weeks a
-- report came of: where a region has cells in half its provinces, the people of that half; where a cell reported on 31
-- weeks of 52, 31 in 52 of its people. Grain: measure, level, territory, period.
INSERT INTO measure_value
SELECT
    'watched_' || people.measure, place.level, place.territory_code, heard.period, 'total',
    sum(people.value::DECIMAL(18, 0) * heard.heard)::DOUBLE / any_value(heard.weeks),
    CASE
        -- Which part of a commune's weeks its unit's missing reports would have told of is taken from the unit.
        WHEN bool_or(people.status = 'estimated' OR (place.level = 'commune' AND heard.heard < heard.weeks))
            THEN 'estimated'
        ELSE 'computed'
    END,
    ['hcp_rgph_2024'], FALSE
FROM heard_weeks AS heard
INNER JOIN watch_place AS place ON heard.delegation = place.delegation
INNER JOIN measure_value AS people
    ON place.people_of = people.territory_code
    AND people.level IN ('province', 'arrondissement_prefecture', 'commune')
    AND people.period = '2024'
    AND people.milieu = 'total'
    AND people.value IS NOT NULL
INNER JOIN (
    SELECT DISTINCT denominator FROM signal_type WHERE denominator <> '' UNION SELECT 'population'
) AS wanted
    ON people.measure = wanted.denominator
WHERE heard.heard > 0 AND (place.level <> 'commune' OR people.measure = 'population')
GROUP BY ALL
ORDER BY ALL;

-- Centres where the cells watch, for what is signalled about them, in the same proportion.
-- Grain: level, territory, year.
INSERT INTO measure_value
SELECT
    'watched_centres', place.level, place.territory_code, heard.period, 'total',
    sum(centres.value::DECIMAL(18, 0) * heard.heard)::DOUBLE / any_value(heard.weeks), 'computed',
    list_sort(list_distinct(flatten(list(centres.source_keys)))), bool_or(centres.simulated)
FROM heard_weeks AS heard
INNER JOIN watch_place AS place ON heard.delegation = place.delegation
INNER JOIN measure_value AS centres
    ON centres.measure = 'centres'
    AND place.delegation = centres.territory_code
    AND heard.period = centres.period
    AND centres.value IS NOT NULL
WHERE heard.heard > 0 AND place.level <> 'commune'
GROUP BY place.level, place.territory_code, heard.period;
