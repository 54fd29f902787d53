-- What are the needs that are watched worth in one commune?
-- One row per need. Parameter: code (a commune).
-- Columns: indicator, period; direction (which way is better); threshold (limit of the worst fifth), value (both in the
-- indicator's unit), status; worst (whether the value is among the worst fifth, NULL where there is none); source_keys.
SELECT
    need.indicator, need.period, need.direction, need.threshold,
    figure.value, figure.status,
    CASE need.direction WHEN 'lower' THEN figure.value >= need.threshold ELSE figure.value <= need.threshold END AS worst,
    figure.source_keys
FROM need_threshold AS need
INNER JOIN indicator_value AS figure USING (indicator, period)
WHERE figure.level = 'commune' AND figure.milieu = 'total' AND figure.territory_code = $code
ORDER BY worst DESC NULLS LAST, need.indicator
