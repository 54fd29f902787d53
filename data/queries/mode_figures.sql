-- What are the figures of a whole level, with what they were made of and how far they may be off?
-- One row per territory of the level, in code order (the order of the map's classes).
-- Columns: code; value, lower, upper (in the indicator's unit); numerator, denominator (in their measures' units;
-- NULL where nobody publishes the count); status; simulated.
SELECT territory_code AS code, value, lower, upper, numerator, denominator, status, simulated
FROM indicator_value
WHERE indicator = $indicator AND level = $level AND period = $period AND milieu = $milieu
ORDER BY territory_code
