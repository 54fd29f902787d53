-- At which levels does any figure have years enough for a trend?
-- One row per level.
-- Columns: level.
SELECT DISTINCT level
FROM course
WHERE course <> 'cannot be calculated'
ORDER BY level
