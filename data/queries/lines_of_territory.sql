-- What were the figures of a territory year by year?
-- One row per indicator and year, in their order.
-- Parameters: code; indicators (keys joined by '|').
-- Columns: indicator, period (a year); value, lower, upper (in the indicator's unit, NULL: none); status; simulated.
SELECT indicator, period, value, lower, upper, status, simulated
FROM indicator_value
WHERE territory_code = $code
    AND milieu = 'total'
    AND length(period) = 4
    AND indicator IN (SELECT unnest(string_split($indicators, '|')))
ORDER BY indicator, period
