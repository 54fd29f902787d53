-- A value is of a known territory, and percentages stay between 0 and 100.
SELECT
    'census values are of known territories and within bounds' AS rule,
    format('{} {} {} {} {}: {}', v.period, v.territory_code, v.milieu, v.sex, v.field, v.value) AS detail
FROM census_value AS v
JOIN census_field AS f USING (subject, period, field)
LEFT JOIN territory AS t ON t.code = v.territory_code AND t.level = v.level
WHERE t.code IS NULL OR v.value < 0 OR (f.unit = 'pct' AND v.value > 100);
