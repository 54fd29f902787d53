-- Which indicators have figures that can be part of an index at a level, and of which periods?
-- One row per indicator; periods in their order. Parameter: level.
-- Columns: indicator, periods.
SELECT indicator, list(period ORDER BY length(period) DESC, period) AS periods
FROM indicator_view
WHERE level = $level AND milieu = 'total' AND value_count >= 3
GROUP BY indicator
ORDER BY indicator
