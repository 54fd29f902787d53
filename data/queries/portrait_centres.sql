-- Which centres are open in a territory?
-- One row per centre, by type and name: those asked for by the filters ('' = all).
-- Parameters: level, code; type; regime (none = no licence is asked for); jisr, project ('yes', 'no' or '').
-- Columns: centre_id; name_ar, name_fr; type; category; commune_code; longitude, latitude (degrees); legal_regime;
-- licensed_places (NULL: not known); jisr_label_year, establishment_project_year; opened_on; enrolled (people, in
-- the latest reported year; NULL: not reported); simulated; period (that year).
WITH latest AS (
    SELECT max(period) AS period FROM beneficiary_count
),
told AS (
    -- An empty year says no only in a list that says yes of some centre, and for a delegation that filled in
    -- anything else that may be left empty; elsewhere it says nothing (as on the map: map_centres.sql).
    SELECT
        * REPLACE (
            CASE WHEN jisr_label OR (bool_or(jisr_label) OVER file AND tells) THEN jisr_label END AS jisr_label,
            CASE
                WHEN establishment_project OR (bool_or(establishment_project) OVER file AND tells)
                    THEN establishment_project
            END AS establishment_project
        )
    FROM (
        SELECT
            *,
            bool_or(
                has_director IS NOT NULL OR licensed_places IS NOT NULL OR jisr_label OR establishment_project
            ) OVER (PARTITION BY source_key, delegation_code) AS tells
        FROM centre
    )
    WINDOW file AS (PARTITION BY source_key)
),
inside AS (
    SELECT *
    FROM told
    WHERE CASE $level
            WHEN 'country' THEN true
            WHEN 'commune' THEN commune_code = $code
            WHEN 'arrondissement_prefecture' THEN delegation_code = $code
            ELSE starts_with(commune_code, $code || '.')
        END
        AND (closed_on IS NULL OR closed_on > (SELECT make_date(period::INTEGER, 12, 31) FROM latest))
        AND ($type = '' OR type = $type)
        AND ($regime = '' OR coalesce(legal_regime, 'none') = $regime)
        AND ($jisr = '' OR jisr_label = ($jisr = 'yes'))
        AND ($project = '' OR establishment_project = ($project = 'yes'))
),
enrolled AS (
    SELECT centre_id, sum(beneficiary_count)::INTEGER AS enrolled
    FROM beneficiary_count
    WHERE period = (SELECT period FROM latest) AND centre_id IN (SELECT centre_id FROM inside)
    GROUP BY centre_id
)
SELECT
    i.centre_id, i.name_ar, i.name_fr, i.type, i.category, i.commune_code, i.longitude, i.latitude,
    i.legal_regime, i.licensed_places, i.jisr_label, i.jisr_label_year,
    i.establishment_project, i.establishment_project_year, i.opened_on, e.enrolled, i.simulated,
    (SELECT period FROM latest) AS period
FROM inside AS i
LEFT JOIN enrolled AS e USING (centre_id)
ORDER BY i.type, i.name_fr, i.centre_id
