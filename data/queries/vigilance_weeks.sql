-- What reports of a unit were due and came, week by week?
-- One row per ISO week in which a report was due, from the first to the data's today.
-- Parameters: unit (a territory's code). Columns: period; expected, received, late (reports).
SELECT period, expected, received, late FROM report_week WHERE territory_code = $unit ORDER BY period
