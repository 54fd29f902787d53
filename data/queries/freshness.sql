-- How fresh is each kind of facts, and is it real?
-- One row per kind, in the order in which a reader meets them.
-- Columns: kind; last (period of the newest figure, NULL where nothing is loaded); count (rows); simulated.
SELECT 'census' AS kind, max(period) AS last, count(*) AS count, false AS simulated, 1 AS position FROM census_value
UNION ALL
SELECT 'published', max(left(period, 4)) FILTER (WHERE qualifier <> 'target'), count(*), false, 2 FROM published_figure
UNION ALL
SELECT 'centres', left(max(greatest(opened_on, coalesce(closed_on, opened_on)))::VARCHAR, 7), count(*),
    coalesce(bool_or(simulated), false), 3 FROM centre
UNION ALL
SELECT 'beneficiaries', max(period), count(*), coalesce(bool_or(simulated), false), 4 FROM beneficiary_count
UNION ALL
SELECT 'reports', max(period), count(*), coalesce(bool_or(simulated), false), 5 FROM cell_report
UNION ALL
SELECT 'signals', max(period), count(*), coalesce(bool_or(simulated), false), 6 FROM signal
ORDER BY position
