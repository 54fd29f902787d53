-- How are the territories of a level classed?
-- At most one row.
-- Columns: classes (one character a territory of the level, in code order), edges (in the indicator's unit).
SELECT classes, edges
FROM map_class
WHERE indicator = $indicator AND level = $level AND period = $period AND milieu = $milieu AND method = $method
