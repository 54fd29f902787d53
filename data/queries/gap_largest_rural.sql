-- Which service is missing to the most people of its own target group, in rural communes that are far from any?
-- One row, or none where nothing is known. Parameter: km (straight line to the nearest).
-- Columns: type; people (of the target group).
SELECT gap.type, sum(gap.people)::BIGINT AS people
FROM gap_row AS gap
WHERE gap.level = 'commune' AND gap.rural AND gap.status = 'computed' AND gap.centres = 0
    AND gap.places_status IS NOT NULL
    AND (gap.distance_km > $km OR gap.distance_status = 'not_applicable')
GROUP BY gap.type
ORDER BY people DESC, gap.type
LIMIT 1
