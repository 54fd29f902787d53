-- The figures of one level that are surely worse than a benchmark, with all that a list of them says.
-- Grain: as verdict; only such of the indicators of worse_rows, for which one direction is the good one.
INSERT INTO worse_figure
SELECT
    v.indicator, v.level, v.territory_code, v.period, v.benchmark, c.value, c.lower, c.upper, c.word,
    v.benchmark_value, v.sureness,
    CASE course.course
        WHEN 'increasing' THEN CASE asked.direction WHEN 'lower' THEN 'worse' ELSE 'better' END
        WHEN 'decreasing' THEN CASE asked.direction WHEN 'lower' THEN 'better' ELSE 'worse' END
        WHEN 'no change' THEN 'level'
        ELSE 'unknown'
    END,
    course.course, course.slope,
    coalesce(CASE WHEN asked.of_people THEN c.denominator END, t.legal_population_2024, 0), v.simulated
FROM verdict AS v
INNER JOIN worse_rows AS asked ON v.indicator = asked.indicator
INNER JOIN compared AS c ON asked.view = c.view AND v.territory_code = c.territory_code
INNER JOIN territory AS t ON v.territory_code = t.code
LEFT JOIN course
    ON v.indicator = course.indicator AND v.level = course.level AND v.territory_code = course.territory_code
WHERE v.level = $level AND v.verdict = 'worse'
ORDER BY v.benchmark, v.indicator, v.territory_code
