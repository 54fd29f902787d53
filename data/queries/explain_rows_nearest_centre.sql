-- Which centre is nearest to a commune or a préfecture d'arrondissements?
-- One row: the file that lists the centre.
-- Parameters: territory (a code), level, type (a service or a type of centre); at_most.
-- Columns: source_key; row_count; total (km, straight line); rows (member: the file inside a zip, sheet, row: its number
-- there, centre_id, name_ar, name_fr, commune_code, km).
SELECT
    centre.source_key, count(*) AS row_count, any_value(gap.distance_km) AS total,
    list({
        'member': centre.member, 'sheet': centre.sheet, 'row': centre.source_row, 'centre_id': centre.centre_id,
        'name_ar': centre.name_ar, 'name_fr': centre.name_fr, 'commune_code': centre.commune_code,
        'km': gap.distance_km
    })[:$at_most] AS rows
FROM gap_row AS gap
INNER JOIN centre USING (centre_id)
WHERE gap.type = $type AND gap.level = $level AND gap.territory_code = $territory
GROUP BY centre.source_key
