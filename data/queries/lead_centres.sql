-- Which kinds of centre are open in a territory at the end of a year?
-- One row per type and category with at least one open centre; no row, none is open or none is known.
-- Parameters: level, code; period (a year).
-- Columns: type; category (of an EPS, else NULL); centres (count); simulated.
SELECT type, category, count(*) AS centres, bool_or(simulated) AS simulated
FROM centre
WHERE CASE $level
        WHEN 'country' THEN true
        WHEN 'commune' THEN commune_code = $code
        WHEN 'arrondissement_prefecture' THEN delegation_code = $code
        ELSE starts_with(commune_code, $code || '.')
    END
    AND opened_on <= make_date($period::INTEGER, 12, 31)
    AND (closed_on IS NULL OR closed_on > make_date($period::INTEGER, 12, 31))
GROUP BY type, category
ORDER BY centres DESC, type, category
