-- In which state are the social vigilance cells that watch over a territory?
-- One row per unit that could have one; no row, nothing is known of any cell.
-- Parameters: level (province or arrondissement_prefecture); within (the unit, or the territory it lies in).
-- Columns: code; state (active, late, silent, none); weeks_since (weeks since a report last came, NULL: never);
-- expected, received (reports of the last `weeks` weeks); weeks; simulated.
SELECT
    cell.territory_code AS code, cell.state, cell.weeks_since,
    coalesce(span.expected, 0) AS expected, coalesce(span.received, 0) AS received,
    frame.long_weeks AS weeks, frame.simulated
FROM cell_state AS cell
CROSS JOIN vigilance_frame AS frame
LEFT JOIN report_span AS span
    ON cell.level = span.level AND cell.territory_code = span.territory_code AND span.weeks = frame.long_weeks
WHERE cell.level = $level
    AND ($within = 'MA' OR cell.territory_code = $within OR starts_with(cell.territory_code, $within || '.'))
ORDER BY cell.territory_code
