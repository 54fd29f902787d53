-- Where are the centres that are open, and what is known of them?
-- One row per centre with a place on the map; of one type, or of every type where `type` is empty.
-- Columns: name_ar, name_fr, type, licensed_places (count), longitude, latitude (degrees), simulated; legal_regime
-- (NULL: not recorded); jisr_since, project_since (year; 0 = no; NULL = not known).
-- An empty year says no only in a list that says yes of some centre, and for a delegation that filled in anything
-- else that may be left empty; elsewhere it says nothing.
WITH told AS (
    SELECT
        *,
        bool_or(jisr_label) OVER file AS file_tells_jisr,
        bool_or(establishment_project) OVER file AS file_tells_project,
        bool_or(
            has_director IS NOT NULL OR licensed_places IS NOT NULL OR jisr_label OR establishment_project
        ) OVER (PARTITION BY source_key, delegation_code) AS delegation_tells
    FROM centre
    WINDOW file AS (PARTITION BY source_key)
)
SELECT
    name_ar, name_fr, type, licensed_places, longitude, latitude, simulated, legal_regime,
    CASE WHEN jisr_label THEN jisr_label_year WHEN file_tells_jisr AND delegation_tells THEN 0 END AS jisr_since,
    CASE
        WHEN establishment_project THEN establishment_project_year
        WHEN file_tells_project AND delegation_tells THEN 0
    END AS project_since
FROM told
WHERE closed_on IS NULL
    AND longitude IS NOT NULL
    AND latitude IS NOT NULL
    AND ($type = '' OR type = $type)
ORDER BY centre_id
