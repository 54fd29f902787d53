-- As many territories of each kind as Morocco has, each with a boundary.
WITH expected (kind, total) AS (
    VALUES
        ('country', 1), ('region', 12), ('prefecture', 13), ('province', 62),
        ('arrondissement_prefecture', 8), ('commune', 1503), ('rural commune', 1225), ('map only', 2)
),
found AS (
    SELECT kind, count(geometry) AS total FROM territory GROUP BY ALL
    UNION ALL
    SELECT 'rural commune', count(*) FROM territory WHERE is_rural
    UNION ALL
    SELECT 'map only', count(geometry) FROM map_only_area
)
SELECT
    'territories are counted and drawn' AS rule,
    format('{}: {}, expected {}', kind, f.total, e.total) AS detail
FROM expected AS e
FULL JOIN found AS f USING (kind)
WHERE f.total IS DISTINCT FROM e.total;
