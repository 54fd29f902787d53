-- What is nearest to one territory, and which needs are among the worst fifth there?
-- One row, or none where there is no such row. Parameters: type, code.
-- Columns: centre_id; its names and its commune; worst (indicators), needs_known, needs_asked: NULL but for communes.
SELECT
    gap.centre_id, centre.name_ar, centre.name_fr, centre.commune_code, need.worst,
    gap.needs_known, gap.needs_asked
FROM gap_row AS gap
LEFT JOIN centre USING (centre_id)
LEFT JOIN commune_need AS need ON gap.territory_code = need.commune_code
WHERE gap.type = $type AND gap.territory_code = $code
