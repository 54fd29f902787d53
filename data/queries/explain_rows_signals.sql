-- Which rows of the files on signals does a measure add?
-- One row per file. What would tell of a few people stays in the office's file: no commune, no outcome, no days, and a
-- count only where it is at least $least. Of several cells no row tells which, as their number would tell how many
-- signals each noted. A week belongs to the year and month of its Thursday. Of a commune no row
-- is listed at all.
-- Parameters: territory (a code), level, period (a year or a month); keeps (all, type, outcome, days); value (the type
-- or the outcome, empty for all); least (smallest count shown); at_most (rows to list).
-- Columns: source_key; row_count; total (signals); smallest (the least count of a row); rows (member: the file inside a
-- zip, sheet, row: its number there, cell_id, period: ISO week, NULL where outcomes are counted, amount: signals; both
-- NULL where any row is small: rows of a week are nearly as many as its signals).
WITH dated AS (
    SELECT noted.*, strptime(noted.period || '-4', '%G-W%V-%u')::DATE AS thursday
    FROM signal AS noted
    INNER JOIN cell USING (cell_id)
    WHERE CASE $level
        WHEN 'country' THEN TRUE
        WHEN 'commune' THEN noted.commune_code = $territory
        ELSE cell.territory_code = $territory OR starts_with(cell.territory_code, $territory || '.')
    END
),
counted AS (
    SELECT *, min(signal_count) OVER () AS smallest, count(DISTINCT cell_id) OVER () AS cells
    FROM dated
    WHERE starts_with(strftime(thursday, '%Y-%m'), $period)
        AND CASE $keeps
            WHEN 'type' THEN type = $value
            WHEN 'outcome' THEN outcome = $value
            WHEN 'days' THEN days_to_orientation IS NOT NULL
            ELSE TRUE
        END
)
SELECT
    source_key, count(*) AS row_count, sum(signal_count)::DOUBLE AS total, min(smallest) AS smallest,
    list({
        'member': if(cells = 1, member, NULL), 'sheet': if(cells = 1, sheet, NULL), 'row': source_row,
        'cell_id': if(cells = 1, cell_id, NULL),
        'period': CASE WHEN $keeps IN ('all', 'type') AND smallest >= $least THEN period END,
        'amount': CASE WHEN smallest >= $least THEN signal_count END
    } ORDER BY member, sheet, source_row)[:if($level = 'commune', 0, $at_most)] AS rows
FROM counted
GROUP BY source_key
ORDER BY source_key
