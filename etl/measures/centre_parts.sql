-- Centres, licensed places and people served by milieu, for the page of gaps: the rural and the urban part of a
-- territory, at the end of the last year that enough centres have told of.
-- Grain: type (or service), territory that has or had a centre of it, counted_by, milieu (rural, urban); a covered
-- territory without a row has none.
-- counted_by: stands, the milieu that the office gives the centre itself, which is its commune's (of a commune with
-- both, the part it stands in); serves, the people it says it serves.
-- centres: open ones of the part; everywhere: of the territory; between: those of these that say a milieu the census
-- does not have (peri-urban); unknown: those that say none. What is unknown is in neither part: status is missing where
-- nobody says, insufficient where fewer than the declared share do.
-- places, served, enrolled with room (people and places of the centres that tell both): NULL unless their status is
-- computed; the declared share of the part's own centres decides, as for whole territories.
CREATE OR REPLACE TABLE centre_part AS
WITH member AS (
    FROM service_member
    UNION ALL
    SELECT lower(type), type, ''
    FROM centre_type
    WHERE lower(type) NOT IN (SELECT service FROM service_member)
),
used AS (
    SELECT uses.* EXCLUDE (served), coalesce(uses.served, 0) AS served, given.counted_by, given.milieu
    FROM centre_use AS uses
    INNER JOIN centre USING (centre_id)
    CROSS JOIN LATERAL (
        SELECT 'stands' AS counted_by, centre.milieu AS milieu
        UNION ALL SELECT 'serves', centre.serves
    ) AS given
    WHERE uses.period = (SELECT period FROM usual_year)
),
counted AS (
    SELECT
        member.service AS type, place.level, place.territory_code, used.period, used.counted_by, part.milieu,
        used.milieu IS NOT DISTINCT FROM part.milieu AS here,
        used.* EXCLUDE (type, period, counted_by, milieu), used.milieu AS said
    FROM used
    INNER JOIN member ON used.type = member.type AND member.category IN ('', used.category)
    INNER JOIN centre_place AS place USING (centre_id)
    CROSS JOIN (VALUES ('rural'), ('urban')) AS part (milieu)
    WHERE place.level <> 'country'
),
sums AS (
    SELECT
        type, level, territory_code, period, counted_by, milieu,
        count_if(is_open AND here) AS centres,
        count_if(is_open) AS everywhere,
        count_if(is_open AND said NOT IN ('rural', 'urban')) AS between,
        count_if(is_open AND said IS NULL) AS unknown,
        count_if(is_open AND told AND here) AS told,
        count_if(licensed AND here) AS licensed,
        count_if(licensed AND here AND places IS NOT NULL) AS with_places,
        count_if(both_known AND here) AS with_both,
        coalesce(sum(places) FILTER (licensed AND here), 0) AS places,
        coalesce(sum(served) FILTER (here), 0) AS served,
        coalesce(sum(served) FILTER (both_known AND here), 0) AS enrolled,
        coalesce(sum(places) FILTER (both_known AND here), 0) AS room
    FROM counted
    GROUP BY ALL
),
shares AS (
    SELECT
        *, least_share,
        CASE
            WHEN unknown = 0 THEN 'computed'
            WHEN unknown = everywhere THEN 'missing'
            WHEN everywhere - unknown < least_share * everywhere THEN 'insufficient'
            ELSE 'computed'
        END AS status
    FROM sums
    CROSS JOIN completeness
),
judged AS (
    SELECT
        *,
        CASE
            WHEN status <> 'computed' THEN status
            WHEN licensed = 0 THEN 'computed'
            WHEN with_places = 0 THEN 'missing'
            WHEN with_places < least_share * licensed THEN 'insufficient'
            ELSE 'computed'
        END AS places_status,
        CASE
            WHEN period NOT IN (SELECT period FROM centre_served) THEN 'missing'
            WHEN status <> 'computed' THEN status
            WHEN centres = 0 THEN 'computed'
            WHEN told = 0 THEN 'missing'
            WHEN told < least_share * centres THEN 'insufficient'
            ELSE 'computed'
        END AS served_status,
        CASE
            WHEN period NOT IN (SELECT period FROM centre_served) THEN 'missing'
            WHEN status <> 'computed' THEN status
            WHEN licensed = 0 THEN 'computed'
            WHEN with_both = 0 THEN 'missing'
            WHEN with_both < least_share * licensed THEN 'insufficient'
            ELSE 'computed'
        END AS enrolled_status
    FROM shares
)
SELECT
    type, level, territory_code, period, counted_by, milieu,
    CASE status WHEN 'computed' THEN centres::INTEGER END AS centres, status,
    everywhere::INTEGER AS everywhere, between::INTEGER AS between, unknown::INTEGER AS unknown,
    CASE places_status WHEN 'computed' THEN places::INTEGER END AS places, places_status,
    CASE served_status WHEN 'computed' THEN served::INTEGER END AS served, served_status,
    CASE enrolled_status WHEN 'computed' THEN enrolled::INTEGER END AS enrolled,
    CASE enrolled_status WHEN 'computed' THEN room::INTEGER END AS room, enrolled_status
FROM judged
ORDER BY type, level, territory_code, counted_by, milieu;
