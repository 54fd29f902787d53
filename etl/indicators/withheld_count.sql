-- Counts of signals that are told nowhere: small ones, and those from which one could be worked out.
-- Grain: territory, type of signal (all: every type), outcome ('' all of them), period (a year, a month or an ISO week;
-- '' a span) and span of weeks up to the data's today (0: a period; years_back: the same weeks of so
-- many years before).
-- Of weeks only those of regions of which a unit's count could be worked out. is_unsaid: not even that it is a small
-- one may be said. low, high: the range in which a week is told; NULL of all others.
CREATE OR REPLACE TABLE withheld_count AS
SELECT level, territory_code, type, outcome, period, weeks::INTEGER AS weeks, years_back::INTEGER AS years_back, is_unsaid,
    NULL::INTEGER AS low, NULL::INTEGER AS high
FROM withholding
INNER JOIN held_cell USING (cell)
UNION ALL
SELECT level, territory_code, type, '', period, 0, 0, FALSE, low, high
FROM withheld_week
ORDER BY ALL;

-- The same by measure, for the figures made of them. Grain: measure, territory, period.
CREATE OR REPLACE TEMP TABLE withheld_measure AS
SELECT measure, territory_code, period
FROM withheld_count
INNER JOIN counted USING (type, outcome)
WHERE weeks = 0;

DROP TABLE withholding;
DROP TABLE held_cell;
DROP TABLE withheld_week;
DROP TABLE counted;
