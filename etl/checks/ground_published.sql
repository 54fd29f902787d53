-- Authorised EPS of the twelve regions add up to the total the minister gave.
SELECT 'EPS by region add up' AS rule, format('{} in {} regions, expected 1,092 in 12', sum(value), count(*)) AS detail
FROM published_figure
WHERE indicator = 'eps_authorised' AND level = 'region'
HAVING sum(value) IS DISTINCT FROM 1092 OR count(*) <> 12;

-- A figure of a territory names one that exists, and says where it comes from.
SELECT
    'published figures have a place and a source' AS rule,
    format('{} {} {}', f.indicator, f.period, f.territory_name) AS detail
FROM published_figure AS f
LEFT JOIN territory AS t ON t.code = f.territory_code AND t.level = f.level
WHERE (f.level <> 'area' AND t.code IS NULL) OR (f.url IS NULL AND f.source_text IS NULL);
