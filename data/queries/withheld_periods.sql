-- Which counts of signals of a unit are withheld?
-- One row per type of signal (all: every type) and year, month or span of weeks. Parameters: unit (a territory's code).
-- Columns: type; period (empty: a span); weeks (0: a period).
SELECT type, period, weeks FROM withheld_count WHERE territory_code = $unit AND outcome = ''
