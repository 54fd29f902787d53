-- How many places for 1,000 people of its target group does a service have: in the country, and among territories?
-- One row. Parameters: type, level.
-- Columns: national, places, people (the country's, of the year of the gaps); median, best (of the territories of the level
-- that have a figure: the middle one, and from where on the best quarter lies, interpolated linearly); counted (how many
-- have one); all in places per 1,000, NULL where nothing is known.
WITH asked AS (
    SELECT figure.level, figure.value, figure.numerator, figure.denominator
    FROM indicator_value AS figure
    WHERE figure.indicator = 'places_per_1000_' || $type AND figure.milieu = 'total'
        AND figure.period = (SELECT max(period) FROM gap_row WHERE type = $type AND level = $level)
        AND figure.level IN ('country', $level)
)

SELECT
    max(value) FILTER (level = 'country') AS national,
    max(numerator) FILTER (level = 'country') AS places,
    max(denominator) FILTER (level = 'country') AS people,
    quantile_cont(value, 0.5) FILTER (level = $level) AS median,
    quantile_cont(value, 0.75) FILTER (level = $level) AS best,
    count(value) FILTER (level = $level) AS counted
FROM asked
