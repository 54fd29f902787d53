-- What exists in a territory, type by type?
-- One row per type of centre with at least one open centre.
-- Parameters: level, code.
-- Columns: type; centres (count); licensed_places (places where known, NULL: of none); places_known (centres);
-- enrolled (people, latest year, NULL: none reported); reported (centres); jisr (centres with the label); projects
-- (centres with an establishment project); simulated; period (the latest year).
WITH latest AS (
    SELECT max(period) AS period FROM beneficiary_count
),
inside AS (
    SELECT centre.*
    FROM centre
    WHERE CASE $level
            WHEN 'country' THEN true
            WHEN 'commune' THEN commune_code = $code
            WHEN 'arrondissement_prefecture' THEN delegation_code = $code
            ELSE starts_with(commune_code, $code || '.')
        END
        AND (closed_on IS NULL OR closed_on > (SELECT make_date(period::INTEGER, 12, 31) FROM latest))
),
enrolled AS (
    SELECT centre_id, sum(beneficiary_count) AS enrolled
    FROM beneficiary_count
    WHERE period = (SELECT period FROM latest) AND centre_id IN (SELECT centre_id FROM inside)
    GROUP BY centre_id
)
SELECT
    i.type,
    count(*) AS centres,
    sum(i.licensed_places)::INTEGER AS licensed_places,
    count(i.licensed_places) AS places_known,
    sum(e.enrolled)::INTEGER AS enrolled,
    count(e.enrolled) AS reported,
    count(*) FILTER (i.jisr_label) AS jisr,
    count(*) FILTER (i.establishment_project) AS projects,
    bool_or(i.simulated) AS simulated,
    (SELECT period FROM latest) AS period
FROM inside AS i
LEFT JOIN enrolled AS e USING (centre_id)
GROUP BY i.type
ORDER BY i.type
