-- Does the build say how far its figures have come? Earlier builds do not.
-- One row. Columns: known.
SELECT count(*) > 0 AS known
FROM duckdb_tables()
WHERE table_name = 'reached'
