-- Which rows of the files on the cells' reports does a measure count?
-- One row per file. A week belongs to the year and month of its Thursday.
-- Parameters: territory (a code), level, period (a year or a month); keeps (expected, received, on_time); at_most.
-- Columns: source_key; row_count; total (reports); rows (member: the file inside a zip, sheet, row: its number there,
-- cell_id, period: ISO week, expected_on, received_on).
WITH dated AS (
    SELECT report.*, strptime(report.period || '-4', '%G-W%V-%u')::DATE AS thursday
    FROM cell_report AS report
    INNER JOIN cell USING (cell_id)
    WHERE $level = 'country' OR cell.territory_code = $territory OR starts_with(cell.territory_code, $territory || '.')
)
SELECT
    source_key, count(*) AS row_count, count(*)::DOUBLE AS total,
    list({
        'member': member, 'sheet': sheet, 'row': source_row, 'cell_id': cell_id, 'period': period,
        'expected_on': expected_on, 'received_on': received_on
    } ORDER BY member, sheet, source_row)[:$at_most] AS rows
FROM dated
WHERE starts_with(strftime(thursday, '%Y-%m'), $period)
    AND CASE $keeps
        WHEN 'expected' THEN TRUE
        WHEN 'received' THEN received_on IS NOT NULL
        ELSE received_on <= expected_on
    END
GROUP BY source_key
ORDER BY source_key
