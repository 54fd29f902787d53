-- The data's today, the weeks up to it, and which unit each cell's delegation belongs to.
-- Reads the temporary table threshold (one row).

-- One row; none where no cell has sent a report. as_of: the end of the last week of which a report came, or the day of
-- the last arrival where that is later. Never the machine's clock.
CREATE OR REPLACE TABLE vigilance_frame AS
WITH heard AS (
    SELECT
        max(period) AS last_week,
        max(received_on) AS last_arrival,
        (SELECT min(period) FROM cell_report) AS first_week
    FROM cell_report
    WHERE received_on IS NOT NULL
    HAVING count(*) > 0
)
SELECT
    greatest(strptime(last_week || '-7', '%G-W%V-%u')::DATE, last_arrival) AS as_of,
    first_week, last_week,
    threshold.*,
    (SELECT bool_or(simulated) FROM cell) OR (SELECT bool_or(simulated) FROM cell_report)
        OR coalesce((SELECT bool_or(simulated) FROM signal), FALSE) AS simulated,
    (
        SELECT list(DISTINCT source_key ORDER BY source_key)
        FROM (
            SELECT source_key FROM cell
            UNION SELECT source_key FROM cell_report
            UNION SELECT source_key FROM signal
        )
    ) AS source_keys
FROM heard
CROSS JOIN threshold;

-- Grain: ISO week from the first in the data to the last.
CREATE OR REPLACE TEMP TABLE calendar AS
SELECT
    strftime(monday, '%G-W%V') AS period,
    strftime(monday, '%G')::INTEGER AS iso_year,
    strftime(monday, '%V')::INTEGER AS week,
    row_number() OVER (ORDER BY monday DESC) AS back
FROM (
    SELECT unnest(range(
        strptime(first_week || '-1', '%G-W%V-%u'), strptime(last_week || '-2', '%G-W%V-%u'), INTERVAL 7 DAY
    )) AS monday
    FROM vigilance_frame
);

-- Units whose cells are looked at together. Grain: delegation and unit; Casablanca's eight préfectures
-- d'arrondissements are delegations, the prefecture itself is not.
CREATE OR REPLACE TEMP TABLE unit AS
WITH divided AS (SELECT DISTINCT parent_code FROM territory WHERE level = 'arrondissement_prefecture')
SELECT delegation.code AS delegation, place.level, place.code AS territory_code
FROM territory AS delegation
CROSS JOIN LATERAL (
    SELECT 'country' AS level, 'MA' AS code
    UNION ALL SELECT 'region', delegation.region_code
    UNION ALL SELECT 'province', delegation.province_code
    UNION ALL SELECT delegation.level, delegation.code WHERE delegation.level = 'arrondissement_prefecture'
) AS place
WHERE delegation.level = 'arrondissement_prefecture'
    OR (delegation.level = 'province' AND delegation.code NOT IN (FROM divided));

-- Weeks of each span and the same weeks of the years before. Grain: span, years back, week.
CREATE OR REPLACE TEMP TABLE span_week AS
SELECT span.weeks, years.back AS years_back, past.period
FROM vigilance_frame AS frame
CROSS JOIN LATERAL (SELECT unnest([frame.short_weeks, frame.long_weeks]) AS weeks) AS span
CROSS JOIN LATERAL (SELECT unnest(range(frame.earlier_years + 1)) AS back) AS years
INNER JOIN calendar AS now ON now.back <= span.weeks
INNER JOIN calendar AS past ON now.iso_year - years.back = past.iso_year AND now.week = past.week;
