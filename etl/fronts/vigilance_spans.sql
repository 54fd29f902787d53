-- Signals of each span of weeks, with intervals: read with the frame spans (span_counted, rate, lower, upper).
-- Grain: unit with a report due, span, type. signal_count is NULL where no report came: nothing is known then.
-- rate, lower, upper: per 10,000 of the denominator and 52 weeks watched; NULL without a denominator or a report.
-- per_report: signals a report received; earlier_*: the same in the same weeks of earlier years, where half the weeks
-- or more were reported on. days_*: days to orientation, NULL below the declared number of signals.
CREATE OR REPLACE TABLE signal_span AS
SELECT
    level, territory_code, weeks::INTEGER AS weeks, type, signal_count::INTEGER AS signal_count, per_report,
    earlier_low, earlier_median, earlier_high, earlier_years::INTEGER AS earlier_years,
    denominator, people, rate, lower, upper,
    oriented::INTEGER AS oriented, cared_for::INTEGER AS cared_for, closed::INTEGER AS closed,
    unknown::INTEGER AS unknown,
    days_known::INTEGER AS days_known,
    days[1]::INTEGER AS days_lower_quartile, days[2]::INTEGER AS days_median, days[3]::INTEGER AS days_upper_quartile
FROM span_counted
LEFT JOIN intervals USING (level, territory_code, weeks, type)
ORDER BY ALL;
