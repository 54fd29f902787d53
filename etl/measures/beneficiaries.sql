-- People served in a year, of all centres and of each service; places beside them where both are known.
-- Grain: measure, level, territory, year. The declared share of the places holds here too.

CREATE OR REPLACE TEMP TABLE use_judged AS
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
)
SELECT
    service.service, covered.level, covered.territory_code, covered.period,
    CASE
        WHEN covered.status <> 'computed' THEN covered.status
        WHEN coalesce(sums.is_open, 0) = 0 THEN 'computed'
        WHEN sums.told = 0 THEN 'missing'
        WHEN sums.told < (SELECT least_share FROM completeness) * sums.is_open THEN 'insufficient'
        ELSE 'computed'
    END AS told,
    CASE
        WHEN covered.status <> 'computed' THEN covered.status
        WHEN coalesce(sums.licensed, 0) = 0 THEN 'computed'
        WHEN sums.both_known = 0 THEN 'missing'
        WHEN sums.both_known < (SELECT least_share FROM completeness) * sums.licensed THEN 'insufficient'
        ELSE 'computed'
    END AS compared,
    coalesce(sums.served, 0) AS served,
    coalesce(sums.women, 0) AS women,
    coalesce(sums.enrolled, 0) AS enrolled,
    coalesce(sums.places, 0) AS places,
    coalesce(sums.crowded, 0) AS crowded,
    coalesce(sums.both_known, 0) AS both_known,
    covered.status = 'computed' AS is_covered, sums.told AS told_count, sums.is_open AS asked_count, sums.licensed,
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
WHERE covered.period IN (SELECT period FROM centre_served);

-- Grain: measure, level, territory, year.
CREATE OR REPLACE TEMP TABLE use_made AS
SELECT level, territory_code, period, source_keys, simulated, is_covered, made.*
FROM use_judged
CROSS JOIN LATERAL (
    SELECT
        unnest([
            {'measure': 'beneficiaries' || service, 'value': served, 'gate': 'centres', 'only': FALSE},
            {'measure': 'beneficiaries_women', 'value': women, 'gate': 'centres', 'only': TRUE},
            {'measure': 'enrolled' || service, 'value': enrolled, 'gate': 'both', 'only': FALSE},
            {'measure': 'places_occupied' || service, 'value': places, 'gate': 'both', 'only': FALSE},
            {'measure': 'centres_over_capacity', 'value': crowded, 'gate': 'both', 'only': TRUE},
            {'measure': 'centres_reporting_places', 'value': both_known, 'gate': 'both', 'only': TRUE}
        ], max_depth := 2)
) AS given
CROSS JOIN LATERAL (
    SELECT
        given.measure, given.value, given.gate,
        CASE given.gate WHEN 'centres' THEN use_judged.told ELSE compared END AS status,
        CASE given.gate WHEN 'centres' THEN told_count ELSE both_known END AS told,
        CASE given.gate WHEN 'centres' THEN asked_count ELSE licensed END AS asked
) AS made
-- Some are counted over all services only.
WHERE service = '' OR NOT given.only;

INSERT INTO measure_value
SELECT
    measure, level, territory_code, period, 'total', CASE status WHEN 'computed' THEN value END, status, source_keys,
    simulated
FROM use_made;

INSERT INTO gate
SELECT measure, level, territory_code, period, 'total', told, asked, (SELECT least_share FROM completeness), gate
FROM use_made
WHERE status = 'insufficient' AND is_covered;
