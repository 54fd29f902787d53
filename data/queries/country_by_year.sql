-- How did each indicator of the whole country move in its last two years?
-- One row per indicator that has both, in the order of its key.
-- Columns: indicator; before_period, last_period (years); before, last (in the indicator's unit); simulated.
WITH known AS (
    SELECT indicator, period, value, simulated, row_number() OVER (PARTITION BY indicator ORDER BY period DESC) AS age
    FROM indicator_value
    WHERE level = 'country' AND milieu = 'total' AND value IS NOT NULL AND length(period) = 4
)
SELECT
    now.indicator, past.period AS before_period, now.period AS last_period, past.value AS before,
    now.value AS last, now.simulated OR past.simulated AS simulated
FROM known AS now
JOIN known AS past USING (indicator)
WHERE now.age = 1 AND past.age = 2 AND past.period::INTEGER = now.period::INTEGER - 1
ORDER BY now.indicator
