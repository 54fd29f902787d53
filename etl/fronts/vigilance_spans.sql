-- Signals of each span of weeks, with intervals: read with the frame spans (span_counted, rate, lower, upper).
-- Grain: unit with a report due, span, type. signal_count is NULL where no report came: nothing is known then.
-- rate, lower, upper: per 10,000 of the denominator and 52 weeks watched; NULL without a denominator or a report.
-- per_report: signals a report received, report_lower and report_upper its limits; earlier_*: the same in the same weeks
-- of earlier years, where half the weeks or more were reported on (years_back, earlier_signals, earlier_reports: these
-- years, the last one first, their signals and reports received; NULL where there is none); against_past: above, below, within, unknown. days_*: days to orientation, NULL below the declared number of signals.
CREATE OR REPLACE TABLE signal_span AS
SELECT
    level, territory_code, weeks::INTEGER AS weeks, type, signal_count::INTEGER AS signal_count,
    per_report, report_lower, report_upper,
    earlier_low, earlier_median, earlier_high, earlier_years::INTEGER AS earlier_years,
    years_back, earlier_signals, earlier_reports,
    CASE
        WHEN signal_count IS NULL OR earlier_years < minimum_earlier_years THEN 'unknown'
        WHEN signal_count >= minimum_rise_signals AND report_lower > earlier_high THEN 'above'
        WHEN report_upper < earlier_low THEN 'below'
        ELSE 'within'
    END AS against_past,
    denominator, people, rate, lower, upper,
    oriented::INTEGER AS oriented, cared_for::INTEGER AS cared_for, closed::INTEGER AS closed,
    unknown::INTEGER AS unknown,
    days_known::INTEGER AS days_known,
    days[1] AS days_lower_quartile, days[2] AS days_median, days[3] AS days_upper_quartile
FROM span_counted
CROSS JOIN (SELECT minimum_earlier_years, minimum_rise_signals FROM vigilance_frame)
LEFT JOIN intervals USING (level, territory_code, weeks, type)
ORDER BY ALL;
