-- Which rows of the files on beneficiaries does a measure add?
-- One row per file. Sex, age and programme stay in the office's file: a row of them may be of one person.
-- Parameters: territory (a code), level, period (a year); members (types that count, as EPS: or EPS:elderly, parted by
-- |, empty for all); keeps (all, women, compared: of open, licensed centres whose places are known); part (empty for
-- all; stands:rural, serves:urban …: of centres of a milieu alone, as in explain_rows_centres); at_most.
-- Columns: source_key; row_count; total (people); rows (member: the file inside a zip, sheet, row: its number there,
-- centre_id, name_ar, name_fr, type, commune_code, amount: people).
WITH counted AS (
    SELECT given.*, centre.name_ar, centre.name_fr, centre.type, centre.commune_code
    FROM beneficiary_count AS given
    INNER JOIN centre USING (centre_id)
    WHERE given.period = $period
        AND CASE $level
            WHEN 'country' THEN TRUE
            WHEN 'arrondissement_prefecture' THEN centre.delegation_code = $territory
            ELSE centre.commune_code = $territory OR starts_with(centre.commune_code, $territory || '.')
        END
        AND (
            $members = ''
            OR list_contains(string_split($members, '|'), centre.type || ':')
            OR list_contains(string_split($members, '|'), centre.type || ':' || coalesce(centre.category, ''))
        )
        AND (
            $part = ''
            OR CASE split_part($part, ':', 1) WHEN 'stands' THEN centre.milieu ELSE centre.serves END
                = split_part($part, ':', 2)
        )
        AND CASE $keeps
            WHEN 'all' THEN TRUE
            WHEN 'women' THEN given.sex = 'female'
            ELSE centre.opened_on <= make_date($period::INTEGER, 12, 31)
                AND (centre.closed_on IS NULL OR centre.closed_on > make_date($period::INTEGER, 12, 31))
                AND centre.legal_regime IS DISTINCT FROM 'unlicensed'
                AND coalesce(centre.licensed_on, centre.opened_on) <= make_date($period::INTEGER, 12, 31)
                AND centre.licensed_places IS NOT NULL
        END
)
SELECT
    source_key, count(*) AS row_count, sum(beneficiary_count)::DOUBLE AS total,
    list({
        'member': member, 'sheet': sheet, 'row': source_row, 'centre_id': centre_id, 'name_ar': name_ar,
        'name_fr': name_fr, 'type': type,
        'commune_code': commune_code, 'amount': beneficiary_count
    } ORDER BY member, sheet, source_row)[:$at_most] AS rows
FROM counted
GROUP BY source_key
ORDER BY source_key
