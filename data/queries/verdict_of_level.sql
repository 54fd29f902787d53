-- How do the territories of a level stand beside one benchmark, in every indicator?
-- One row per indicator and territory, in their order.
-- Parameters: level; benchmark (country, region, median, likes, norm).
-- Columns: indicator, territory_code, period; benchmark_value (in the indicator's unit); verdict; sureness; simulated.
SELECT indicator, territory_code, period, benchmark_value, verdict, sureness, simulated
FROM verdict
WHERE level = $level AND benchmark = $benchmark
ORDER BY indicator, territory_code
