-- What is one figure of an indicator, and all that stands beside it?
-- One row, or none where nothing was promised.
-- Parameters: indicator, territory (a code), level, period, milieu.
-- Columns: value, lower, upper (in the indicator's unit); numerator, denominator (in their measures' units); status;
-- source_keys; simulated; rank (1 = highest of its level), rank_count.
SELECT value, lower, upper, numerator, denominator, status, source_keys, simulated, rank, rank_count
FROM indicator_value
WHERE indicator = $indicator
    AND level = $level
    AND territory_code = $territory
    AND period = $period
    AND milieu = $milieu
