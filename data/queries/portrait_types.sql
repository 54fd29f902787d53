-- What exists in a territory, type by type?
-- One row per type of centre with at least one open centre.
-- Parameters: level, code.
-- Columns: type; centres (count); licensed_places (places where known, NULL: of none); places_known (centres);
-- enrolled (people, latest year, NULL: none reported); reported (centres); jisr (centres with the label); projects
-- (centres with an establishment project); simulated; period (the latest year).
SELECT
    type,
    count(*) AS centres,
    sum(licensed_places)::INTEGER AS licensed_places,
    count(licensed_places) AS places_known,
    sum(enrolled)::INTEGER AS enrolled,
    count(enrolled) AS reported,
    count(*) FILTER (jisr_label) AS jisr,
    count(*) FILTER (establishment_project) AS projects,
    bool_or(simulated) AS simulated,
    max(period) AS period
FROM open_centre
WHERE CASE $level
        WHEN 'country' THEN true
        WHEN 'commune' THEN commune_code = $code
        WHEN 'arrondissement_prefecture' THEN delegation_code = $code
        ELSE starts_with(commune_code, $code || '.')
    END
GROUP BY type
ORDER BY type
