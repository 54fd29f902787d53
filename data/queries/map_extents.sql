-- How far does each territory that can be looked into extend?
-- One row for the country, each region and each province.
-- Columns: code; west, south, east, north (degrees).
SELECT code, west, south, east, north
FROM territory
WHERE level IN ('region', 'province')
UNION ALL
SELECT 'MA', min(west), min(south), max(east), max(north)
FROM territory
WHERE level = 'region'
ORDER BY code
