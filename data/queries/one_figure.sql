-- What is the indicator's figure in one territory?
-- At most one row.
-- Columns: value, lower, upper (in the indicator's unit), numerator, denominator, status, simulated.
SELECT value, lower, upper, numerator, denominator, status, simulated
FROM indicator_value
WHERE indicator = $indicator AND territory_code = $code AND period = $period AND milieu = $milieu
