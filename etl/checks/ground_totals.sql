-- The totals HCP published come out of regions, provinces and communes alike.
WITH expected (period, field, milieu, total) AS (
    VALUES
        ('2014', 'population_legal', 'total', 33848242),
        ('2024', 'population_legal', 'total', 36828330),
        ('2024', 'population_legal', 'urban', 23110108),
        ('2024', 'population_legal', 'rural', 13718222),
        ('2024', 'households_count', 'total', 9275038)
),
levels (level) AS (VALUES ('country'), ('region'), ('province'), ('commune')),
found AS (
    SELECT period, field, milieu, level, CAST(sum(value) AS BIGINT) AS total
    FROM census_value
    WHERE sex = 'all'
    GROUP BY ALL
)
SELECT
    'census totals come out exactly' AS rule,
    format('{} {} {} of all {}: {}, expected {}', e.field, e.period, e.milieu, l.level, f.total, e.total) AS detail
FROM expected AS e
CROSS JOIN levels AS l
LEFT JOIN found AS f USING (period, field, milieu, level)
WHERE f.total IS DISTINCT FROM e.total;
