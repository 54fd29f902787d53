-- Totals that are published must come out of the indicators too, at every level.
WITH expected(indicator, period, milieu, total) AS (
    VALUES
    ('population', '2014', 'total', 33848242),
    ('population', '2024', 'total', 36828330),
    ('population', '2024', 'urban', 23110108),
    ('population', '2024', 'rural', 13718222),
    ('households', '2024', 'total', 9275038)
),
levels(level) AS (VALUES ('country'), ('region'), ('province'), ('commune')),
found AS (
    SELECT indicator, period, milieu, level, sum(value::DECIMAL(18, 0)) AS total
    FROM indicator_value
    WHERE indicator IN ('population', 'households')
    GROUP BY ALL
)
SELECT
    'a published total comes out exactly' AS rule,
    format('{} {} {} of all {}: {}', indicator, period, milieu, level, found.total) AS detail
FROM expected
CROSS JOIN levels
LEFT JOIN found USING (indicator, period, milieu, level)
WHERE found.total IS DISTINCT FROM expected.total;

SELECT
    'the establishments authorised in 2017 add up' AS rule,
    format('{}: {}', level, sum(value)) AS detail
FROM indicator_value
WHERE indicator = 'eps_authorised'
GROUP BY level
HAVING sum(value) IS DISTINCT FROM 1092;

-- A centre counts once at every level down to its commune; préfectures d'arrondissements lie inside one prefecture.
SELECT
    'centres add up from level to level' AS rule,
    format('{} of all {}: {}, the country has {}', period, level, sum(value), any_value(whole.total)) AS detail
FROM indicator_value
INNER JOIN (
    SELECT period, value AS total FROM indicator_value WHERE indicator = 'centres' AND level = 'country'
) AS whole USING (period)
WHERE indicator = 'centres' AND level IN ('region', 'province', 'commune')
GROUP BY period, level
HAVING sum(value) IS DISTINCT FROM any_value(whole.total) AND count(value) = count(*);
