-- How unequal is a level, year by year and in every way?
-- One row per period, measure and order. Columns: period, measure, order_by; value, lower, upper (95 %, NULL of complete
-- counts); status; weight (measure); territories, left_out; simulated.
SELECT period, measure, order_by, value, lower, upper, status, weight, territories, left_out, simulated
FROM inequality
WHERE indicator = $indicator AND level = $level
ORDER BY period, measure, order_by
