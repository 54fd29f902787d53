-- Which open centres of an office told nothing of their people, or not how many licensed places they have?
-- Of the newest year; an office is that of a prefecture, a province or one of Casablanca's parts; a prefecture's
-- parts count with it. One row per centre that lacks something, in the order of communes.
-- Parameters: code (of the office's territory).
-- Columns: centre_id; name_ar, name_fr; commune_code; period; untold, placeless (what it lacks).
SELECT
    centre_id, name_ar, name_fr, commune_code, period,
    enrolled IS NULL AS untold,
    legal_regime IS DISTINCT FROM 'unlicensed' AND licensed_places IS NULL AS placeless
FROM open_centre
WHERE
    delegation_code IN (
        SELECT code FROM territory
        WHERE code = $code OR (parent_code = $code AND level = 'arrondissement_prefecture')
    )
    AND (untold OR placeless)
ORDER BY commune_code, centre_id
