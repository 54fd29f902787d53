-- Does the build say which counts of signals it withholds? Earlier builds do not.
-- One row. Columns: known.
SELECT count(*) > 0 AS known
FROM duckdb_tables()
WHERE table_name = 'withheld_count'
