-- How do the territories of a level stand in one indicator beside one benchmark, and where do they go?
-- One row per territory, in code order.
-- Parameters: indicator, level, benchmark.
-- Columns: territory_code, period; benchmark_value (in the indicator's unit); verdict; sureness; course (increasing,
-- decreasing, no change, cannot be calculated; NULL where too few years are promised); slope (a year); simulated.
SELECT
    v.territory_code, v.period, v.benchmark_value, v.verdict, v.sureness, course.course, course.slope, v.simulated
FROM verdict AS v
LEFT JOIN course USING (indicator, level, territory_code, milieu)
WHERE v.indicator = $indicator AND v.level = $level AND v.benchmark = $benchmark
ORDER BY v.territory_code
