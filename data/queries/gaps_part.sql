-- What is missing in the rural, or the urban, part of all the territories of a level, of one type or service?
-- One row of lists, each in code order. Parameters: type, level; milieu (rural or urban); counted_by (stands: centres by
-- their own milieu, serves: by the people they say they serve); target (measure of the people concerned); sampled (the
-- indicator whose interval is that of the target group, or nothing).
-- Lists: code; centres (open ones of the part), status (not_applicable where nobody lives in such a part); people (of the
-- part, 2024); km, km_status (of regions and provinces the mean of their communes by the people of the part); places,
-- places_status; rate (places per 1,000 people); served; unreached, unreached_status; enrolled, room, occupancy (per
-- cent), occupancy_status; low, high (what the people are to be multiplied by for the ends of their 95 % interval);
-- between, unknown (open centres of the territory in neither part: they say a milieu between, or none); stray (centres
-- said to be of a part in which the census counts nobody).
WITH living AS (
    SELECT territory_code, value AS people
    FROM measure_value
    WHERE measure = 'population' AND level = $level AND period = '2024' AND milieu = $milieu
),
concerned AS (
    -- Young people of the countryside are counted once, as all there are: their rural part is the whole group.
    SELECT territory_code, value AS people, status
    FROM measure_value
    WHERE measure = $target AND level = $level AND period = '2024'
        AND milieu = CASE WHEN starts_with($target, 'rural_') THEN 'total' ELSE $milieu END
        AND NOT (starts_with($target, 'rural_') AND $milieu = 'urban')
),
mean AS (
    SELECT
        CASE $level WHEN 'region' THEN commune.region_code ELSE commune.province_code END AS territory_code,
        round((
            sum((near.distance_km * people.value)::DECIMAL(24, 3))
            / nullif(sum(people.value::DECIMAL(24, 3)) FILTER (near.distance_km IS NOT NULL), 0)
        )::DOUBLE, 3) AS km
    FROM nearest_centre AS near
    INNER JOIN territory AS commune ON commune.level = 'commune' AND near.commune_code = commune.code
    INNER JOIN measure_value AS people
        ON people.measure = 'population' AND people.level = 'commune' AND people.period = '2024'
        AND people.milieu = $milieu AND people.territory_code = near.commune_code
    WHERE near.type = $type AND $level IN ('region', 'province')
    GROUP BY ALL
),
gathered AS (
    SELECT
        gap.territory_code AS code,
        CASE
            WHEN living.people = 0 OR concerned.status = 'not_applicable' THEN 'not_applicable'
            WHEN starts_with($target, 'rural_') AND $milieu = 'urban' THEN 'not_applicable'
            WHEN gap.status <> 'computed' THEN gap.status
            ELSE coalesce(part.status, 'computed')
        END AS status,
        round(concerned.people)::BIGINT AS people,
        coalesce(part.centres, 0) AS centres,
        CASE WHEN $level IN ('region', 'province') THEN mean.km ELSE gap.distance_km END AS km,
        gap.distance_status AS km_status,
        coalesce(part.places, 0) AS places,
        coalesce(part.places_status, 'computed') AS places_told,
        coalesce(part.served, 0) AS served,
        -- Where there never was a centre nobody is reached, provided that anybody has told of the year at all.
        coalesce(part.served_status, CASE WHEN heard.yes THEN 'computed' ELSE 'missing' END) AS served_told,
        part.enrolled, part.room, coalesce(part.enrolled_status, 'computed') AS enrolled_told,
        sampled.lower / nullif(sampled.value, 0) AS low, sampled.upper / nullif(sampled.value, 0) AS high,
        coalesce(part.between, 0) AS between, coalesce(part.unknown, 0) AS unknown
    FROM gap_row AS gap
    LEFT JOIN living USING (territory_code)
    LEFT JOIN concerned USING (territory_code)
    LEFT JOIN mean USING (territory_code)
    LEFT JOIN centre_part AS part
        ON part.type = $type AND part.level = $level AND part.territory_code = gap.territory_code
        AND part.counted_by = $counted_by AND part.milieu = $milieu
    LEFT JOIN indicator_value AS sampled
        ON sampled.indicator = $sampled AND sampled.level = $level AND sampled.period = '2024'
        AND sampled.milieu = $milieu AND sampled.territory_code = gap.territory_code
    CROSS JOIN (SELECT count(*) > 0 AS yes FROM centre_part WHERE served IS NOT NULL) AS heard
    WHERE gap.type = $type AND gap.level = $level
),
told AS (
    SELECT
        code, status, between, unknown,
        CASE status WHEN 'computed' THEN centres END AS centres,
        CASE WHEN status <> 'not_applicable' THEN people END AS people,
        CASE WHEN status = 'computed' THEN km END AS km,
        CASE WHEN status = 'computed' THEN km_status ELSE status END AS km_status,
        CASE status WHEN 'computed' THEN places_told ELSE status END AS places_status,
        CASE WHEN status = 'computed' AND places_told = 'computed' THEN places END AS places,
        CASE
            WHEN status <> 'computed' THEN status
            WHEN people IS NULL THEN 'missing'
            ELSE served_told
        END AS unreached_status,
        CASE WHEN unreached_status = 'computed' THEN served END AS served,
        CASE
            WHEN status <> 'computed' THEN status
            WHEN enrolled_told = 'computed' AND coalesce(room, 0) = 0 THEN 'not_applicable'
            ELSE enrolled_told
        END AS occupancy_status,
        CASE WHEN status = 'computed' AND enrolled_told = 'computed' AND room > 0 THEN enrolled END AS enrolled,
        CASE WHEN status = 'computed' AND enrolled_told = 'computed' AND room > 0 THEN room END AS room,
        CASE WHEN status = 'computed' THEN low END AS low, CASE WHEN status = 'computed' THEN high END AS high,
        CASE WHEN status = 'not_applicable' THEN centres ELSE 0 END AS stray
    FROM gathered
)
SELECT
    list(code ORDER BY code) AS code,
    list(status ORDER BY code) AS status,
    list(centres ORDER BY code) AS centres,
    list(people ORDER BY code) AS people,
    list(km ORDER BY code) AS km,
    list(km_status ORDER BY code) AS km_status,
    list(places ORDER BY code) AS places,
    list(places_status ORDER BY code) AS places_status,
    list(1000 * places / nullif(people, 0) ORDER BY code) AS rate,
    list(served ORDER BY code) AS served,
    list(CASE WHEN served IS NOT NULL THEN greatest(people - served, 0) END ORDER BY code) AS unreached,
    list(unreached_status ORDER BY code) AS unreached_status,
    list(enrolled ORDER BY code) AS enrolled,
    list(room ORDER BY code) AS room,
    list(100 * enrolled / nullif(room, 0) ORDER BY code) AS occupancy,
    list(occupancy_status ORDER BY code) AS occupancy_status,
    list(low ORDER BY code) AS low,
    list(high ORDER BY code) AS high,
    list(between ORDER BY code) AS between,
    list(unknown ORDER BY code) AS unknown,
    list(stray ORDER BY code) AS stray
FROM told
