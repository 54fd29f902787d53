-- What do the territories that are shown have in common?
-- One row for the whole view, whatever it holds.
-- Columns: territories, known, zeros (counts of territories); people_without (persons or households the figure
-- rests on, else inhabitants 2024, in territories at zero); low, high, middle (in the indicator's unit);
-- low_code, high_code; simulated.
SELECT
    count(*) AS territories,
    count(v.value) AS known,
    count(*) FILTER (WHERE v.value = 0) AS zeros,
    sum(coalesce(v.denominator, t.legal_population_2024)) FILTER (WHERE v.value = 0) AS people_without,
    min(v.value) AS low,
    max(v.value) AS high,
    median(v.value) AS middle,
    arg_min(v.territory_code, v.value) AS low_code,
    arg_max(v.territory_code, v.value) AS high_code,
    coalesce(bool_or(v.simulated), false) AS simulated
FROM indicator_value AS v
JOIN territory AS t ON t.code = v.territory_code
WHERE v.indicator = $indicator
    AND v.level = $level
    AND v.period = $period
    AND v.milieu = $milieu
    AND ($within = 'MA' OR starts_with(v.territory_code, $within || '.'))
