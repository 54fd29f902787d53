-- Which signals did a unit's cells note in the last weeks of the data?
-- One row per file. What would tell of a few people stays in the office's file: no commune, no type, no outcome, no
-- days, and a count only where it is at least $least.
-- Rows of one type are not listed at all, and of several cells no row tells which.
-- Parameters: territory (the unit's code, a region's, or MA); type (one, or all); weeks (how many); keeps (all, days: those oriented after known days); least
-- (smallest count shown); at_most.
-- Columns: source_key; row_count; total (signals); smallest (the least count of a row); rows (member: the file inside a
-- zip, sheet, row: its number there, cell_id, period: ISO week, NULL where days are asked, amount: signals; both NULL
-- where any row is small: rows of a week are nearly as many as its signals).
WITH counted AS (
    SELECT
        noted.*, min(noted.signal_count) OVER () AS smallest, count(DISTINCT noted.cell_id) OVER () AS cells
    FROM signal AS noted
    INNER JOIN cell USING (cell_id)
    CROSS JOIN vigilance_frame AS frame
    WHERE $type IN ('all', noted.type)
        AND ($territory = 'MA' OR cell.territory_code = $territory OR starts_with(cell.territory_code, $territory || '.'))
        AND noted.period <= frame.last_week
        AND strptime(noted.period || '-1', '%G-W%V-%u')
            > strptime(frame.last_week || '-1', '%G-W%V-%u') - to_days(7 * $weeks::INTEGER)
        AND ($keeps = 'all' OR noted.days_to_orientation IS NOT NULL)
)
SELECT
    source_key, count(*) AS row_count, sum(signal_count)::DOUBLE AS total, min(smallest) AS smallest,
    list({
        'member': if(cells = 1, member, NULL), 'sheet': if(cells = 1, sheet, NULL), 'row': source_row,
        'cell_id': if(cells = 1, cell_id, NULL),
        'period': CASE WHEN $keeps = 'all' AND smallest >= $least THEN period END,
        'amount': CASE WHEN smallest >= $least THEN signal_count END
    } ORDER BY member, sheet, source_row)[:if($type = 'all', $at_most, 0)] AS rows
FROM counted
GROUP BY source_key
ORDER BY source_key
