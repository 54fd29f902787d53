-- How many signals did every unit note in the same weeks of earlier years?
-- One row per unit, type of signal (all: every type) and year in which half of the short span's weeks were reported on.
-- Columns: code; weeks; type; years_back; signal_count; reports (received).
SELECT
    span.territory_code AS code, span.weeks, span.type,
    unnest(span.years_back) AS years_back, unnest(span.earlier_signals) AS signal_count,
    unnest(span.earlier_reports) AS reports
FROM signal_span AS span
INNER JOIN vigilance_frame AS frame ON span.weeks = frame.short_weeks
ORDER BY code, type, years_back
