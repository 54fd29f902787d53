-- Communes and provinces without an open centre of a type, and the people who live in such communes.
-- Grain: measure, level, territory, year. People: legal population of 2024.
CREATE OR REPLACE TEMP TABLE inhabitants AS
SELECT
    territory.code, territory.level, territory.region_code, territory.province_code, people.value AS people
FROM territory
INNER JOIN measure_value AS people
    ON people.measure = 'population' AND people.period = '2024' AND people.milieu = 'total'
    AND territory.level = people.level AND territory.code = people.territory_code
WHERE territory.level IN ('commune', 'arrondissement_prefecture');

-- The smallest places that hold others: a commune counts for itself and upwards, a préfecture d'arrondissements
-- for itself only.
CREATE OR REPLACE TEMP TABLE inhabited_place AS
SELECT inhabitants.code, inhabitants.level, inhabitants.people, place.level AS within, place.code AS territory_code
FROM inhabitants
CROSS JOIN LATERAL (
    SELECT 'country' AS level, 'MA' AS code
    UNION ALL SELECT 'region', region_code
    UNION ALL SELECT 'province', province_code
    UNION ALL SELECT 'commune', code
) AS place
WHERE inhabitants.level = 'commune'
UNION ALL
SELECT code, level, people, level, code
FROM inhabitants
WHERE level = 'arrondissement_prefecture';

INSERT INTO measure_value
WITH present AS (
    SELECT DISTINCT lower(open.type) AS type, open.period, place.level, place.territory_code
    FROM centre_year AS open
    INNER JOIN centre_place AS place ON open.centre_id = place.centre_id
),
served AS (
    SELECT
        present.type, present.period, place.within AS level, place.territory_code,
        sum(place.people::DECIMAL(18, 0)) AS people,
        count(*) AS communes
    FROM present
    INNER JOIN inhabited_place AS place ON present.level = place.level AND present.territory_code = place.code
    GROUP BY ALL
),
everyone AS (
    SELECT within AS level, territory_code, sum(people::DECIMAL(18, 0)) AS people, count(*) AS communes
    FROM inhabited_place
    GROUP BY ALL
),
provinces AS (
    SELECT
        place.level, place.code AS territory_code, present.type, present.period, count(*) AS provinces
    FROM present
    INNER JOIN territory AS province ON present.level = 'province' AND present.territory_code = province.code
    CROSS JOIN LATERAL (
        SELECT 'country' AS level, 'MA' AS code
        UNION ALL SELECT 'region', province.region_code
    ) AS place
    GROUP BY ALL
),
all_provinces AS (
    SELECT place.level, place.code AS territory_code, count(*) AS provinces
    FROM territory AS province
    CROSS JOIN LATERAL (
        SELECT 'country' AS level, 'MA' AS code
        UNION ALL SELECT 'region', province.region_code
    ) AS place
    WHERE province.level = 'province'
    GROUP BY ALL
),
without AS (
    SELECT
        covered.*, lower(centre_type.type) AS type,
        everyone.people - coalesce(served.people, 0) AS people,
        everyone.communes - coalesce(served.communes, 0) AS communes,
        all_provinces.provinces - coalesce(provinces.provinces, 0) AS provinces
    FROM register_year AS covered
    CROSS JOIN centre_type
    INNER JOIN everyone USING (level, territory_code)
    LEFT JOIN served
        ON lower(centre_type.type) = served.type AND covered.period = served.period
        AND covered.level = served.level AND covered.territory_code = served.territory_code
    LEFT JOIN all_provinces USING (level, territory_code)
    LEFT JOIN provinces
        ON lower(centre_type.type) = provinces.type AND covered.period = provinces.period
        AND covered.level = provinces.level AND covered.territory_code = provinces.territory_code
),
made AS (
    SELECT 'people_without_' || type AS measure, without.*, people AS value FROM without
    UNION ALL
    SELECT 'communes_without_' || type, without.*, communes
    FROM without
    WHERE level IN ('country', 'region', 'province')
    UNION ALL
    SELECT 'provinces_without_' || type, without.*, provinces
    FROM without
    WHERE level IN ('country', 'region')
)
SELECT
    measure, level, territory_code, period, 'total', CASE status WHEN 'computed' THEN value::DOUBLE END,
    status,
    CASE WHEN starts_with(measure, 'people') THEN list_sort(list_append(source_keys, 'hcp_rgph_2024')) ELSE source_keys END,
    simulated
FROM made;

-- How many communes and provinces there are, to divide by.
INSERT INTO measure_value
SELECT
    'communes', covered.level, covered.territory_code, covered.period, 'total', count(*), 'computed',
    ['hcp_rgph_2024'], FALSE
FROM register_year AS covered
INNER JOIN inhabited_place AS place
    ON covered.level = place.within AND covered.territory_code = place.territory_code AND place.level = 'commune'
WHERE covered.level IN ('country', 'region', 'province')
GROUP BY covered.level, covered.territory_code, covered.period;
