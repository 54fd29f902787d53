-- Reports by week and the state of every cell on the data's today.

-- Grain: delegation, province, préfecture d'arrondissements, region or country with a cell, and ISO week in which a
-- report was due. late: received after the day it was expected. Reports that never came: expected - received.
CREATE OR REPLACE TABLE report_week AS
SELECT
    unit.level, unit.territory_code, report.period,
    count(*)::INTEGER AS expected,
    count(report.received_on)::INTEGER AS received,
    coalesce(count_if(report.received_on > report.expected_on), 0)::INTEGER AS late
FROM cell_report AS report
INNER JOIN cell ON report.cell_id = cell.cell_id
INNER JOIN unit ON cell.territory_code = unit.delegation
INNER JOIN calendar ON report.period = calendar.period
GROUP BY ALL
ORDER BY ALL;

-- Grain: unit and span of weeks.
CREATE OR REPLACE TABLE report_span AS
SELECT
    week.level, week.territory_code, span.weeks,
    sum(week.expected)::INTEGER AS expected,
    sum(week.received)::INTEGER AS received,
    sum(week.late)::INTEGER AS late
FROM report_week AS week
INNER JOIN span_week AS span ON week.period = span.period AND span.years_back = 0
GROUP BY ALL
ORDER BY ALL;

-- Cells open on that day, each judged by its own reports.
CREATE OR REPLACE TEMP TABLE cell_judged AS
WITH open AS (
    SELECT cell.*, frame.as_of, frame.silent_after_reports, frame.unlisted_after_weeks
    FROM cell
    CROSS JOIN vigilance_frame AS frame
    WHERE cell.opened_on <= frame.as_of AND coalesce(cell.closed_on > frame.as_of, TRUE)
),
due AS (
    SELECT report.cell_id, report.period, report.expected_on, report.received_on
    FROM cell_report AS report
    INNER JOIN open ON report.cell_id = open.cell_id
    WHERE report.expected_on <= open.as_of AND report.period IN (SELECT period FROM calendar)
),
heard AS (
    SELECT
        cell_id,
        max(received_on) AS last_received_on,
        max(period) FILTER (WHERE received_on IS NOT NULL) AS last_reported_week,
        max(expected_on) AS last_due_on,
        arg_max(coalesce(received_on <= expected_on, FALSE), period) AS last_on_time
    FROM due
    GROUP BY cell_id
),
unanswered AS (
    SELECT due.cell_id, count(*) AS unanswered
    FROM due
    INNER JOIN heard ON due.cell_id = heard.cell_id
    WHERE due.received_on IS NULL AND coalesce(due.expected_on > heard.last_received_on, TRUE)
    GROUP BY due.cell_id
)
SELECT
    open.cell_id, open.territory_code AS delegation, open.opened_on, open.as_of,
    heard.last_received_on, heard.last_reported_week,
    coalesce(unanswered.unanswered, 0) AS unanswered,
    CASE
        WHEN unanswered.unanswered >= open.silent_after_reports
            OR date_diff('day', coalesce(heard.last_due_on, open.opened_on), open.as_of)
            >= 7 * open.unlisted_after_weeks THEN 'silent'
        WHEN heard.last_on_time THEN 'active'
        WHEN heard.last_due_on IS NULL THEN 'active'
        ELSE 'late'
    END AS state
FROM open
LEFT JOIN heard ON open.cell_id = heard.cell_id
LEFT JOIN unanswered ON open.cell_id = unanswered.cell_id;

-- Every province, prefecture and préfecture d'arrondissements by the state of its cell. Where there are several, the
-- unit is in the state of the best: it is not silent while one of its cells is heard.
-- delegations: how many have a cell or could have one (8 in Casablanca, else 1); cells: how many are open. is_known: FALSE
-- where neither a list of the whole country came nor one that names the unit's cell: then none is known of, no more.
CREATE OR REPLACE TABLE cell_state AS
WITH listed AS (
    SELECT coalesce(bool_or(coalesce(whole_list, simulated)), FALSE) AS everywhere FROM cell
)
SELECT
    unit.level, unit.territory_code,
    bool_or(named.delegation IS NOT NULL OR listed.everywhere) AS is_known,
    count(DISTINCT unit.delegation)::INTEGER AS delegations,
    count(judged.cell_id)::INTEGER AS cells,
    coalesce(
        min_by(judged.state, list_position(['active', 'late', 'silent'], judged.state)),
        CASE WHEN is_known THEN 'none' ELSE 'unknown' END
    ) AS state,
    min(judged.opened_on) AS opened_on,
    max(judged.last_received_on) AS last_received_on,
    max(judged.last_reported_week) AS last_reported_week,
    min(judged.unanswered)::INTEGER AS unanswered,
    (date_diff('day', max(judged.last_received_on), max(judged.as_of)) // 7)::INTEGER AS weeks_since
FROM unit
CROSS JOIN vigilance_frame
CROSS JOIN listed
LEFT JOIN cell_judged AS judged ON unit.delegation = judged.delegation
LEFT JOIN (SELECT DISTINCT territory_code AS delegation FROM cell) AS named ON unit.delegation = named.delegation
WHERE unit.level IN ('province', 'arrondissement_prefecture')
GROUP BY unit.level, unit.territory_code
ORDER BY unit.level, unit.territory_code;
