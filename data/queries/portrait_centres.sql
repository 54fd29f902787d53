-- Which centres are open in a territory?
-- One row per centre, by type and name: those asked for by the filters ('' = all).
-- Parameters: level, code; type; regime (none = no licence is asked for); jisr, project ('yes', 'no' or '').
-- Columns: centre_id; name_ar, name_fr; type; category; commune_code; longitude, latitude (degrees); legal_regime;
-- licensed_places (NULL: not known); jisr_label_year, establishment_project_year; opened_on; enrolled (people, in
-- the latest reported year; NULL: not reported); simulated; period (that year).
SELECT
    centre_id, name_ar, name_fr, type, category, commune_code, longitude, latitude,
    legal_regime, licensed_places, jisr_label, jisr_label_year,
    establishment_project, establishment_project_year, opened_on, enrolled, simulated, period
FROM open_centre
WHERE CASE $level
        WHEN 'country' THEN true
        WHEN 'commune' THEN commune_code = $code
        WHEN 'arrondissement_prefecture' THEN delegation_code = $code
        ELSE starts_with(commune_code, $code || '.')
    END
    AND ($type = '' OR type = $type)
    AND ($regime = '' OR coalesce(legal_regime, 'none') = $regime)
    AND ($jisr = '' OR jisr_label = ($jisr = 'yes'))
    AND ($project = '' OR establishment_project = ($project = 'yes'))
ORDER BY type, name_fr, centre_id
