-- What can be shown on the map?
-- One row per indicator, level, period and milieu that has a row for each territory.
-- Columns: indicator, level, period, milieu (codes); value_count (territories with a figure); simulated.
SELECT indicator, level, period, milieu, value_count, simulated
FROM indicator_view
WHERE level <> 'country'
ORDER BY indicator, level, period, list_position(['total', 'urban', 'rural'], milieu)
