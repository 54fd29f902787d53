-- view_summary: what the territories of a view have in common, worked out once for each area a reader can look into.
-- Grain: indicator, level, period, milieu, within (MA, a region, a province), where there is a territory inside it.
-- territories, known, zeros: counts of territories; people_without: persons or households the figure rests on, else
-- inhabitants of 2024, in territories at zero; low, high, middle (the median) in the indicator's unit; low_code,
-- high_code: of equals the first; simulated: whether any figure is; own_value: the area's own figure, NULL when none.
WITH inside AS (
    SELECT code, 'MA' AS within FROM territory WHERE level <> 'country'
    UNION ALL
    SELECT below.code, area.code
    FROM territory AS below
    INNER JOIN territory AS area
        ON area.level IN ('region', 'province') AND starts_with(below.code, area.code || '.')
),
common AS (
    SELECT
        shown.indicator, shown.level, shown.period, shown.milieu, inside.within,
        count(*)::INTEGER AS territories,
        count(shown.value)::INTEGER AS known,
        count_if(shown.value = 0)::INTEGER AS zeros,
        -- Decimals: a sum of doubles would depend on how threads share the work.
        sum(coalesce(shown.denominator, territory.legal_population_2024)::DECIMAL(18, 3))
            FILTER (shown.value = 0)::DOUBLE AS people_without,
        min(shown.value) AS low,
        max(shown.value) AS high,
        median(shown.value) AS middle,
        arg_min(shown.territory_code, (shown.value, shown.territory_code)) FILTER (shown.value IS NOT NULL)
            AS low_code,
        arg_min(shown.territory_code, (-shown.value, shown.territory_code)) FILTER (shown.value IS NOT NULL)
            AS high_code,
        bool_or(shown.simulated) AS simulated
    FROM classed AS shown
    INNER JOIN inside ON shown.territory_code = inside.code
    INNER JOIN territory ON shown.territory_code = territory.code
    GROUP BY ALL
)
SELECT common.*, own.value AS own_value
FROM common
LEFT JOIN classed AS own
    ON common.indicator = own.indicator
    AND common.within = own.territory_code
    AND common.period = own.period
    AND common.milieu = own.milieu
-- The order in which pages look rows up.
ORDER BY common.indicator, common.level, common.period, common.milieu, common.within;
