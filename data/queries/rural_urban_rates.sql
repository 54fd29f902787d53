-- How far apart are countryside and town in each rate of the whole country?
-- One row per indicator and period with both figures, the widest apart first.
-- Columns: indicator, period; urban, rural (in the indicator's unit); simulated.
SELECT
    indicator,
    period,
    max(value) FILTER (WHERE milieu = 'urban') AS urban,
    max(value) FILTER (WHERE milieu = 'rural') AS rural,
    bool_or(simulated) AS simulated
FROM indicator_value
WHERE level = 'country' AND milieu IN ('urban', 'rural')
GROUP BY indicator, period
HAVING count(value) = 2
ORDER BY abs(rural - urban) DESC, indicator, period DESC
