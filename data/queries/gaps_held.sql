-- Why are figures of the gaps held back as insufficient?
-- One row per figure and territory of the level of which it is, by code. Parameters: type, level.
-- Columns: figure (centres, places, unreached, occupancy), code; counted, told, asked, least_share as in why_insufficient.
WITH held AS (
    SELECT
        CASE indicator
            WHEN 'places_per_1000_' || $type THEN 'places'
            WHEN 'not_reached_' || $type THEN 'unreached'
            ELSE 'occupancy'
        END AS figure,
        territory_code, period, counted, told, asked, least_share
    FROM held_back
    WHERE indicator IN ('places_per_1000_' || $type, 'not_reached_' || $type, 'occupancy_of_service_' || $type)
        AND level = $level
        AND milieu = 'total'
    UNION ALL
    SELECT 'centres', territory_code, period, counted, told, asked, least_share
    FROM gate
    WHERE measure = 'centres' AND level = $level AND milieu = 'total'
)
SELECT figure, territory_code AS code, counted, told, asked, least_share::DOUBLE AS least_share
FROM held
INNER JOIN gap_row AS gap USING (territory_code, period)
WHERE gap.type = $type AND gap.level = $level
ORDER BY code, figure
