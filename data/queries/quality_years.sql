-- Of which years is anything awaited? One row a year, the last first. Column: period.
SELECT DISTINCT period
FROM reporting
WHERE length(period) = 4
ORDER BY period DESC
