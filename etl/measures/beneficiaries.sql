-- People served in a year, of all centres and of each service; places beside them where both are known.
-- Grain: measure, level, territory, year. The four-fifths rule of the places holds here too.

-- Grain: centre and year, of centres that reported. Centres closed during the year count with what they served.
CREATE OR REPLACE TEMP TABLE centre_served AS
SELECT
    centre_id, period,
    sum(beneficiary_count) AS served,
    sum(beneficiary_count) FILTER (WHERE sex = 'female') AS women,
    list(DISTINCT source_key) AS source_keys,
    bool_or(simulated) AS simulated
FROM beneficiary_count
GROUP BY centre_id, period;

-- Every centre of a year with what is told of it. is_open: at the end of the year; both_known: people and places.
CREATE OR REPLACE TEMP TABLE centre_use AS
SELECT
    centre_id, period, centre.type, centre.category,
    year.centre_id IS NOT NULL AS is_open,
    served.centre_id IS NOT NULL AS told,
    coalesce(year.licensed, FALSE) AS licensed,
    coalesce(year.licensed AND year.places_known, FALSE) AND served.centre_id IS NOT NULL AS both_known,
    served.served, served.women, year.licensed_places AS places,
    served.source_keys, served.simulated
FROM centre_year AS year
FULL JOIN centre_served AS served USING (centre_id, period)
INNER JOIN centre USING (centre_id)
WHERE period IN (SELECT period FROM asked);

INSERT INTO measure_value
WITH groups AS (
    -- Over all services, people are compared with places only, not with what is licensed for people a year.
    SELECT '' AS service, centre_id, period, centre_type.capacity = 'places' AS compared
    FROM centre_use
    INNER JOIN centre_type USING (type)
    UNION ALL
    SELECT '_' || member.service, centre_id, period, TRUE
    FROM centre_use
    INNER JOIN service_member AS member
        ON centre_use.type = member.type AND member.category IN ('', centre_use.category)
),
sums AS (
    SELECT
        groups.service, place.level, place.territory_code, period,
        count_if(uses.is_open) AS is_open,
        count_if(uses.is_open AND uses.told) AS told,
        coalesce(sum(uses.served), 0) AS served,
        coalesce(sum(uses.women), 0) AS women,
        count_if(uses.licensed) AS licensed,
        count_if(uses.both_known) AS both_known,
        coalesce(sum(uses.served) FILTER (WHERE uses.both_known AND compared), 0) AS enrolled,
        coalesce(sum(uses.places) FILTER (WHERE uses.both_known AND compared), 0) AS places,
        count_if(uses.both_known AND uses.served > uses.places) AS crowded,
        list_sort(list_distinct(flatten(list(uses.source_keys)))) AS source_keys,
        bool_or(uses.simulated) AS simulated
    FROM groups
    INNER JOIN centre_use AS uses USING (centre_id, period)
    INNER JOIN centre_place AS place USING (centre_id)
    GROUP BY ALL
),
judged AS (
    SELECT
        service.service, covered.level, covered.territory_code, covered.period,
        CASE
            WHEN covered.status <> 'computed' THEN covered.status
            WHEN coalesce(sums.is_open, 0) = 0 THEN 'computed'
            WHEN sums.told = 0 THEN 'missing'
            WHEN sums.told < 0.8 * sums.is_open THEN 'insufficient'
            ELSE 'computed'
        END AS told,
        CASE
            WHEN covered.status <> 'computed' THEN covered.status
            WHEN coalesce(sums.licensed, 0) = 0 THEN 'computed'
            WHEN sums.both_known = 0 THEN 'missing'
            WHEN sums.both_known < 0.8 * sums.licensed THEN 'insufficient'
            ELSE 'computed'
        END AS compared,
        coalesce(sums.served, 0) AS served,
        coalesce(sums.women, 0) AS women,
        coalesce(sums.enrolled, 0) AS enrolled,
        coalesce(sums.places, 0) AS places,
        coalesce(sums.crowded, 0) AS crowded,
        coalesce(sums.both_known, 0) AS both_known,
        list_sort(list_distinct(list_concat(covered.source_keys, coalesce(sums.source_keys, [])))) AS source_keys,
        covered.simulated OR coalesce(sums.simulated, FALSE) AS simulated
    FROM register_year AS covered
    CROSS JOIN (SELECT '' AS service UNION SELECT '_' || service FROM service_member) AS service
    LEFT JOIN sums
        ON service.service = sums.service
        AND covered.level = sums.level
        AND covered.territory_code = sums.territory_code
        AND covered.period = sums.period
    -- A year of which no centre at all has reported is missing everywhere, not zero where there is no centre.
    WHERE covered.period IN (SELECT period FROM centre_served)
)
SELECT
    made.measure, level, territory_code, period, 'total',
    CASE made.status WHEN 'computed' THEN made.value END, made.status, source_keys, simulated
FROM judged
CROSS JOIN LATERAL (
    SELECT unnest([
        {'measure': 'beneficiaries' || service, 'value': served, 'status': told},
        {'measure': 'enrolled' || service, 'value': enrolled, 'status': compared},
        {'measure': 'places_occupied' || service, 'value': places, 'status': compared}
    ], max_depth := 2)
) AS made
UNION ALL
SELECT
    made.measure, level, territory_code, period, 'total',
    CASE made.status WHEN 'computed' THEN made.value END, made.status, source_keys, simulated
FROM judged
CROSS JOIN LATERAL (
    SELECT unnest([
        {'measure': 'beneficiaries_women', 'value': women, 'status': told},
        {'measure': 'centres_over_capacity', 'value': crowded, 'status': compared},
        {'measure': 'centres_reporting_places', 'value': both_known, 'status': compared}
    ], max_depth := 2)
) AS made
WHERE service = '';
