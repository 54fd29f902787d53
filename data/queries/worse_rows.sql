-- Which figures of a level inside an area are surely worse than a benchmark?
-- One row per indicator and territory, the surest and most peopled first, in the indicator's latest settled year.
-- Parameters: level, benchmark, within; keys and goings as in worse_counted; first, how many at most.
-- Columns: indicator; code; period; value, lower, upper, benchmark (in the indicator's unit); status; verdict;
-- sureness (99.8, 95, complete count); going (worse, level, unknown, better); course (increasing, decreasing,
-- no change, cannot be calculated; NULL where it is not asked); slope (the unit a year); people (those the figure is
-- about); simulated.
SELECT
    indicator, territory_code AS code, period, value, lower, upper, benchmark_value AS benchmark, status,
    'worse' AS verdict, sureness, going, course, slope, people, simulated
FROM worse_figure
WHERE level = $level AND benchmark = $benchmark AND list_contains(string_split($keys, '|'), indicator)
    AND list_contains(string_split($goings, '|'), going)
    AND ($within = 'MA' OR starts_with(territory_code, $within || '.'))
ORDER BY list_position(['99.8', '95', 'complete count'], sureness), people DESC, territory_code, indicator
LIMIT $first
