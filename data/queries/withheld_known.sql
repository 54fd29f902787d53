-- Does the build say which counts of signals it withholds, those of the same weeks of earlier years and of wider areas too? Earlier builds
-- do not.
-- One row. Columns: known.
SELECT count(*) > 0 AS known
FROM duckdb_columns()
WHERE table_name = 'withheld_count' AND column_name = 'years_back'
