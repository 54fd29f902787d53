-- indicator_view: what can be shown of the indicators in hand. Grain: indicator, level, period, milieu.
-- value_count: territories with a value; territory_count: territories of the level; simulated: whether any figure is;
-- source_keys: every source that a figure of the view rests on.
SELECT
    indicator, level, period, milieu,
    count(value)::INTEGER AS value_count,
    bool_or(simulated) AS simulated,
    count(*)::INTEGER AS territory_count,
    list_sort(list_distinct(flatten(list(DISTINCT source_keys)))) AS source_keys
FROM classed
GROUP BY ALL
ORDER BY ALL;
