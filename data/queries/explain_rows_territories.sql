-- Which communes or provinces does a measure count, or add the people of?
-- One row. Where a centre type is named, those without an open one of it on 31 December of the year.
-- Parameters: territory (a code), level, period (a year); members (types, as EPS:, parted by |, empty for none); keeps
-- (communes, communes_without, people_without, provinces, provinces_without); at_most (rows to list).
-- Columns: source_key (the census, which lists them); row_count; total (territories, or people); rows (code, amount).
WITH open AS (
    SELECT DISTINCT commune_code, delegation_code
    FROM centre
    WHERE opened_on <= make_date($period::INTEGER, 12, 31)
        AND (closed_on IS NULL OR closed_on > make_date($period::INTEGER, 12, 31))
        AND list_contains(string_split($members, '|'), type || ':')
),
listed AS (
    SELECT code, legal_population_2024 AS people
    FROM territory
    WHERE level = CASE
            WHEN $keeps IN ('provinces', 'provinces_without') THEN 'province'
            WHEN $level = 'arrondissement_prefecture' THEN $level
            ELSE 'commune'
        END
        AND ($level = 'country' OR code = $territory OR starts_with(code, $territory || '.'))
)
SELECT
    'hcp_rgph_2024' AS source_key, count(*) AS row_count,
    sum(CASE $keeps WHEN 'people_without' THEN people ELSE 1 END)::DOUBLE AS total,
    list({'code': code, 'amount': CASE $keeps WHEN 'people_without' THEN people ELSE 1 END} ORDER BY code)[:$at_most]
        AS rows
FROM listed
WHERE NOT EXISTS (
    FROM open
    WHERE CASE
        WHEN $level = 'arrondissement_prefecture' THEN open.delegation_code = listed.code
        ELSE open.commune_code = listed.code OR starts_with(open.commune_code, listed.code || '.')
    END
)
HAVING count(*) > 0
