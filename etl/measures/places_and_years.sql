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

-- Centres open on 31 December. Grain: centre and year. licensed: whether licensed by then, where the register says
-- so; sent: whether the office should be able to say how many places it has.
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

-- Whether the register of centres covers a territory: a province is covered when a centre of it is listed, a
-- region or the country when four fifths of their provinces are. Only where it is, no centre means zero.
CREATE OR REPLACE TEMP TABLE register AS
WITH listed AS (
    SELECT
        commune.province_code,
        list_sort(list_distinct(list(centre.source_key))) AS source_keys,
        bool_or(centre.simulated) AS simulated
    FROM centre
    INNER JOIN territory AS commune ON centre.commune_code = commune.code
    GROUP BY commune.province_code
),
province AS (SELECT code AS province_code, region_code FROM territory WHERE level = 'province')
SELECT
    territory.level, territory.code AS territory_code,
    CASE
        WHEN count(listed.province_code) >= 0.8 * count(*) THEN 'computed'
        ELSE 'insufficient'
    END AS status,
    list_sort(list_distinct(flatten(list(listed.source_keys)))) AS source_keys,
    bool_or(listed.simulated) AS simulated
FROM territory
INNER JOIN province
    ON territory.level = 'country'
    OR (territory.level = 'region' AND territory.code = province.region_code)
    OR (territory.level NOT IN ('country', 'region') AND territory.province_code = province.province_code)
LEFT JOIN listed ON province.province_code = listed.province_code
GROUP BY territory.level, territory.code
HAVING count(listed.province_code) > 0;

-- Every covered territory and year that is asked for.
CREATE OR REPLACE TEMP TABLE register_year AS
SELECT register.*, asked.period
FROM register
INNER JOIN asked ON register.level = asked.level AND asked.kind = 'year';
