-- What came and what is awaited of one office, dataset by dataset and period by period?
-- Years, and of datasets that come weekly the last weeks.
-- One row per dataset and period, the newest period first.
-- Parameters: code (a prefecture, a province or one of Casablanca's parts); weeks (how many of the last).
-- Columns: dataset; period; state; expected, received (NULL: nobody knows how many); accepted_rows, refused_rows;
-- last_received_on, due_on (NULL where none is known); simulated.
WITH last_weeks AS (
    SELECT DISTINCT period FROM reporting WHERE contains(period, 'W') ORDER BY period DESC LIMIT $weeks
)
SELECT
    dataset, period, state, expected, received, accepted_rows, refused_rows, last_received_on, due_on, simulated
FROM reporting
WHERE territory_code = $code AND (length(period) = 4 OR period IN (FROM last_weeks))
ORDER BY dataset, length(period), period DESC
