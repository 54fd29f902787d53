-- How many establishments did the census of 2024 map in a territory?
-- One row per source.
-- Parameters: territory (a code), level, fields (the package's column names, parted by |), at_most (rows to list).
-- Columns: source_key; row_count; total (establishments); rows (field, value, status).
SELECT
    source_key, count(*) AS row_count, sum(value)::DOUBLE AS total,
    list({'field': field, 'value': value::DOUBLE, 'status': status} ORDER BY field)[:$at_most] AS rows
FROM establishment_count
WHERE territory_code = $territory AND level = $level AND list_contains(string_split($fields, '|'), field)
GROUP BY source_key
ORDER BY source_key
