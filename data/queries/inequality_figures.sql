-- The figures behind a Lorenz curve, and the need that orders the territories.
-- One row per territory of the level, in code order.
-- Columns: code; region; value, lower, upper (in the indicator's unit), status, simulated; weight (whose people count: the
-- denominator where every figure has one, else the inhabitants of the census before); need (in its own unit, NULL where
-- there is none), need_period.
WITH people AS (
    SELECT territory_code, period, value
    FROM indicator_value
    WHERE indicator = 'population' AND level = $level AND milieu = 'total'
),

census AS (
    SELECT coalesce(max(period) FILTER (WHERE period <= $period), min(period)) AS period FROM people
),

told AS (
    SELECT period
    FROM indicator_value
    WHERE indicator = $order_by AND level = $level AND milieu = 'total'
    GROUP BY period
    HAVING count(value) >= $least_share * count(*)
),

chosen AS (
    SELECT coalesce(max(period) FILTER (WHERE period = $period), max(period)) AS period FROM told
)

SELECT
    v.territory_code AS code,
    t.region_code AS region,
    v.value,
    v.lower,
    v.upper,
    v.status,
    v.simulated,
    CASE
        WHEN bool_and(v.denominator IS NOT NULL) FILTER (WHERE v.value IS NOT NULL) OVER () THEN v.denominator
        ELSE p.value
    END AS weight,
    need.value AS need,
    need.period AS need_period
FROM indicator_value AS v
INNER JOIN territory AS t ON v.territory_code = t.code
LEFT JOIN people AS p ON v.territory_code = p.territory_code AND p.period = (SELECT period FROM census)
LEFT JOIN indicator_value AS need
    ON v.territory_code = need.territory_code
    AND need.indicator = $order_by
    AND need.level = $level
    AND need.milieu = 'total'
    AND need.period = (SELECT period FROM chosen)
WHERE v.indicator = $indicator AND v.level = $level AND v.period = $period AND v.milieu = 'total'
ORDER BY v.territory_code
