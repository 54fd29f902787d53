-- Which verdicts inside an area would be others over another denominator?
-- One row per indicator and territory, latest settled year, milieu total.
-- Parameters: denominator, level, benchmark, within.
-- Columns: indicator; code; period; over the declared denominator usual_verdict, usual_sureness, usual_value,
-- usual_lower, usual_upper, usual_benchmark_value (in the indicator's unit), usual_base (the denominator, in its
-- measure's unit); over the other one the same without usual_; simulated.
SELECT
    indicator, territory_code AS code, period, usual_verdict, usual_sureness, usual_value, usual_lower, usual_upper,
    usual_benchmark_value, usual_base, verdict, sureness, value, lower, upper, benchmark_value, base, simulated
FROM flip
WHERE denominator = $denominator AND level = $level AND benchmark = $benchmark
    AND ($within = 'MA' OR starts_with(territory_code, $within || '.'))
ORDER BY indicator, territory_code
