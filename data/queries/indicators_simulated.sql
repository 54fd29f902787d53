-- Which indicators rest on demonstration files, and which have a figure at all?
-- One row per indicator.
-- Columns: indicator; simulated (whether any figure is); values (figures that are known, over all views).
SELECT indicator, bool_or(simulated) AS simulated, sum(value_count)::BIGINT AS values
FROM indicator_view
GROUP BY indicator
ORDER BY indicator
