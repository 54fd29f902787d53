-- How many signals did every unit note over the two spans of weeks, and what became of them?
-- One row per unit with a report due, span and type of signal (all: every type).
-- Columns: code; weeks; type; signal_count (NULL: no report came), oriented, cared_for, closed, unknown, days_known (those
-- whose days to orientation are known), days_unknown (the others): counts.
SELECT
    territory_code AS code, weeks, type, signal_count, oriented, cared_for, closed, unknown,
    days_known, signal_count - days_known AS days_unknown
FROM signal_span
ORDER BY code, weeks, type
