-- Which figures moved between two builds?
-- One row per figure, largest relative moves first.
-- Parameters: path (of the comparison); indicator, cause, level ('' for all); at_most (rows).
-- Columns: indicator, level, territory_code, period, milieu; before, after (in the indicator's unit, NULL for none);
-- status_before, status_after (NULL where a build lacks the figure); simulated; cause.
SELECT
    indicator, level, territory_code, period, milieu, before, after, status_before, status_after, simulated, cause
FROM read_parquet($path)
WHERE $indicator IN ('', indicator) AND $cause IN ('', cause) AND $level IN ('', level)
LIMIT $at_most
