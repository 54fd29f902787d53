-- Every territory but the country has a parent that exists, one level up.
WITH above (level, parent_level) AS (
    VALUES
        ('region', 'country'), ('province', 'region'), ('arrondissement_prefecture', 'province'),
        ('commune', 'province')
)
SELECT
    'every parent exists' AS rule,
    format('{} ({}) has parent {}', t.code, t.level, coalesce(t.parent_code, 'none')) AS detail
FROM territory AS t
LEFT JOIN above AS a USING (level)
LEFT JOIN territory AS p ON p.code = t.parent_code AND p.level = a.parent_level
WHERE t.level <> 'country' AND p.code IS NULL;
