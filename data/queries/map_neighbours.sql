-- Whom does each territory of a level touch?
-- One row per pair of neighbours, both inside `within`.
-- Columns: code, neighbour_code.
SELECT code, neighbour_code
FROM neighbour
WHERE level = $level
    AND (
        $within = 'MA'
        OR (starts_with(code, $within || '.') AND starts_with(neighbour_code, $within || '.'))
    )
ORDER BY code, neighbour_code
