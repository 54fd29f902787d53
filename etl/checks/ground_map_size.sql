-- The map's files keep to their weight on the wire: regions and provinces together, communes alone.
WITH weights AS (
    SELECT 'region and province' AS files, sum(bytes_brotli) AS bytes, 80000 AS most
    FROM map_layer WHERE level IN ('region', 'province')
    UNION ALL
    SELECT 'commune', sum(bytes_brotli), 600000 FROM map_layer WHERE level = 'commune'
)
SELECT 'the map is light' AS rule, format('{}: {} bytes, at most {}', files, bytes, most) AS detail
FROM weights
WHERE bytes IS NULL OR bytes > most;
