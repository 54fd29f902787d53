-- Where are the centres that are open?
-- One row per centre with a place on the map; of one type, or of every type where `type` is empty.
-- Columns: name_ar, name_fr, type, licensed_places (count), longitude, latitude (degrees), simulated.
SELECT name_ar, name_fr, type, licensed_places, longitude, latitude, simulated
FROM centre
WHERE closed_on IS NULL
    AND longitude IS NOT NULL
    AND latitude IS NOT NULL
    AND ($type = '' OR type = $type)
ORDER BY centre_id
