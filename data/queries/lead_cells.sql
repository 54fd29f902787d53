-- In which state is the social vigilance cell of each unit of a level?
-- One row per unit that could have one; no row, nothing is known of any cell.
-- Parameters: level (province or arrondissement_prefecture).
-- Columns: code; state (active, late, silent, none; unknown); opened_on (date); weeks_since (weeks since a report last came,
-- NULL: never); expected, received (reports of the last `weeks` weeks); weeks; simulated.
SELECT
    cell.territory_code AS code, cell.state, cell.opened_on, cell.weeks_since,
    coalesce(span.expected, 0) AS expected, coalesce(span.received, 0) AS received,
    frame.long_weeks AS weeks, frame.simulated
FROM cell_state AS cell
CROSS JOIN vigilance_frame AS frame
LEFT JOIN report_span AS span
    ON cell.level = span.level AND cell.territory_code = span.territory_code AND span.weeks = frame.long_weeks
WHERE cell.level = $level
ORDER BY cell.territory_code
