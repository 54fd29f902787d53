-- Counts of signals that are told nowhere: small ones, and those from which one could be worked out.
-- Grain: territory, type of signal (all: every type), outcome ('' all of them), period (a year or a month; '' a span) and
-- span of weeks up to the data's today (0: a period). is_unsaid: not even that it is a small one may be said.
CREATE OR REPLACE TABLE withheld_count AS
SELECT level, territory_code, type, outcome, period, weeks::INTEGER AS weeks, is_unsaid
FROM withholding
INNER JOIN held_cell USING (cell)
ORDER BY ALL;

-- The same by measure, for the figures made of them. Grain: measure, territory, period.
CREATE OR REPLACE TEMP TABLE withheld_measure AS
SELECT measure, territory_code, period
FROM withheld_count
INNER JOIN counted USING (type, outcome)
WHERE weeks = 0;

DROP TABLE withholding;
DROP TABLE held_cell;
DROP TABLE counted;
