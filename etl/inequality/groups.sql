-- Every year of a rate at a level whose territories differ, numbered; by whom its figures count.
-- Where a figure has a denominator everywhere it counts by it, else by the population of the nearest census before.
CREATE OR REPLACE TEMP TABLE unequal_group AS
SELECT
    row_number() OVER (ORDER BY v.indicator, v.period)::INTEGER AS number,
    v.indicator,
    v.period,
    CASE
        WHEN bool_and(v.denominator IS NOT NULL) FILTER (WHERE v.value IS NOT NULL) THEN any_value(w.denominator)
    END AS denominator,
    count_if(v.status = 'suppressed')::INTEGER AS withheld,
    bool_or(v.simulated) AS simulated
FROM indicator_value AS v
INNER JOIN wanted AS w ON v.indicator = w.indicator
WHERE v.level = $level AND v.milieu = 'total' AND length(v.period) = 4
GROUP BY v.indicator, v.period
ORDER BY number;
