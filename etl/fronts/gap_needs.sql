-- How bad each need is in each commune, and how many needs are among the worst fifth.
-- A need is among the worst fifth where its value lies at or beyond the 80th percentile (interpolated linearly) of the
-- communes that have a value; where a low value is the bad one, at or below the 20th. A commune without a value counts
-- neither way. The sign of gap_need turns the values so that the highest is the worst.

-- Grain: indicator. threshold in the indicator's unit; communes: those that have a value.
CREATE OR REPLACE TABLE need_threshold AS
SELECT
    need.indicator, need.period,
    CASE need.sign WHEN 1 THEN 'lower' ELSE 'higher' END AS direction,
    need.sign * quantile_cont(need.sign * figure.value, 0.8) AS threshold,
    count(figure.value) AS communes
FROM gap_need AS need
INNER JOIN indicator_value AS figure
    ON need.indicator = figure.indicator AND need.period = figure.period
    AND figure.level = 'commune' AND figure.milieu = 'total'
GROUP BY need.indicator, need.period, need.sign
ORDER BY need.indicator;

-- Grain: commune. worst: the needs among the worst fifth, by name; worst_count of asked_count, known_count have a value.
CREATE OR REPLACE TABLE commune_need AS
SELECT
    figure.territory_code AS commune_code,
    list_sort(coalesce(list(figure.indicator) FILTER (
        figure.value IS NOT NULL AND need.sign * figure.value >= need.sign * threshold.threshold
    ), [])) AS worst,
    len(worst) AS worst_count,
    count(figure.value) AS known_count,
    count(*) AS asked_count,
    list_sort(list_distinct(flatten(list(figure.source_keys)))) AS source_keys
FROM gap_need AS need
INNER JOIN need_threshold AS threshold USING (indicator, period)
INNER JOIN indicator_value AS figure
    ON need.indicator = figure.indicator AND need.period = figure.period
    AND figure.level = 'commune' AND figure.milieu = 'total'
GROUP BY figure.territory_code
ORDER BY figure.territory_code;
