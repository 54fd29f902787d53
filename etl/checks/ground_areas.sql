-- The areas of children add up to their parent's within 0.01 %.
WITH children AS (
    SELECT parent_code AS code, level, sum(area_km2) AS area_km2
    FROM territory
    WHERE level <> 'arrondissement_prefecture' AND parent_code IS NOT NULL
    GROUP BY ALL
)
SELECT
    'children cover their parent' AS rule,
    format('{}: {:.2f} km2, its {} children {:.2f} km2', t.code, t.area_km2, c.level, c.area_km2) AS detail
FROM children AS c
JOIN territory AS t USING (code)
WHERE abs(c.area_km2 - t.area_km2) > t.area_km2 / 10000;
