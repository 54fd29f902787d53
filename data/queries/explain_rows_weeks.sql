-- Which reports of a unit's cells were due, or came, in the last weeks of the data?
-- One row per file.
-- Parameters: territory (the unit's code); weeks (how many); keeps (expected, received, late); at_most.
-- Columns: source_key; row_count; total (reports); rows (member: the file inside a zip, sheet, row: its number there,
-- cell_id, period: ISO week, expected_on, received_on), the last week first.
SELECT
    report.source_key, count(*) AS row_count, count(*)::DOUBLE AS total,
    list({
        'member': report.member, 'sheet': report.sheet, 'row': report.source_row, 'cell_id': report.cell_id,
        'period': report.period, 'expected_on': report.expected_on, 'received_on': report.received_on
    } ORDER BY report.period DESC, report.source_row)[:$at_most] AS rows
FROM cell_report AS report
INNER JOIN cell USING (cell_id)
CROSS JOIN vigilance_frame AS frame
WHERE (cell.territory_code = $territory OR starts_with(cell.territory_code, $territory || '.'))
    AND report.period <= frame.last_week
    AND strptime(report.period || '-1', '%G-W%V-%u')
        > strptime(frame.last_week || '-1', '%G-W%V-%u') - to_days(7 * $weeks::INTEGER)
    AND CASE $keeps
        WHEN 'expected' THEN TRUE
        WHEN 'received' THEN report.received_on IS NOT NULL
        ELSE report.received_on > report.expected_on
    END
GROUP BY report.source_key
ORDER BY report.source_key
