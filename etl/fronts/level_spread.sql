-- How the figures of a level lie: what a portrait sets one territory against. Nothing is said of a level of which
-- fewer than half has a figure (the seven poorest provinces are no level), or a fifth and more is withheld (small
-- counts are what is withheld: the middle of the others lies too high).
CREATE OR REPLACE TABLE level_spread AS
WITH spread AS (
    SELECT
        indicator, level, period, milieu,
        quantile_cont(value, [0, 0.25, 0.5, 0.75, 1]) AS points,
        count(value) AS value_count,
        bool_or(simulated) AS simulated
    FROM indicator_value
    WHERE level <> 'country'
    GROUP BY indicator, level, period, milieu
    HAVING count(value) >= 0.5 * count(*) AND count_if(status = 'suppressed') < 0.2 * count(*)
)
SELECT
    indicator, level, period, milieu,
    points[1] AS lowest,
    points[2] AS lower_quartile,
    points[3] AS median,
    points[4] AS upper_quartile,
    points[5] AS highest,
    value_count::INTEGER AS value_count,
    simulated
FROM spread
ORDER BY indicator, level, period, milieu;
