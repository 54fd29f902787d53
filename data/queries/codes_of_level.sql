-- Which territories does a level have?
-- One row per territory, in code order: the order of the map's classes.
-- Columns: code.
SELECT code FROM territory WHERE level = $level ORDER BY code
