-- Which counts of signals of the two spans of weeks are withheld?
-- One row per unit, span, type of signal (all: every type) and outcome (empty: all of them).
-- Columns: code, weeks, type, outcome; is_unsaid (not even that it is a small one is said).
SELECT territory_code AS code, weeks, type, outcome, is_unsaid FROM withheld_count WHERE weeks > 0
