-- Which rows of the list of cells does a measure rest on?
-- One row per file. Cells open on 31 December of the year, of a delegation inside the territory.
-- Parameters: territory (a code), level, period (a year), at_most (rows to list).
-- Columns: source_key; row_count; total (the provinces, or the préfecture d'arrondissements, that have a cell); rows
-- (member: the file inside a zip, sheet, row: its number there, cell_id, code: the delegation, opened_on).
SELECT
    cell.source_key, count(*) AS row_count,
    count(DISTINCT if($level = 'arrondissement_prefecture', delegation.code, delegation.province_code))::DOUBLE AS total,
    list({
        'member': cell.member, 'sheet': cell.sheet, 'row': cell.source_row, 'cell_id': cell.cell_id,
        'code': delegation.code, 'opened_on': cell.opened_on
    } ORDER BY cell.member, cell.sheet, cell.source_row)[:$at_most] AS rows
FROM cell
INNER JOIN territory AS delegation ON cell.territory_code = delegation.code
WHERE cell.opened_on <= make_date($period::INTEGER, 12, 31)
    AND (cell.closed_on IS NULL OR cell.closed_on > make_date($period::INTEGER, 12, 31))
    AND ($level = 'country' OR delegation.code = $territory OR starts_with(delegation.code, $territory || '.'))
GROUP BY cell.source_key
ORDER BY cell.source_key
