-- The mapping of establishments made long.
INSERT INTO establishment_count
SELECT level, territory_code, field, CAST(value AS BIGINT), status, 'hcp_establishments_2024'
FROM (
    UNPIVOT wide_rows ON COLUMNS(* EXCLUDE (level, territory_code, status)) INTO NAME field VALUE value
)
ORDER BY field, level, territory_code;
