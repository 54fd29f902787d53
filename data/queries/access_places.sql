-- Where does each commune lie, who of a group lives there in each milieu, and how far is a paved road?
-- One row a commune, in code order. Parameters: target (a measure of people), parts (the measure that is told by
-- milieu: the legal population is not).
-- Columns: longitude, latitude (representative point, degrees); rural, urban (people, 2024: NULL where not known, 0
-- where nobody at all lives in that milieu);
-- road_km (mean way of the households to a paved road, 2024), road_status (not_applicable: nobody is rural).
SELECT
    place.code, place.region_code, place.province_code, place.longitude, place.latitude,
    CASE WHEN countryside.value = 0 THEN 0 ELSE rural.value END AS rural,
    CASE WHEN town.value = 0 THEN 0 ELSE urban.value END AS urban,
    road.value AS road_km, coalesce(road.status, 'missing') AS road_status
FROM territory AS place
LEFT JOIN measure_value AS rural
    ON rural.measure = $parts AND rural.level = 'commune' AND place.code = rural.territory_code
    AND rural.period = '2024' AND rural.milieu = CASE $target WHEN 'rural_10_19' THEN 'total' ELSE 'rural' END
LEFT JOIN measure_value AS urban
    ON urban.measure = $parts AND urban.level = 'commune' AND place.code = urban.territory_code
    AND urban.period = '2024' AND urban.milieu = 'urban'
LEFT JOIN measure_value AS countryside
    ON countryside.measure = 'population_municipal' AND countryside.level = 'commune'
    AND place.code = countryside.territory_code AND countryside.period = '2024' AND countryside.milieu = 'rural'
LEFT JOIN measure_value AS town
    ON town.measure = 'population_municipal' AND town.level = 'commune' AND place.code = town.territory_code
    AND town.period = '2024' AND town.milieu = 'urban'
LEFT JOIN measure_value AS road
    ON road.measure = 'paved_road_km' AND road.level = 'commune' AND place.code = road.territory_code
    AND road.period = '2024' AND road.milieu = 'total'
WHERE place.level = 'commune'
ORDER BY place.code
