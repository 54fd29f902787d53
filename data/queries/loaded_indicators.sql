-- Which indicators did somebody load, and what do they cover?
-- One row per indicator, level, period and milieu with a figure.
-- Columns: indicator (its key), label (as its file names it), label_ar, label_fr, label_en (the same where the file gives
-- none), unit, decimals, source (who publishes it, as written),
-- level, period, milieu (codes), source_keys (of the files).
SELECT indicator, label, label_ar, label_fr, label_en, unit, decimals, source, level, period, milieu, source_keys
FROM loaded_indicator
ORDER BY indicator, level, period, list_position(['total', 'urban', 'rural'], milieu)
