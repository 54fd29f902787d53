-- Does the build know of loaded indicators at all? Earlier builds do not.
-- One row. Columns: known.
SELECT count(*) > 0 AS known
FROM duckdb_tables()
WHERE table_name = 'loaded_indicator'
