-- Does the build know of loaded indicators, and of their names in each language? Earlier builds do not.
-- One row. Columns: known.
SELECT count(*) > 0 AS known
FROM duckdb_columns()
WHERE
    database_name = current_database()
    AND table_name = 'loaded_indicator'
    AND column_name = 'label_ar'
