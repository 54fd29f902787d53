-- What the figures of one level may be divided by instead, beside what the country's and the region's are.
-- Grain: base (of base_rows) and territory, in their order. value: people, rounded where they come from a share;
-- status: place in compared.STATUSES of a base that says why it has no value, 0 (missing) of one that is not told.
WITH counted AS (
    SELECT
        base, whole.level, whole.territory_code,
        CASE
            WHEN base_rows.share = '' THEN whole.value
            ELSE round(whole.value::DECIMAL(18, 2) * part.value::DECIMAL(9, 4) / 100)
        END AS value,
        whole.status
    FROM base_rows
    INNER JOIN measure_value AS whole
        ON base_rows.measure = whole.measure AND base_rows.period = whole.period AND whole.milieu = 'total'
    LEFT JOIN measure_value AS part
        ON base_rows.share = part.measure AND whole.period = part.period AND whole.milieu = part.milieu
        AND whole.level = part.level AND whole.territory_code = part.territory_code
    WHERE whole.level IN ('country', 'region', $level)
)
SELECT
    base_rows.base, territory.code AS territory_code, own.value,
    greatest(
        coalesce(list_position(['missing', 'suppressed', 'insufficient', 'not_applicable'], own.status), 1) - 1, 0
    ) AS status,
    country.value AS country, region.value AS region
FROM base_rows
CROSS JOIN territory
LEFT JOIN counted AS own
    ON base_rows.base = own.base AND own.level = $level AND territory.code = own.territory_code
LEFT JOIN counted AS country ON base_rows.base = country.base AND country.level = 'country'
LEFT JOIN counted AS region
    ON base_rows.base = region.base AND region.level = 'region' AND territory.region_code = region.territory_code
WHERE territory.level = $level
ORDER BY base_rows.base, territory.code
