-- Which territories are most like one, by census context?
-- One row per like, the likest first.
-- Parameters: code.
-- Columns: position; like_code; distance (standardised).
SELECT position, like_code, distance FROM likeness WHERE territory_code = $code ORDER BY position
