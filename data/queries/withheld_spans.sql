-- Which counts of signals of the two spans of weeks are withheld?
-- One row per unit, span, type of signal (all: every type), outcome (empty: all of them) and years back (0: up to the data's
-- today; otherwise the same weeks of so many years before).
-- Columns: code, weeks, type, outcome, years_back; is_unsaid (not even that it is a small one is said).
SELECT territory_code AS code, weeks, type, outcome, years_back, is_unsaid FROM withheld_count WHERE weeks > 0
