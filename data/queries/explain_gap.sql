-- What is one row of the gaps made of?
-- One row, or none where there is no such row. Parameters: type (a service or a type of centre), level, code; milieu
-- (total, rural or urban: whose people weigh the distances of communes).
-- Columns: as in gap_row; worst (the needs among the worst fifth, NULL but for communes); centre names and commune;
-- longitude, latitude (of the territory's representative point), centre_longitude, centre_latitude; weighed_km (km times
-- people) and weighed_people (of the communes with a distance, where the distance is their mean).
SELECT
    gap.*, need.worst,
    centre.name_ar, centre.name_fr, centre.commune_code,
    place.longitude, place.latitude,
    centre.longitude AS centre_longitude, centre.latitude AS centre_latitude,
    weighed.km AS weighed_km, weighed.people AS weighed_people
FROM gap_row AS gap
INNER JOIN territory AS place ON gap.level = place.level AND gap.territory_code = place.code
LEFT JOIN centre USING (centre_id)
LEFT JOIN commune_need AS need ON gap.territory_code = need.commune_code
CROSS JOIN (
    SELECT
        sum((near.distance_km * counted.people)::DECIMAL(24, 3))::DOUBLE AS km,
        sum(counted.people)::BIGINT AS people
    FROM nearest_centre AS near
    INNER JOIN territory AS commune ON commune.level = 'commune' AND near.commune_code = commune.code
    LEFT JOIN measure_value AS living
        ON living.measure = 'population' AND living.level = 'commune' AND living.period = '2024'
        AND living.milieu = $milieu AND living.territory_code = near.commune_code
    CROSS JOIN LATERAL (
        SELECT CASE $milieu WHEN 'total' THEN commune.legal_population_2024 ELSE living.value END AS people
    ) AS counted
    WHERE near.type = $type AND near.distance_km IS NOT NULL AND starts_with(near.commune_code, $code || '.')
) AS weighed
WHERE gap.type = $type AND gap.level = $level AND gap.territory_code = $code
