-- What did the cells of a unit note week by week, by type?
-- One row per type of signal (all: every type) and ISO week with at least one. Parameters: unit (a territory's code).
-- Columns: type; period (ISO week); signal_count.
SELECT type, period, signal_count FROM signal_week WHERE territory_code = $unit ORDER BY type, period
