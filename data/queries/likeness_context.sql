-- How are the territories of a level described by the census of 2024?
-- One row per territory and indicator.
-- Parameters: level; indicators (keys joined by '|').
-- Columns: code; indicator; value (in the indicator's unit; NULL: not published).
SELECT territory_code AS code, indicator, value
FROM indicator_value
WHERE level = $level
    AND period = '2024'
    AND milieu = 'total'
    AND indicator IN (SELECT unnest(string_split($indicators, '|')))
ORDER BY territory_code, indicator
