-- What are the figures of a territory's portrait?
-- One row per figure of the portrait and milieu.
-- Parameters: code.
-- Columns: indicator, period, milieu; value, lower, upper (in the indicator's unit); status; numerator, denominator
-- (in their measures' units); rank (1 = highest of its level), rank_count; simulated; source_keys; before (2014
-- census, where the same figure exists); code.
SELECT
    indicator, period, milieu, value, lower, upper, status, numerator, denominator, rank, rank_count,
    simulated, source_keys, before, territory_code AS code
FROM portrait_figure
WHERE territory_code = $code
