-- Which signals did a unit's cells note in the last weeks of the data?
-- One row per file, or one for all where they lie in several: each office's file would tell what it noted alone, and each
-- month's what was noted then. What would tell of a few people stays in the office's file: no commune, no type, no
-- outcome, no days, and a count only where it is at least $least.
-- Rows of one type are not listed at all, nor those of several cells, files or sheets: their numbers would tell how many
-- signals each noted.
-- Parameters: territory (the unit's code, a region's, or MA); type (one, or all); weeks (how many); keeps (all, days: those oriented after known days); least
-- (smallest count shown); at_most.
-- Columns: source_key (NULL: several); row_count; total (signals); smallest (the least count of a row); rows (member: the
-- file inside a zip, sheet, row: its number there, cell_id, period: ISO week, NULL where days are asked, amount: signals;
-- both NULL where any row is small: rows of a week are nearly as many as its signals).
WITH noted AS (
    SELECT noted.*
    FROM signal AS noted
    INNER JOIN cell USING (cell_id)
    CROSS JOIN vigilance_frame AS frame
    WHERE $type IN ('all', noted.type)
        AND ($territory = 'MA' OR cell.territory_code = $territory OR starts_with(cell.territory_code, $territory || '.'))
        AND noted.period <= frame.last_week
        AND strptime(noted.period || '-1', '%G-W%V-%u')
            > strptime(frame.last_week || '-1', '%G-W%V-%u') - to_days(7 * $weeks::INTEGER)
        AND ($keeps = 'all' OR noted.days_to_orientation IS NOT NULL)
),
whole AS (
    SELECT
        min(signal_count) AS smallest,
        count(DISTINCT source_key) = 1 AS is_one_file,
        count(DISTINCT {'cell': cell_id, 'file': source_key, 'member': member, 'sheet': sheet}) = 1 AS is_one_list
    FROM noted
)
SELECT
    if(whole.is_one_file, noted.source_key, NULL) AS source_key,
    count(*) AS row_count, sum(signal_count)::DOUBLE AS total, min(whole.smallest) AS smallest,
    list({
        'member': member, 'sheet': sheet, 'row': source_row, 'cell_id': cell_id,
        'period': CASE WHEN $keeps = 'all' AND whole.smallest >= $least THEN period END,
        'amount': CASE WHEN whole.smallest >= $least THEN signal_count END
    } ORDER BY source_row)[:if($type = 'all' AND any_value(whole.is_one_list), $at_most, 0)] AS rows
FROM noted
CROSS JOIN whole
GROUP BY 1
ORDER BY 1
