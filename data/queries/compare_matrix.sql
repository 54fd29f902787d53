-- How do the territories of a level inside an area stand beside a benchmark, indicator by indicator?
-- One row per indicator that has figures at the level, in its latest settled year, milieu total.
-- Columns: indicator; period; codes (in code order); verdicts (a character a territory, in the order of codes:
-- W, w, x worse at 99.8 %, at 95 %, by complete count; B, b, y better; H, h, j higher; L, l, k lower; = similar;
-- ? no judgement; m, s, i, n why there is no figure); courses (a character a territory: + increasing,
-- - decreasing, 0 no change, . cannot be calculated or not asked); simulated.
WITH letter(verdict, surest, sure, complete) AS (
    VALUES
    ('worse', 'W', 'w', 'x'),
    ('better', 'B', 'b', 'y'),
    ('higher', 'H', 'h', 'j'),
    ('lower', 'L', 'l', 'k'),
    ('similar', '=', '=', '='),
    ('no judgement', '?', '?', '?'),
    ('missing', 'm', 'm', 'm'),
    ('suppressed', 's', 's', 's'),
    ('insufficient', 'i', 'i', 'i'),
    ('not_applicable', 'n', 'n', 'n')
),
asked AS (
    SELECT indicator, level, territory_code, period, milieu, verdict, sureness, simulated
    FROM verdict
    WHERE level = $level AND benchmark = $benchmark
        AND ($within = 'MA' OR starts_with(territory_code, $within || '.'))
)
SELECT
    asked.indicator,
    any_value(asked.period) AS period,
    list(asked.territory_code ORDER BY asked.territory_code) AS codes,
    string_agg(
        CASE asked.sureness WHEN '99.8' THEN letter.surest WHEN '95' THEN letter.sure ELSE letter.complete END,
        '' ORDER BY asked.territory_code
    ) AS verdicts,
    string_agg(
        CASE course.course WHEN 'increasing' THEN '+' WHEN 'decreasing' THEN '-' WHEN 'no change' THEN '0' ELSE '.' END,
        '' ORDER BY asked.territory_code
    ) AS courses,
    bool_or(asked.simulated) AS simulated
FROM asked
JOIN letter ON asked.verdict = letter.verdict
LEFT JOIN course
    ON asked.indicator = course.indicator AND asked.level = course.level
    AND asked.territory_code = course.territory_code AND asked.milieu = course.milieu
GROUP BY asked.indicator
