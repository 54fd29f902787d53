-- What a build holds: rows over all tables, territories, indicators. Grain: one row.
SELECT
    (SELECT sum(estimated_size) FROM duckdb_tables())::BIGINT AS row_count,
    (SELECT count(*) FROM territory) AS territory_count,
    (SELECT count(DISTINCT indicator) FROM indicator_value) AS indicator_count
