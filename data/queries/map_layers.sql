-- Which files draw the map?
-- One row per level, and one for what is drawn without figures.
-- Columns: level; path (below /assets); features (count, in code order).
SELECT level, path, features
FROM map_layer
ORDER BY level
