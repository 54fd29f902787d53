-- How many figures rest on each source. Grain: source, indicator.
-- figure_count: rows of indicator_value that name the source; value_count: those of them that have a value.
CREATE OR REPLACE TABLE source_use AS
SELECT
    used.source_key,
    used.indicator,
    count(*)::INTEGER AS figure_count,
    count(used.value)::INTEGER AS value_count
FROM (SELECT unnest(source_keys) AS source_key, indicator, value FROM indicator_value) AS used
GROUP BY ALL
ORDER BY ALL;
