-- Does this build tell of the loads it rests on?
-- One row per table of theirs.
-- Columns: name.
SELECT table_name AS name FROM duckdb_tables() WHERE table_name = 'load_file'
