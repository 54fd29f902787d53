-- Which indicators can be shown at a level, each in its latest period, and their classes?
-- One row an indicator: its key, one character a territory in code order.
SELECT indicator, arg_max(classes, period) AS classes
FROM map_class
WHERE level = $level AND milieu = 'total' AND method = 'quantiles'
GROUP BY indicator
HAVING length(translate(arg_max(classes, period), 'msin', '')) > length(arg_max(classes, period)) / 2
ORDER BY indicator
