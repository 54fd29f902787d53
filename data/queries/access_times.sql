-- Which ways between communes were loaded as minutes, to where a service has its centres?
-- One row of lists of the same length, or lists that are NULL where none was loaded. Parameter: targets (codes of the
-- centres' communes parted by |). Lists: from_code, to_code; minutes (one way). simulated: whether any is.
SELECT
    list(from_code ORDER BY from_code, to_code) AS from_code,
    list(to_code ORDER BY from_code, to_code) AS to_code,
    list(minutes ORDER BY from_code, to_code) AS minutes,
    coalesce(bool_or(simulated), FALSE) AS simulated
FROM travel_time
WHERE to_code IN (SELECT unnest(string_split($targets, '|')))
