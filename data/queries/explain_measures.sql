-- What are the measures of a territory and of the country, from which figures are made?
-- One row per measure, territory, period and milieu that somebody gives.
-- Parameters: measures (names parted by |), territory (a code; the country's rows come with it).
-- Columns: measure, code, period, milieu; value (in the measure's unit, NULL where status says why); status;
-- source_keys; simulated.
SELECT measure, territory_code AS code, period, milieu, value, status, source_keys, simulated
FROM measure_value
WHERE territory_code IN ($territory, 'MA')
    AND list_contains(string_split($measures, '|'), measure)
