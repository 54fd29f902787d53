-- Of what can inequality be shown?
-- One row per indicator, level and period. Columns: indicator, level, period; computed (whether there is a value).
SELECT indicator, level, period, status = 'computed' AS computed
FROM inequality
WHERE measure = 'gini'
ORDER BY indicator, level, period
