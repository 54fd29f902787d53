-- What is the figure of each territory that is shown, with its interval and rank?
-- One row per territory of the level inside `within`, in code order.
-- Columns: code; value, lower, upper (in the indicator's unit); rank, rank_count (1 = highest of the level's
-- territories with a figure); status; simulated.
SELECT territory_code AS code, value, lower, upper, rank, rank_count, status, simulated
FROM indicator_value
WHERE indicator = $indicator
    AND level = $level
    AND period = $period
    AND milieu = $milieu
    AND ($within = 'MA' OR starts_with(territory_code, $within || '.'))
ORDER BY territory_code
