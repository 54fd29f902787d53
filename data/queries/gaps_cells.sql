-- How many social vigilance cells are open in each unit of a level?
-- One row per unit that could have one; no row, nothing is known of any cell. Parameter: level (province or
-- arrondissement_prefecture). Columns: code; cells (NULL where no list says); simulated.
SELECT
    cell.territory_code AS code,
    CASE cell.state WHEN 'unknown' THEN NULL WHEN 'none' THEN 0 ELSE cell.cells END AS cells,
    frame.simulated
FROM cell_state AS cell
CROSS JOIN vigilance_frame AS frame
WHERE cell.level = $level
ORDER BY cell.territory_code
