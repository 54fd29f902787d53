-- What can be shown. Grain: indicator, level, period, milieu.
-- value_count: territories with a value; territory_count: territories of the level; simulated: whether any figure is;
-- source_keys: every source that a figure of the view rests on.
CREATE OR REPLACE TABLE indicator_view AS
SELECT
    indicator, level, period, milieu,
    count(value)::INTEGER AS value_count,
    bool_or(simulated) AS simulated,
    count(*)::INTEGER AS territory_count,
    list_sort(list_distinct(flatten(list(DISTINCT source_keys)))) AS source_keys
FROM indicator_value
GROUP BY ALL
ORDER BY ALL;
