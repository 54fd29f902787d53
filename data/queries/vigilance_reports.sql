-- How many reports were due, came, and came late in a unit over the two spans of weeks?
-- One row per span; none where no report was due. Parameters: unit (a territory's code).
-- Columns: weeks, expected, received, late (counts).
SELECT weeks, expected, received, late FROM report_span WHERE territory_code = $unit ORDER BY weeks
