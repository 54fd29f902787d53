-- Which indicators did somebody load, and what do they cover?
-- One row per indicator, level, period and milieu with a figure.
-- Columns: indicator (its key), label (as its file names it), unit, decimals, source (who publishes it, as written),
-- level, period, milieu (codes), source_keys (of the files).
SELECT indicator, label, unit, decimals, source, level, period, milieu, source_keys
FROM loaded_indicator
ORDER BY indicator, level, period, list_position(['total', 'urban', 'rural'], milieu)
