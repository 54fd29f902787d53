-- What every figure of an indicator must be.

SELECT
    'a figure is given once' AS rule,
    format('{} {} {} {} {}: {} rows', indicator, level, territory_code, period, milieu, count(*)) AS detail
FROM indicator_value
GROUP BY indicator, level, territory_code, period, milieu
HAVING count(*) > 1;

SELECT
    'every territory of a level has its row' AS rule,
    format(
        '{} {} {} {}: {} rows, expected {}',
        shown.indicator, shown.level, shown.period, shown.milieu, shown.territory_count, level.territories
    ) AS detail
FROM indicator_view AS shown
INNER JOIN (SELECT level, count(*) AS territories FROM territory GROUP BY level) AS level USING (level)
WHERE shown.territory_count <> level.territories;

SELECT
    'a status is known' AS rule,
    format('{} {}: {}', indicator, territory_code, status) AS detail
FROM indicator_value
WHERE status NOT IN (
    'published', 'computed', 'estimated', 'suppressed', 'insufficient', 'not_applicable', 'missing'
);

SELECT
    'there is a value exactly where the status says so' AS rule,
    format('{} {} {} {}: {} is {}', indicator, territory_code, period, milieu, value, status) AS detail
FROM indicator_value
WHERE (value IS NULL) <> (status IN ('suppressed', 'insufficient', 'not_applicable', 'missing'));

SELECT
    'a value is a finite number' AS rule,
    format('{} {} {} {}: {}', indicator, territory_code, period, milieu, value) AS detail
FROM indicator_value
WHERE isnan(value) OR isinf(value);

SELECT
    'an interval holds its value' AS rule,
    format('{} {} {} {}: {} in {} to {}', indicator, territory_code, period, milieu, value, lower, upper) AS detail
FROM indicator_value
WHERE (lower IS NULL) <> (upper IS NULL)
    OR (lower IS NOT NULL AND value IS NULL)
    OR NOT coalesce(lower <= value AND value <= upper, TRUE);

SELECT
    'a withheld count is nowhere to be read' AS rule,
    format('{} {} {}: {}', indicator, territory_code, period, numerator) AS detail
FROM indicator_value
WHERE status = 'suppressed' AND (numerator IS NOT NULL OR rank IS NOT NULL);

SELECT
    'a rate needs those it is of' AS rule,
    format('{} {} {}: {} of {}', indicator, territory_code, period, value, denominator) AS detail
FROM indicator_value
WHERE value IS NOT NULL AND denominator = 0;

SELECT
    'a rank lies among those that have a value' AS rule,
    format('{} {} {}: {} of {}', indicator, territory_code, period, rank, rank_count) AS detail
FROM indicator_value
WHERE (rank IS NULL) <> (value IS NULL) OR rank < 1 OR rank > rank_count;

SELECT
    'every source of a figure is listed' AS rule,
    format('{}: {}', used.indicator, used.source_key) AS detail
FROM (SELECT DISTINCT indicator, unnest(source_keys) AS source_key FROM indicator_value) AS used
ANTI JOIN source ON used.source_key = source.source_key;

SELECT
    'a figure is marked simulated when a source of it is' AS rule,
    format('{} {} {}: {}', marked.indicator, marked.territory_code, marked.period, marked.source_keys) AS detail
FROM indicator_value AS marked
WHERE NOT marked.simulated
    AND list_has_any(marked.source_keys, (SELECT coalesce(list(source_key), []) FROM source WHERE simulated));
