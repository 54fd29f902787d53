-- Which needs make a commune a place of high need, and from which value on?
-- One row per need. Columns: indicator, period; direction (which way is better); threshold (in the indicator's unit,
-- the limit of the worst fifth); communes (those that have a value).
SELECT indicator, period, direction, threshold, communes
FROM need_threshold
ORDER BY indicator
