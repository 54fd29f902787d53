-- How many figures are known, and how many of them rest on demonstration files?
-- One row.
-- Columns: figures, simulated (rows of indicator_value that have a value).
SELECT count(value) AS figures, count(value) FILTER (WHERE simulated) AS simulated FROM indicator_value
