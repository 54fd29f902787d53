-- How many figures moved between two builds, and why?
-- One row per indicator and cause, most figures first.
-- Parameters: path (of the comparison).
-- Columns: indicator, cause (data, denominator, boundary, method), figures, simulated (whether one of them is).
SELECT indicator, cause, count(*) AS figures, bool_or(simulated) AS simulated
FROM read_parquet($path)
GROUP BY indicator, cause
ORDER BY figures DESC, indicator, cause
