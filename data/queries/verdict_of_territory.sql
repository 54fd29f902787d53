-- How does a territory stand beside what it is compared with?
-- One row per indicator and benchmark, latest settled year, milieu total.
-- Parameters: code.
-- Columns: indicator, period; benchmark (country, region, median, likes, norm); benchmark_value (in the indicator's
-- unit, NULL: none); verdict (better, worse, higher, lower, similar, no judgement, or why there is no value);
-- sureness (95, 99.8, complete count; NULL: nothing stands apart); simulated.
SELECT indicator, period, benchmark, benchmark_value, verdict, sureness, simulated
FROM verdict
WHERE territory_code = $code
ORDER BY indicator, benchmark
