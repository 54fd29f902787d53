-- Signals by week, and over the two spans of weeks beside the same weeks of earlier years.
-- Reads the temporary table kind (type, denominator; the type all holds every signal).

CREATE OR REPLACE TEMP TABLE noted AS
SELECT unit.level, unit.territory_code, kind.type, signal.* EXCLUDE (territory_code, type)
FROM signal
INNER JOIN cell ON signal.cell_id = cell.cell_id
INNER JOIN unit ON cell.territory_code = unit.delegation
INNER JOIN kind ON kind.type IN ('all', signal.type);

-- Grain: unit, type, ISO week with at least one signal. A week without a row is a zero where report_week has a report
-- received, and unknown where it has none.
CREATE OR REPLACE TABLE signal_week AS
SELECT level, territory_code, type, period, sum(signal_count)::INTEGER AS signal_count
FROM noted
INNER JOIN calendar USING (period)
GROUP BY ALL
ORDER BY ALL;

-- Reports of each span in each year: signals are only compared where at least half the weeks were reported on.
CREATE OR REPLACE TEMP TABLE span_reports AS
SELECT
    week.level, week.territory_code, span.weeks, span.years_back,
    sum(week.received) AS received,
    2 * count_if(week.received > 0) >= any_value(span.weeks) AS comparable
FROM report_week AS week
INNER JOIN span_week AS span ON week.period = span.period
GROUP BY ALL;

-- Signals a report received, this year and the years before. Grain: unit, span, type, years back.
CREATE OR REPLACE TEMP TABLE span_signals AS
WITH counted AS (
    SELECT signals.level, signals.territory_code, signals.type, span.weeks, span.years_back, sum(signal_count) AS signals
    FROM signal_week AS signals
    INNER JOIN span_week AS span ON signals.period = span.period
    GROUP BY ALL
)
SELECT
    reports.*, kind.type,
    coalesce(counted.signals, 0) AS signal_count,
    coalesce(counted.signals, 0) / reports.received AS per_report
FROM span_reports AS reports
CROSS JOIN kind
LEFT JOIN counted USING (level, territory_code, weeks, years_back, type)
WHERE reports.received > 0;

-- People watched, week by week, in weeks a report came of; a delegation with two cells counts once.
-- Grain: unit, span, denominator; NULL where a delegation's people are not known.
CREATE OR REPLACE TEMP TABLE span_people AS
WITH watched AS (
    SELECT DISTINCT cell.territory_code AS delegation, report.period
    FROM cell_report AS report
    INNER JOIN cell ON report.cell_id = cell.cell_id
    WHERE report.received_on IS NOT NULL
),
weeks AS (
    SELECT delegation, span.weeks, count(*) AS heard
    FROM watched
    INNER JOIN span_week AS span ON watched.period = span.period AND span.years_back = 0
    GROUP BY ALL
),
people AS (
    SELECT territory_code AS delegation, measure AS denominator, value
    FROM measure_value
    WHERE period = '2024' AND milieu = 'total' AND level IN ('province', 'arrondissement_prefecture')
)
SELECT
    unit.level, unit.territory_code, weeks.weeks, asked.denominator,
    CASE WHEN bool_and(people.value IS NOT NULL) THEN sum(weeks.heard * people.value) END AS person_weeks,
    CASE WHEN bool_and(people.value IS NOT NULL) THEN sum(people.value) END AS people
FROM weeks
INNER JOIN unit ON weeks.delegation = unit.delegation
CROSS JOIN (SELECT DISTINCT denominator FROM kind WHERE denominator <> '') AS asked
LEFT JOIN people ON weeks.delegation = people.delegation AND asked.denominator = people.denominator
GROUP BY ALL;

-- What became of the signals of a span, and how soon; each row of the files weighs as many signals as it holds.
CREATE OR REPLACE TEMP TABLE span_outcomes AS
WITH inside AS (
    SELECT noted.*, span.weeks
    FROM noted
    INNER JOIN span_week AS span ON noted.period = span.period AND span.years_back = 0
),
outcomes AS (
    SELECT
        level, territory_code, weeks, type,
        sum(signal_count) FILTER (WHERE outcome = 'oriented') AS oriented,
        sum(signal_count) FILTER (WHERE outcome = 'cared_for') AS cared_for,
        sum(signal_count) FILTER (WHERE outcome = 'closed') AS closed,
        sum(signal_count) FILTER (WHERE outcome = 'unknown') AS unknown
    FROM inside
    GROUP BY ALL
),
days AS (
    SELECT
        level, territory_code, weeks, type, count(*) AS known,
        quantile_cont(days_to_orientation, [0.25, 0.5, 0.75]) AS points
    FROM (
        SELECT level, territory_code, weeks, type, days_to_orientation, unnest(range(signal_count)) AS one
        FROM inside
        WHERE days_to_orientation IS NOT NULL
    )
    GROUP BY ALL
)
SELECT outcomes.*, coalesce(days.known, 0) AS days_known, days.points AS days
FROM outcomes
LEFT JOIN days USING (level, territory_code, weeks, type);

-- Signals of each span, without the intervals. Grain: unit with a report due, span, type.
CREATE OR REPLACE TEMP TABLE span_counted AS
WITH earlier AS (
    SELECT
        level, territory_code, weeks, type,
        min(per_report) AS low, median(per_report) AS middle, max(per_report) AS high, count(*)::INTEGER AS years,
        list(years_back::INTEGER ORDER BY years_back) AS years_back,
        list(signal_count::INTEGER ORDER BY years_back) AS signals,
        list(received::INTEGER ORDER BY years_back) AS reports
    FROM span_signals
    WHERE years_back > 0 AND comparable
    GROUP BY ALL
)
SELECT
    reports.level, reports.territory_code, reports.weeks, kind.type, kind.denominator,
    now.signal_count, now.per_report, now.received AS reports,
    earlier.low AS earlier_low, earlier.middle AS earlier_median, earlier.high AS earlier_high,
    coalesce(earlier.years, 0) AS earlier_years,
    earlier.years_back, earlier.signals AS earlier_signals, earlier.reports AS earlier_reports,
    people.people, people.person_weeks,
    CASE WHEN now.signal_count IS NOT NULL THEN coalesce(outcomes.oriented, 0) END AS oriented,
    CASE WHEN now.signal_count IS NOT NULL THEN coalesce(outcomes.cared_for, 0) END AS cared_for,
    CASE WHEN now.signal_count IS NOT NULL THEN coalesce(outcomes.closed, 0) END AS closed,
    CASE WHEN now.signal_count IS NOT NULL THEN coalesce(outcomes.unknown, 0) END AS unknown,
    CASE WHEN now.signal_count IS NOT NULL THEN coalesce(outcomes.days_known, 0) END AS days_known,
    CASE WHEN outcomes.days_known >= frame.minimum_known_days THEN outcomes.days END AS days
FROM report_span AS reports
CROSS JOIN kind
CROSS JOIN vigilance_frame AS frame
LEFT JOIN span_signals AS now
    ON now.years_back = 0
    AND reports.territory_code = now.territory_code AND reports.weeks = now.weeks AND kind.type = now.type
LEFT JOIN earlier
    ON reports.territory_code = earlier.territory_code AND reports.weeks = earlier.weeks AND kind.type = earlier.type
LEFT JOIN span_people AS people
    ON reports.territory_code = people.territory_code AND reports.weeks = people.weeks
    AND kind.denominator = people.denominator
LEFT JOIN span_outcomes AS outcomes
    ON reports.territory_code = outcomes.territory_code AND reports.weeks = outcomes.weeks
    AND kind.type = outcomes.type;
