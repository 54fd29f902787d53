-- What are the figures of the territories that are shown?
-- One row per territory of the level inside `within`, in code order (the order of the map's classes).
-- Columns: code; value, lower, upper (in the indicator's unit, NULL unless there is one); rank (1 = highest of
-- the level in the country); status; denominator (in its measure's unit: not always people); inhabitants (legal
-- population 2024); simulated.
SELECT
    v.territory_code AS code,
    v.value,
    v.lower,
    v.upper,
    v.rank,
    v.status,
    v.denominator,
    t.legal_population_2024 AS inhabitants,
    v.simulated
FROM indicator_value AS v
JOIN territory AS t ON t.code = v.territory_code
WHERE v.indicator = $indicator
    AND v.level = $level
    AND v.period = $period
    AND v.milieu = $milieu
    AND ($within = 'MA' OR starts_with(v.territory_code, $within || '.'))
ORDER BY v.territory_code
