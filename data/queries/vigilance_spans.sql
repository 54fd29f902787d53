-- What was signalled in a unit over the two spans of weeks, beside its own past, and what became of it?
-- One row per span and type of signal (all: every type); none where no report was due.
-- Parameters: unit (a territory's code).
-- Columns: those of the table signal_span; rates per 10,000 of the denominator and 52 weeks watched, with their limits;
-- per_report and earlier_* in signals a report received; days in days.
SELECT * FROM signal_span WHERE territory_code = $unit ORDER BY weeks, type
