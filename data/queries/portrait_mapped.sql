-- What do the territories of a level look like, in the few figures that small maps and lists of parts show?
-- One row per territory and figure.
-- Parameters: level; indicators (keys joined by '|').
-- Columns: code; indicator, period; value, lower, upper (in the indicator's unit); status; simulated.
SELECT territory_code AS code, indicator, period, value, lower, upper, status, simulated
FROM portrait_figure
WHERE level = $level
    AND milieu = 'total'
    AND indicator IN (SELECT unnest(string_split($indicators, '|')))
