-- The state of every unit, dataset and period, and how fresh each dataset is.
-- Reads the temporary tables tallied, refused_row (dataset, delegation, period, source_key, refused), unit_part, week_of.

-- Refused rows that no later load of the same unit, dataset and period has made good. Lists have no period. A file of
-- which no row could be read has none, and is refused all the same.
CREATE OR REPLACE TEMP TABLE refused_open AS
WITH spread AS (
    -- A week counts for its month and its year too.
    SELECT refused_row.* REPLACE (coalesce(week_of.period, refused_row.period) AS period)
    FROM refused_row
    LEFT JOIN week_of ON refused_row.period = week_of.week
)
SELECT tallied.dataset, tallied.territory_code, tallied.period, sum(refused.refused)::INTEGER AS refused
FROM spread AS refused
INNER JOIN unit_part AS part ON refused.delegation = part.delegation
INNER JOIN tallied
    ON refused.dataset = tallied.dataset
    AND part.territory_code = tallied.territory_code
    AND coalesce(refused.period = tallied.period, refused.dataset IN ('centres', 'cells'))
    AND coalesce(tallied.last_load <= refused.source_key, TRUE)
GROUP BY ALL;

-- Grain: unit (75 prefectures and provinces, Casablanca's eight parts), dataset, period: a year; of reports and signals
-- a month and an ISO week too.
-- state: complete; late (all came, some after its day); partial; absent (awaited, due, and nothing came); refused
-- (nothing came but rows or files that were refused); none (nothing awaited: no open centre, no cell, or not due yet).
-- expected, received: centres: those licensed, those that say their places; beneficiaries: centres open, centres that
-- reported; cells: cells; reports: reports; signals: weeks of cells, weeks of which signals are told or a report came.
-- expected is NULL where nobody knows how many: no list came. accepted_rows, refused_rows: of the files.
-- last_received_on is NULL for demonstration files, which are written again at any time, but for dates they tell
-- themselves. due_on is NULL for lists, which have no day.
CREATE OR REPLACE TABLE reporting AS
SELECT
    tallied.dataset, tallied.territory_code, tallied.period,
    CASE
        WHEN NOT owed AND refused.refused IS NULL THEN 'none'
        WHEN NOT there AND refused.refused IS NOT NULL THEN 'refused'
        WHEN NOT owed THEN 'none'
        WHEN NOT there AND due_on >= frame.as_of THEN 'none'
        WHEN NOT there THEN 'absent'
        WHEN NOT whole THEN 'partial'
        WHEN late THEN 'late'
        ELSE 'complete'
    END AS state,
    expected, received, accepted_rows,
    coalesce(refused.refused, 0)::INTEGER AS refused_rows,
    last_received_on, due_on, simulated
FROM tallied
CROSS JOIN quality_frame AS frame
LEFT JOIN refused_open AS refused USING (dataset, territory_code, period)
ORDER BY ALL;

-- How fresh each dataset is. Grain: dataset. latest_period: the last year, or week, of which anything came; weeks_since:
-- whole weeks from its end, or from the last arrival where that is later, to the data's today.
CREATE OR REPLACE TABLE freshness AS
WITH kept AS (
    SELECT
        dataset, max(period) AS latest_period, max(last_received_on) AS last_received_on,
        bool_or(simulated) AS simulated
    FROM reporting
    WHERE state IN ('complete', 'late', 'partial')
        AND (dataset NOT IN ('reports', 'signals') OR contains(period, 'W'))
    GROUP BY ALL
),
ended AS (
    SELECT
        kept.*,
        CASE
            WHEN contains(latest_period, 'W') THEN strptime(latest_period || '-7', '%G-W%V-%u')::DATE
            ELSE make_date(latest_period::INTEGER, 12, 31)
        END AS ended_on
    FROM kept
)
SELECT
    asked.dataset, ended.latest_period, ended.last_received_on,
    CASE
        WHEN ended.latest_period IS NOT NULL
            THEN greatest(date_diff('day', greatest(ended_on, last_received_on), frame.as_of), 0) // 7
    END::INTEGER AS weeks_since,
    coalesce(ended.simulated, FALSE) AS simulated
FROM (SELECT unnest(['centres', 'beneficiaries', 'cells', 'reports', 'signals']) AS dataset) AS asked
CROSS JOIN quality_frame AS frame
LEFT JOIN ended USING (dataset)
ORDER BY ALL;
