-- The figures of the groups, territories in code order within each: as many rows a group as the level has territories.
WITH people AS (
    SELECT territory_code, period, value
    FROM indicator_value
    WHERE indicator = 'population' AND level = $level AND milieu = 'total'
),

census AS (
    SELECT
        years.period,
        coalesce(
            max(people.period) FILTER (WHERE people.period <= years.period), min(people.period)
        ) AS census_period
    FROM (SELECT DISTINCT period FROM unequal_group) AS years
    CROSS JOIN (SELECT DISTINCT period FROM people) AS people
    GROUP BY years.period
)

SELECT
    v.value,
    v.lower,
    v.upper,
    CASE WHEN g.denominator IS NULL THEN p.value ELSE v.denominator END AS weight
FROM indicator_value AS v
INNER JOIN unequal_group AS g ON v.indicator = g.indicator AND v.period = g.period
LEFT JOIN census AS c ON v.period = c.period
LEFT JOIN people AS p ON v.territory_code = p.territory_code AND c.census_period = p.period
WHERE v.level = $level AND v.milieu = 'total'
ORDER BY g.number, v.territory_code;
