-- Where are the centres that are open, and what is known of them?
-- One row per centre with a place on the map; of one type, or of every type where `type` is empty.
-- Columns: name_ar, name_fr, type, licensed_places (count), longitude, latitude (degrees), simulated; legal_regime
-- (NULL: not recorded); jisr_since, project_since (year; 0 = no; NULL = not known).
SELECT
    name_ar, name_fr, type, licensed_places, longitude, latitude, simulated, legal_regime,
    CASE WHEN jisr_label THEN jisr_label_year WHEN NOT jisr_label THEN 0 END AS jisr_since,
    CASE WHEN establishment_project THEN establishment_project_year WHEN NOT establishment_project THEN 0 END
        AS project_since
FROM open_centre
WHERE closed_on IS NULL
    AND longitude IS NOT NULL
    AND latitude IS NOT NULL
    AND ($type = '' OR type = $type)
ORDER BY centre_id
