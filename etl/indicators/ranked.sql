-- The figures in hand, with their intervals, ranks and sources, in the order of their keys.
INSERT INTO indicator_value
WITH ranks AS (
    SELECT
        row_id,
        rank() OVER (view ORDER BY value DESC) AS rank,
        count(*) OVER (view) AS rank_count
    FROM valued
    WHERE value IS NOT NULL
    WINDOW view AS (PARTITION BY view_id)
),
keys AS (
    SELECT sources, list_sort(list_distinct(list(source_key))) AS source_keys
    FROM (
        SELECT combined.sources, unnest(source_set.source_keys) AS source_key
        FROM (SELECT sources, unnest(sources) AS one FROM (SELECT DISTINCT sources FROM valued)) AS combined
        INNER JOIN source_set ON combined.one = source_set.sources
    )
    GROUP BY sources
)
SELECT
    valued.indicator, valued.level, valued.territory_code, valued.period, valued.milieu,
    valued.value, valued.numerator, valued.denominator,
    -- Rounding in the last digit must not put a value outside its own interval.
    CASE WHEN limits.lower > valued.value THEN valued.value ELSE limits.lower END,
    CASE WHEN limits.upper < valued.value THEN valued.value ELSE limits.upper END,
    valued.status, coalesce(keys.source_keys, []), valued.simulated, ranks.rank, ranks.rank_count
FROM valued
LEFT JOIN ranks USING (row_id)
LEFT JOIN limits USING (row_id)
LEFT JOIN keys ON valued.sources = keys.sources
ORDER BY valued.row_id;
