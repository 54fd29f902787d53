-- Which rows of the list of cells make the state of a unit?
-- One row per file. Cells of the unit that are open on the data's today.
-- Parameters: territory (the unit's code), at_most.
-- Columns: source_key; row_count; total (cells); rows (member: the file inside a zip, sheet, row: its number there,
-- cell_id, code: the delegation, opened_on).
SELECT
    cell.source_key, count(*) AS row_count, count(*)::DOUBLE AS total,
    list({
        'member': cell.member, 'sheet': cell.sheet, 'row': cell.source_row, 'cell_id': cell.cell_id,
        'code': cell.territory_code, 'opened_on': cell.opened_on
    } ORDER BY cell.member, cell.sheet, cell.source_row)[:$at_most] AS rows
FROM cell
CROSS JOIN vigilance_frame AS frame
WHERE (cell.territory_code = $territory OR starts_with(cell.territory_code, $territory || '.'))
    AND cell.opened_on <= frame.as_of
    AND coalesce(cell.closed_on > frame.as_of, TRUE)
GROUP BY cell.source_key
ORDER BY cell.source_key
