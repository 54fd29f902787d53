-- Which file draws a small map of an area with its territories of a level?
-- One row, or none where there is no such map. Parameters: area (a territory's code), level.
-- Columns: path (below /assets); width, height (units of the picture); shapes (count, in code order).
SELECT path, width, height, shapes
FROM sketch
WHERE area_code = $area AND level = $level
