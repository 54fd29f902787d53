-- How does each territory of a level inside an area stand on one indicator, beside a benchmark?
-- One row per territory, in code order, in the indicator's latest settled year, milieu total.
-- Columns: code; period; value, lower, upper, benchmark (in the indicator's unit); status; numerator, denominator (in
-- their measures' units); inhabitants (legal population 2024); verdict; sureness (99.8, 95, complete count or NULL);
-- course (increasing, decreasing, no change, cannot be calculated, or NULL); slope (the unit a year); simulated;
-- own_simulated (whether the figure is, whatever the benchmark rests on).
SELECT
    j.territory_code AS code, j.period, f.value, f.lower, f.upper, j.benchmark_value AS benchmark, f.status,
    f.numerator, f.denominator, t.legal_population_2024 AS inhabitants, j.verdict, j.sureness, c.course, c.slope,
    j.simulated, f.simulated AS own_simulated
FROM verdict AS j
JOIN indicator_value AS f
    ON j.indicator = f.indicator AND j.level = f.level AND j.territory_code = f.territory_code
    AND j.period = f.period AND j.milieu = f.milieu
JOIN territory AS t ON j.territory_code = t.code
LEFT JOIN course AS c
    ON j.indicator = c.indicator AND j.level = c.level AND j.territory_code = c.territory_code AND j.milieu = c.milieu
WHERE j.indicator = $indicator AND j.level = $level AND j.benchmark = $benchmark
    AND ($within = 'MA' OR starts_with(j.territory_code, $within || '.'))
ORDER BY j.territory_code
