-- What are the figures of a whole level, to be classed by breaks that a reader chose?
-- One row; lists in code order, the order of the map's classes.
-- Columns: figures (in the indicator's unit, NULL where there is none); signs (one character a territory: the
-- first letter of its status where there is no figure, a hyphen where there is one). Both NULL without rows.
SELECT
    list(value ORDER BY territory_code) AS figures,
    string_agg(CASE WHEN value IS NULL THEN left(status, 1) ELSE '-' END, '' ORDER BY territory_code) AS signs
FROM indicator_value
WHERE indicator = $indicator AND level = $level AND period = $period AND milieu = $milieu
