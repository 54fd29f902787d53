-- Which figures can be divided by which other denominators?
-- One row per denominator, indicator and level.
-- Columns: denominator (of data/reference/denominators.toml), indicator, level.
SELECT DISTINCT denominator, indicator, level
FROM flip_mark
ORDER BY denominator, indicator, level
