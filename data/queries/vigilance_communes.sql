-- From which communes of a province did signals come?
-- One row per commune, in code order; figures of the last year up to that of the data's today.
-- Parameters: province (a code).
-- Columns: code, period (year); signal_count (NULL where status says why), rate (per 10,000 inhabitants), status
-- (suppressed: fewer than 5, or held back so that another cannot be worked out); simulated.
SELECT
    territory_code AS code, period, numerator::INTEGER AS signal_count, value AS rate, status, simulated
FROM indicator_value
WHERE indicator = 'all_signals_per_10k'
    AND level = 'commune'
    AND milieu = 'total'
    AND starts_with(territory_code, $province || '.')
    AND period = (
        SELECT max(shown.period)
        FROM indicator_view AS shown
        CROSS JOIN vigilance_frame AS frame
        WHERE shown.indicator = 'all_signals_per_10k'
            AND shown.level = 'commune'
            AND length(shown.period) = 4
            AND shown.period <= left(frame.last_week, 4)
    )
ORDER BY territory_code
