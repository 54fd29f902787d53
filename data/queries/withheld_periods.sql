-- Which counts of signals of a unit are withheld?
-- One row per type of signal (all: every type) and year, month, ISO week or span of weeks, this year's (years_back 0) or an
-- earlier one's. Parameters: unit (a territory's code).
-- Columns: type; period (empty: a span); weeks (0: a period); years_back; low, high (the range in which a week is told, NULL
-- of all others).
SELECT type, period, weeks, years_back, low, high FROM withheld_count WHERE territory_code = $unit AND outcome = ''
