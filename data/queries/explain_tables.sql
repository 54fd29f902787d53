-- Does this build tell of the loads it rests on, and of what is held back as too incomplete?
-- One row per table of these.
-- Columns: name.
SELECT table_name AS name FROM duckdb_tables() WHERE table_name IN ('gate', 'load_file')
