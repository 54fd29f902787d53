-- How do the figures of a level lie, year by year?
-- One row per indicator, year and milieu of which enough territories have a figure.
-- Parameters: level.
-- Columns: indicator, period, milieu; lowest, lower_quartile, median, upper_quartile, highest (in the indicator's
-- unit); simulated (whether any of them rests on a demonstration row).
SELECT indicator, period, milieu, lowest, lower_quartile, median, upper_quartile, highest, simulated
FROM level_spread
WHERE level = $level AND length(period) = 4
