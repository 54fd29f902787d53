-- Where each centre counts, when it was open, and which territories the register covers.

-- Territories a centre belongs to. Grain: centre and level. The commune gives them all, except that a centre kept
-- by a préfecture d'arrondissements of Casablanca counts there too, beside its commune and prefecture.
CREATE OR REPLACE TEMP TABLE centre_place AS
WITH commune AS (SELECT code, province_code, region_code FROM territory WHERE level = 'commune')
SELECT centre.centre_id, place.level, place.code AS territory_code
FROM centre
INNER JOIN commune ON centre.commune_code = commune.code
CROSS JOIN LATERAL (
    SELECT 'country' AS level, 'MA' AS code
    UNION ALL SELECT 'region', commune.region_code
    UNION ALL SELECT 'province', commune.province_code
    UNION ALL SELECT 'commune', commune.code
) AS place
UNION ALL
SELECT centre.centre_id, delegation.level, delegation.code
FROM centre
INNER JOIN territory AS delegation
    ON centre.delegation_code = delegation.code AND delegation.level = 'arrondissement_prefecture';

-- Centres open on 31 December. Grain: centre and year. licensed: not known to be without a licence by then, so that
-- the office should be able to say how many places it has; places_known: whether it does.
CREATE OR REPLACE TEMP TABLE centre_year AS
SELECT
    centre.*, year.period,
    centre.licensed_places IS NOT NULL AS places_known,
    centre.legal_regime IS DISTINCT FROM 'unlicensed'
    AND coalesce(centre.licensed_on, centre.opened_on) <= year.last_day AS licensed
FROM centre
INNER JOIN (
    SELECT DISTINCT period, make_date(period::INTEGER, 12, 31) AS last_day FROM asked WHERE kind = 'year'
) AS year
    ON centre.opened_on <= year.last_day
    AND (centre.closed_on IS NULL OR centre.closed_on > year.last_day);

-- Whether the register of centres covers a territory. Delegations keep it: each province, in Casablanca each of the
-- eight préfectures d'arrondissements. A delegation is covered when a centre of it is listed; what several delegations
-- make up (Casablanca and its communes, a region, the country) when the declared share of them is. Only where a territory is
-- covered, no centre means zero.
CREATE OR REPLACE TEMP TABLE register AS
WITH listed AS (
    SELECT
        delegation_code,
        list_sort(list_distinct(list(source_key))) AS source_keys,
        bool_or(simulated) AS simulated
    FROM centre
    GROUP BY delegation_code
),
delegation AS (
    SELECT code, province_code, region_code
    FROM territory
    WHERE level = 'arrondissement_prefecture'
        OR (
            level = 'province'
            AND code NOT IN (SELECT parent_code FROM territory WHERE level = 'arrondissement_prefecture')
        )
)
SELECT
    territory.level, territory.code AS territory_code,
    CASE
        WHEN count(DISTINCT delegation.code) FILTER (listed.delegation_code IS NOT NULL)
            >= (SELECT least_share FROM completeness) * count(DISTINCT delegation.code) THEN 'computed'
        ELSE 'insufficient'
    END AS status,
    count(DISTINCT delegation.code) FILTER (listed.delegation_code IS NOT NULL) AS listed,
    count(DISTINCT delegation.code) AS delegations,
    list_sort(list_distinct(flatten(list(listed.source_keys)))) AS source_keys,
    bool_or(listed.simulated) AS simulated
FROM territory
INNER JOIN delegation
    ON territory.level = 'country'
    OR (territory.level = 'region' AND territory.code = delegation.region_code)
    OR (territory.level IN ('province', 'commune') AND territory.province_code = delegation.province_code)
    OR (territory.level = 'arrondissement_prefecture' AND territory.code = delegation.code)
-- A list kept by the whole of Casablanca covers it, but says nothing of its eight parts.
LEFT JOIN listed
    ON delegation.code = listed.delegation_code
    OR (territory.level <> 'arrondissement_prefecture' AND delegation.province_code = listed.delegation_code)
GROUP BY territory.level, territory.code
HAVING count(listed.delegation_code) > 0;

-- Every covered territory and year that is asked for.
CREATE OR REPLACE TEMP TABLE register_year AS
SELECT register.*, asked.period
FROM register
INNER JOIN asked ON register.level = asked.level AND asked.kind = 'year';
