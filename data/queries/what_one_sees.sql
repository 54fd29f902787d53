-- What do the territories that are shown have in common?
-- One row for the whole view, whatever it holds (any_value picks from one row, or from none).
-- Columns: territories, known, zeros (counts of territories); people_without (persons or households the figure
-- rests on, else inhabitants 2024, in territories at zero); low, high, middle (in the indicator's unit);
-- low_code, high_code; simulated; own_value (the figure of `within` itself, NULL when it has none).
SELECT
    coalesce(any_value(territories), 0) AS territories,
    coalesce(any_value(known), 0) AS known,
    coalesce(any_value(zeros), 0) AS zeros,
    any_value(people_without) AS people_without,
    any_value(low) AS low,
    any_value(high) AS high,
    any_value(middle) AS middle,
    any_value(low_code) AS low_code,
    any_value(high_code) AS high_code,
    coalesce(any_value(simulated), false) AS simulated,
    any_value(own_value) AS own_value
FROM view_summary
WHERE indicator = $indicator AND level = $level AND period = $period AND milieu = $milieu AND within = $within
