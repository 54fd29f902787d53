-- Reports of the cells and the signals they tell of: by week, month and year.

-- Grain: period and the weeks it holds; a week belongs to the month and year of its Thursday, as in etl/measures.
CREATE OR REPLACE TEMP TABLE week_of AS
SELECT
    week, span.period,
    min(monday) OVER (PARTITION BY span.period) AS first_day,
    max(monday) OVER (PARTITION BY span.period) + 6 AS last_day
FROM (
    SELECT DISTINCT period AS week, strptime(period || '-1', '%G-W%V-%u')::DATE AS monday
    FROM cell_report
    -- A week that has not ended is not awaited yet.
    WHERE strptime(period || '-1', '%G-W%V-%u')::DATE <= (SELECT as_of FROM quality_frame)
) AS weeks
CROSS JOIN LATERAL (
    SELECT unnest([week, strftime(monday + 3, '%Y-%m'), strftime(monday + 3, '%Y')]) AS period
) AS span;

CREATE OR REPLACE TEMP TABLE week_span AS SELECT DISTINCT period, first_day, last_day FROM week_of;

-- Signals of a cell's week; told_year: whether any signals at all came of that year, without which none means nothing.
CREATE OR REPLACE TEMP TABLE noted_week AS
SELECT
    signal.cell_id, signal.period AS week, count(*) AS accepted, max(source.retrieved_on) AS last_received_on,
    bool_or(signal.simulated) AS simulated, max(signal.source_key) FILTER (NOT signal.simulated) AS last_load
FROM signal
LEFT JOIN source ON signal.source_key = source.source_key
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE told_year AS SELECT DISTINCT left(week, 4) AS year FROM noted_week;

-- Grain: cell and week of which a report was due. heard: whether anything is known of the week's signals.
CREATE OR REPLACE TEMP TABLE due_week AS
SELECT
    report.cell_id, cell.territory_code AS delegation, report.period AS week,
    report.expected_on, report.received_on, report.simulated,
    CASE WHEN NOT report.simulated THEN report.source_key END AS last_load,
    noted.accepted, noted.simulated AS noted_simulated, noted.last_load AS noted_load,
    coalesce(noted.last_received_on, report.received_on) AS heard_on,
    noted.cell_id IS NOT NULL
    OR (report.received_on IS NOT NULL AND left(report.period, 4) IN (SELECT year FROM told_year)) AS heard
FROM cell_report AS report
INNER JOIN cell ON report.cell_id = cell.cell_id
LEFT JOIN noted_week AS noted ON report.cell_id = noted.cell_id AND report.period = noted.week;

-- Cells open all through a period: their reports are awaited even where no file lists them as due.
CREATE OR REPLACE TEMP TABLE open_all_through AS
SELECT DISTINCT part.territory_code, span.period
FROM cell
INNER JOIN unit_part AS part ON cell.territory_code = part.delegation
INNER JOIN week_span AS span
    ON cell.opened_on <= span.first_day AND (cell.closed_on IS NULL OR cell.closed_on > span.last_day);

CREATE OR REPLACE TEMP TABLE due_span AS
SELECT
    part.territory_code, week_of.period,
    count(*) AS expected,
    count(due.received_on) AS received,
    count_if(coalesce(due.received_on > due.expected_on, FALSE)) AS late,
    max(due.received_on) AS received_on,
    max(due.expected_on) AS due_on,
    bool_or(due.simulated) AS simulated,
    max(due.last_load) AS last_load,
    count_if(due.heard) AS heard,
    coalesce(sum(due.accepted), 0) AS noted,
    max(due.heard_on) AS heard_on,
    bool_or(coalesce(due.noted_simulated, due.simulated)) AS noted_simulated,
    max(due.noted_load) AS noted_load
FROM due_week AS due
INNER JOIN unit_part AS part ON due.delegation = part.delegation
INNER JOIN week_of ON due.week = week_of.week
GROUP BY ALL;

INSERT INTO tallied
SELECT
    dataset.dataset, unit.territory_code, span.period,
    CASE WHEN due.expected IS NOT NULL OR open.period IS NULL THEN coalesce(due.expected, 0) END,
    CASE dataset.dataset WHEN 'reports' THEN coalesce(due.received, 0) ELSE coalesce(due.heard, 0) END AS came,
    CASE dataset.dataset WHEN 'reports' THEN coalesce(due.expected, 0) ELSE coalesce(due.noted, 0) END,
    CASE dataset.dataset WHEN 'reports' THEN due.received_on ELSE due.heard_on END,
    due.due_on,
    due.expected IS NOT NULL OR open.period IS NOT NULL,
    came > 0,
    coalesce(came = due.expected, FALSE),
    dataset.dataset = 'reports' AND coalesce(due.late, 0) > 0,
    coalesce(CASE dataset.dataset WHEN 'reports' THEN due.simulated ELSE due.noted_simulated END, FALSE),
    CASE dataset.dataset WHEN 'reports' THEN due.last_load ELSE due.noted_load END
FROM quality_unit AS unit
CROSS JOIN (SELECT unnest(['reports', 'signals']) AS dataset) AS dataset
CROSS JOIN week_span AS span
LEFT JOIN due_span AS due ON unit.territory_code = due.territory_code AND span.period = due.period
LEFT JOIN open_all_through AS open ON unit.territory_code = open.territory_code AND span.period = open.period;

-- Where no file of reports ever came, nothing is due of a unit without a cell, and everything of one that has a cell.
INSERT INTO tallied
SELECT
    year.dataset, unit.territory_code, year.period,
    CASE WHEN open.territory_code IS NULL THEN 0 END, 0, 0, NULL, NULL, open.territory_code IS NOT NULL,
    FALSE, FALSE, FALSE, FALSE, NULL
FROM quality_unit AS unit
INNER JOIN awaited_year AS year ON year.dataset IN ('reports', 'signals')
LEFT JOIN (
    SELECT DISTINCT part.territory_code
    FROM cell
    INNER JOIN unit_part AS part ON cell.territory_code = part.delegation
) AS open ON unit.territory_code = open.territory_code
WHERE NOT EXISTS (FROM cell_report);
