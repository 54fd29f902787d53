-- Which rows of the register of centres does a measure count, or add the places of?
-- One row per file. Centres open on 31 December of the year, inside the territory.
-- Parameters: territory (a code), level, period (a year); members (types that count, as EPS: or EPS:elderly, parted by
-- |, empty for all); keeps (open, serving_known, rural, jisr, director_known, without_director, licence_known,
-- unlicensed, places, occupied, reporting_places, over_capacity); part (empty for all; stands:rural, serves:urban …:
-- those of a milieu alone, their own or that of the people they say they serve); at_most (rows to list).
-- Columns: source_key; row_count; total (centres, or places); rows (member: the file inside a zip, sheet, row: its number
-- there, centre_id, name_ar, name_fr, type, commune_code, amount: what the row adds).
WITH served AS (
    SELECT centre_id, sum(beneficiary_count) AS served
    FROM beneficiary_count
    WHERE period = $period
    GROUP BY centre_id
),
open AS (
    SELECT
        centre.*, served.served,
        legal_regime IS DISTINCT FROM 'unlicensed'
        AND coalesce(licensed_on, opened_on) <= make_date($period::INTEGER, 12, 31)
        AND licensed_places IS NOT NULL AS places_known
    FROM centre
    LEFT JOIN served USING (centre_id)
    WHERE opened_on <= make_date($period::INTEGER, 12, 31)
        AND (closed_on IS NULL OR closed_on > make_date($period::INTEGER, 12, 31))
        AND CASE $level
            WHEN 'country' THEN TRUE
            WHEN 'arrondissement_prefecture' THEN delegation_code = $territory
            ELSE commune_code = $territory OR starts_with(commune_code, $territory || '.')
        END
        AND (
            $members = ''
            OR list_contains(string_split($members, '|'), type || ':')
            OR list_contains(string_split($members, '|'), type || ':' || coalesce(category, ''))
        )
        AND (
            $part = ''
            OR CASE split_part($part, ':', 1) WHEN 'stands' THEN milieu ELSE serves END = split_part($part, ':', 2)
        )
)
SELECT
    source_key, count(*) AS row_count,
    sum(CASE WHEN $keeps IN ('places', 'occupied') THEN licensed_places ELSE 1 END)::DOUBLE AS total,
    list({
        'member': member, 'sheet': sheet, 'row': source_row, 'centre_id': centre_id, 'name_ar': name_ar,
        'name_fr': name_fr, 'type': type,
        'commune_code': commune_code,
        'amount': CASE WHEN $keeps IN ('places', 'occupied') THEN licensed_places ELSE 1 END
    } ORDER BY member, sheet, source_row)[:$at_most] AS rows
FROM open
WHERE CASE $keeps
    WHEN 'open' THEN TRUE
    WHEN 'serving_known' THEN serves IS NOT NULL
    WHEN 'rural' THEN serves = 'rural'
    WHEN 'jisr' THEN jisr_label_year <= $period::INTEGER
    WHEN 'director_known' THEN has_director IS NOT NULL
    WHEN 'without_director' THEN NOT has_director
    WHEN 'licence_known' THEN legal_regime IS NOT NULL
    WHEN 'unlicensed' THEN legal_regime = 'unlicensed'
    WHEN 'places' THEN places_known
    WHEN 'over_capacity' THEN places_known AND served > licensed_places
    ELSE places_known AND served IS NOT NULL
END
GROUP BY source_key
ORDER BY source_key
