-- The needs that order the territories of a level, in code order within each period: NULL where there is no figure.
SELECT
    indicator,
    period,
    list(value ORDER BY territory_code) AS needs,
    bool_or(simulated) AS simulated
FROM indicator_value
WHERE level = $level AND milieu = 'total' AND list_contains($indicators, indicator)
GROUP BY indicator, period
HAVING count(value) >= $least_share * count(*)
ORDER BY indicator, period;
