-- Why each figure is held back as insufficient.
-- Reads the temporary tables declared and promised (etl/indicators/promises.py).
-- Grain: one row per insufficient row of indicator_value: of several reasons the one that lies farthest below its share.
-- measure, counted, told, asked, least_share: as in gate; counted is denominator where the figure divided by lies below
-- what its declaration asks for (told: the figure, asked: the least).
CREATE OR REPLACE TABLE held_back AS
WITH held AS (
    SELECT value.*, promised.earlier, promised.denominator_period, declared.* EXCLUDE (indicator, unit)
    FROM (
        SELECT indicator, level, territory_code, period, milieu, denominator AS divided_by
        FROM indicator_value
        WHERE status = 'insufficient'
    ) AS value
    INNER JOIN promised USING (indicator, level, period, milieu)
    INNER JOIN declared USING (indicator)
),
asked AS (
    SELECT held.* EXCLUDE (period), held.period, role.measure, role.at, role.place
    FROM held
    CROSS JOIN LATERAL (
        SELECT unnest([
            {'measure': numerator, 'at': held.period, 'place': territory_code},
            {'measure': numerator, 'at': earlier, 'place': territory_code},
            {'measure': denominator, 'at': denominator_period, 'place': territory_code},
            {'measure': numerator_whole, 'at': held.period, 'place': territory_code},
            {'measure': denominator_whole, 'at': denominator_period, 'place': territory_code},
            {'measure': CASE kind WHEN 'country_shortfall' THEN numerator END, 'at': held.period, 'place': 'MA'},
            {
                'measure': CASE kind WHEN 'country_shortfall' THEN denominator END,
                'at': denominator_period, 'place': 'MA'
            }
        ], max_depth := 2)
    ) AS role
),
reasons AS (
    SELECT
        asked.indicator, asked.level, asked.territory_code, asked.period, asked.milieu,
        asked.measure, gate.counted, gate.told::DOUBLE AS told, gate.asked::DOUBLE AS asked, gate.least_share
    FROM asked
    INNER JOIN gate
        ON asked.measure = gate.measure AND asked.at = gate.period AND asked.milieu = gate.milieu
        AND asked.place = gate.territory_code
    UNION ALL
    SELECT
        indicator, level, territory_code, period, milieu, coalesce(denominator, numerator), 'denominator', divided_by,
        minimum_denominator, NULL
    FROM held
    WHERE divided_by < minimum_denominator
)
SELECT DISTINCT ON (indicator, level, territory_code, period, milieu) *
FROM reasons
ORDER BY indicator, level, territory_code, period, milieu, told / asked, measure;
