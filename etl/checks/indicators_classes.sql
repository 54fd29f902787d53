-- What every map must be.

SELECT
    'a map has a letter for every territory of its level' AS rule,
    format('{} {} {} {} {}: {} letters', indicator, map.level, period, milieu, method, length(classes)) AS detail
FROM map_class AS map
INNER JOIN (SELECT level, count(*) AS territories FROM territory GROUP BY level) AS level USING (level)
WHERE length(map.classes) <> level.territories;

SELECT
    'a letter is a class or a reason' AS rule,
    format('{} {} {} {} {}: {}', indicator, level, period, milieu, method, classes) AS detail
FROM map_class
WHERE regexp_matches(classes, '[^0-6msin]');

SELECT
    'edges rise, and there is one more than classes' AS rule,
    format('{} {} {} {} {}: {}', indicator, level, period, milieu, method, edges) AS detail
FROM map_class
WHERE edges <> list_sort(edges) OR (len(edges) > 0 AND len(edges) <> len(counts) + 1);

SELECT
    'every territory is counted in the legend' AS rule,
    format('{} {} {} {} {}', indicator, level, period, milieu, method) AS detail
FROM map_class
WHERE length(classes) <> coalesce(list_sum(counts), 0)
    + non_values.missing + non_values.suppressed + non_values.insufficient + non_values.not_applicable;

SELECT
    'every view has a map by every method' AS rule,
    format('{} {} {} {}: {} methods', indicator, level, period, milieu, count(map.method)) AS detail
FROM indicator_view AS shown
LEFT JOIN map_class AS map USING (indicator, level, period, milieu)
WHERE shown.level <> 'country'
GROUP BY indicator, level, period, milieu
HAVING count(map.method) <> 4;
