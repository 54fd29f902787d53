-- Licensed places of open centres, of all and of each service. Grain: measure, level, territory, year.
-- A sum is given where the declared share of the licensed centres say how many places they have; where none does it is
-- missing, in between insufficient; where no centre is licensed there are truly none.
CREATE OR REPLACE TEMP TABLE places_judged AS
WITH counted AS (
    -- Some types are licensed for people a year, not for places: those are not added to places.
    SELECT 'places' AS measure, centre_id, period, places_known, licensed_places
    FROM centre_year
    INNER JOIN centre_type USING (type)
    WHERE licensed AND centre_type.capacity = 'places'
    UNION ALL
    SELECT 'places_' || member.service, centre_id, period, places_known, licensed_places
    FROM centre_year
    INNER JOIN service_member AS member
        ON centre_year.type = member.type AND member.category IN ('', centre_year.category)
    WHERE licensed
),
sums AS (
    SELECT
        counted.measure, place.level, place.territory_code, counted.period,
        count(*) AS asked, count_if(counted.places_known) AS told, sum(counted.licensed_places) AS places
    FROM counted
    INNER JOIN centre_place AS place ON counted.centre_id = place.centre_id
    GROUP BY ALL
),
measures AS (
    SELECT 'places' AS measure
    UNION
    SELECT 'places_' || service FROM service_member
)
SELECT
    measures.measure, covered.* EXCLUDE (status),
    CASE
        WHEN covered.status <> 'computed' THEN covered.status
        WHEN coalesce(sums.asked, 0) = 0 THEN 'computed'
        WHEN sums.told = 0 THEN 'missing'
        WHEN sums.told < (SELECT least_share FROM completeness) * sums.asked THEN 'insufficient'
        ELSE 'computed'
    END AS status,
    covered.status = 'computed' AS is_covered, sums.told, sums.asked,
    coalesce(sums.places, 0) AS places
FROM register_year AS covered
CROSS JOIN measures
LEFT JOIN sums
    ON measures.measure = sums.measure
    AND covered.level = sums.level
    AND covered.territory_code = sums.territory_code
    AND covered.period = sums.period;

INSERT INTO measure_value
SELECT
    measure, level, territory_code, period, 'total', CASE status WHEN 'computed' THEN places END,
    status, source_keys, simulated
FROM places_judged;

INSERT INTO gate
SELECT measure, level, territory_code, period, 'total', told, asked, (SELECT least_share FROM completeness), 'licensed'
FROM places_judged
WHERE status = 'insufficient' AND is_covered;
