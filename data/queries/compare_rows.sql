-- How do the figures of a level inside an area stand beside a benchmark, and where are they going?
-- One row per indicator and territory, in the indicator's latest settled year, milieu total.
-- Parameters: level, benchmark, within; only, the one verdict that is asked for, or nothing for all.
-- Columns: indicator; code; period; value, lower, upper, benchmark (in the indicator's unit); status; verdict;
-- sureness (99.8, 95, complete count or NULL); course (increasing, decreasing, no change, cannot be calculated; NULL
-- where it is not asked); slope (the unit a year); denominator (in its measure's unit); inhabitants (legal population
-- 2024); simulated.
SELECT
    j.indicator, j.territory_code AS code, j.period, f.value, f.lower, f.upper, j.benchmark_value AS benchmark,
    f.status, j.verdict, j.sureness, c.course, c.slope, f.denominator, t.legal_population_2024 AS inhabitants,
    j.simulated
FROM verdict AS j
JOIN indicator_value AS f
    ON j.indicator = f.indicator AND j.level = f.level AND j.territory_code = f.territory_code
    AND j.period = f.period AND j.milieu = f.milieu
JOIN territory AS t ON j.territory_code = t.code
LEFT JOIN course AS c
    ON j.indicator = c.indicator AND j.level = c.level AND j.territory_code = c.territory_code AND j.milieu = c.milieu
WHERE j.level = $level AND j.benchmark = $benchmark AND ($only = '' OR j.verdict = $only)
    AND ($within = 'MA' OR starts_with(j.territory_code, $within || '.'))
ORDER BY j.indicator, j.territory_code
