-- What do a territory's parts and its neighbours look like, in the few figures that small maps show?
-- One row per territory and figure.
-- Parameters: code; parts ('' or the level of its parts); indicators (keys joined by '|').
-- Columns: code; part (else a neighbour); indicator, period; value, lower, upper (in the indicator's unit); status;
-- simulated; inhabitants (legal population 2024, persons).
WITH beside AS (
    SELECT code, true AS part FROM territory
    WHERE level = $parts AND ($code = 'MA' OR starts_with(code, $code || '.'))
    UNION
    SELECT neighbour_code, false FROM neighbour WHERE code = $code
)
SELECT
    b.code, b.part, f.indicator, f.period, f.value, f.lower, f.upper, f.status, f.simulated,
    t.legal_population_2024 AS inhabitants
FROM beside AS b
JOIN territory AS t ON t.code = b.code
LEFT JOIN portrait_figure AS f
    ON f.territory_code = b.code
    AND f.milieu = 'total'
    AND f.indicator IN (SELECT unnest(string_split($indicators, '|')))
ORDER BY b.code
