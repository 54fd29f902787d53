-- Which rows of the files on signals does a measure add?
-- One row per file, or one for all where they lie in several: each office's file would tell what it noted alone, and each
-- month's what was noted then. What would tell of a few people stays in the office's file: no commune, no outcome, no
-- days, and a count only where it is at least $least. Rows of several cells, files or sheets are not listed, as their
-- numbers would tell how many signals each noted, and of a commune none at all. A week belongs to the year and month of
-- its Thursday.
-- Parameters: territory (a code), level, period (a year or a month); keeps (all, type, outcome, days); value (the type
-- or the outcome, empty for all); least (smallest count shown); at_most (rows to list).
-- Columns: source_key (NULL: several); row_count; total (signals); smallest (the least count of a row); rows (member: the
-- file inside a zip, sheet, row: its number there, cell_id, period: ISO week, NULL where outcomes are counted, amount:
-- signals; both NULL where any row is small: rows of a week are nearly as many as its signals).
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
noted AS (
    SELECT *
    FROM dated
    WHERE starts_with(strftime(thursday, '%Y-%m'), $period)
        AND CASE $keeps
            WHEN 'type' THEN type = $value
            WHEN 'outcome' THEN outcome = $value
            WHEN 'days' THEN days_to_orientation IS NOT NULL
            ELSE TRUE
        END
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
        'period': CASE WHEN $keeps IN ('all', 'type') AND whole.smallest >= $least THEN period END,
        'amount': CASE WHEN whole.smallest >= $least THEN signal_count END
    } ORDER BY source_row)[:if($level <> 'commune' AND any_value(whole.is_one_list), $at_most, 0)] AS rows
FROM noted
CROSS JOIN whole
GROUP BY 1
ORDER BY 1
