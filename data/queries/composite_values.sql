-- What are the figures of one indicator in a whole level, with their limits, to be made part of an index?
-- One row; lists in code order. Milieu: all. Parameters: indicator, level, period.
-- Columns: codes, figures (in the indicator's unit, NULL where there is none), lowers and uppers (95 % limits; the
-- figure itself where nothing is sampled), statuses; simulated (whether any rests on demonstration files).
SELECT
    list(territory_code ORDER BY territory_code) AS codes,
    list(value ORDER BY territory_code) AS figures,
    list(coalesce(lower, value) ORDER BY territory_code) AS lowers,
    list(coalesce(upper, value) ORDER BY territory_code) AS uppers,
    list(status ORDER BY territory_code) AS statuses,
    coalesce(bool_or(simulated), false) AS simulated
FROM indicator_value
WHERE indicator = $indicator AND level = $level AND period = $period AND milieu = 'total'
