-- Weeks of regions, and of a prefecture that is divided, that are told as a range: so wide that it narrows the small count
-- of no unit that lies there.
-- A small count of a unit is told as 1 to $least - 1. What all units noted leaves each of them as much choice as that where
-- it lies at least as far from the least and from the most they may have noted together as the widest of their ranges;
-- else it is told as the range that just does.
-- Parameters: least (the smallest count that is told).
-- Grain: territory, type of signal (all: every type) and ISO week. low, high: the range.
CREATE OR REPLACE TEMP TABLE withheld_week AS
WITH city AS (
    SELECT DISTINCT parent_code AS code FROM territory WHERE level = 'arrondissement_prefecture'
),
noted AS (
    SELECT
        place.parent_code, week.territory_code, week.level, week.type, week.period, week.signal_count,
        if(week.signal_count < $least, 1, week.signal_count) AS low,
        if(week.signal_count < $least, $least - 1, week.signal_count) AS high
    FROM signal_week AS week
    INNER JOIN territory AS place ON week.territory_code = place.code
    WHERE week.level IN ('province', 'arrondissement_prefecture') AND week.territory_code NOT IN (FROM city)
),
-- Of a prefecture that is divided, its prefectures of arrondissements are the units.
cities AS (
    SELECT
        parent_code AS code, type, period, sum(signal_count) AS signals,
        least(sum(signal_count), sum(high) - max(high - low)) AS low,
        greatest(sum(signal_count), sum(low) + max(high - low)) AS high
    FROM noted
    WHERE level = 'arrondissement_prefecture'
    GROUP BY ALL
),
units AS (
    SELECT parent_code, type, period, signal_count AS signals, low, high FROM noted WHERE level = 'province'
    UNION ALL
    SELECT
        place.parent_code, cities.type, cities.period, signals,
        if(signals < $least, 1, low), if(signals < $least, greatest(high, $least - 1), high)
    FROM cities
    INNER JOIN territory AS place USING (code)
),
regions AS (
    SELECT
        parent_code AS code, type, period, sum(signals) AS signals,
        least(sum(signals), sum(high) - max(high - low)) AS low,
        greatest(sum(signals), sum(low) + max(high - low)) AS high
    FROM units
    GROUP BY ALL
),
wider AS (
    SELECT 'province' AS level, * FROM cities
    UNION ALL
    SELECT 'region', * FROM regions
)
SELECT
    level, code AS territory_code, type, period,
    if(signals < $least, 1, low)::INTEGER AS low, greatest(high, if(signals < $least, $least - 1, 0))::INTEGER AS high
FROM wider
-- Small counts are told as such anyway.
WHERE if(signals < $least, high >= $least, low < high);
