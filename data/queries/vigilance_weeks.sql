-- What did the cells of a unit send week by week?
-- One row per ISO week in which a report was due, from the first to the data's today.
-- Parameters: unit (a territory's code), type (a type of signal, or all).
-- Columns: period; expected, received, late (reports); signal_count (NULL: no report came, nothing is known).
SELECT
    week.period, week.expected, week.received, week.late,
    CASE WHEN week.received > 0 OR noted.signal_count > 0 THEN coalesce(noted.signal_count, 0) END AS signal_count
FROM report_week AS week
LEFT JOIN signal_week AS noted
    ON week.territory_code = noted.territory_code AND week.period = noted.period AND noted.type = $type
WHERE week.territory_code = $unit
ORDER BY week.period
