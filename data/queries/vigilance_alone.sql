-- Whose small count of signals of a week could be worked out if this unit's were told?
-- One row per type and ISO week in which one count alone is small among the units that lie in the same territory, and this
-- unit's is the least of the others; with one signal more than the smallest told, the two together give neither away.
-- Parameters: unit (a territory's code), least (the smallest count that is told).
-- Columns: type; period (ISO week); together (the small count and the unit's own).
WITH beside AS (
    SELECT noted.type, noted.period, noted.territory_code, noted.signal_count
    FROM signal_week AS noted
    INNER JOIN territory AS other ON noted.territory_code = other.code
    INNER JOIN territory AS unit ON other.parent_code = unit.parent_code AND other.level = unit.level
    WHERE unit.code = $unit AND noted.signal_count > 0
),
alone AS (
    SELECT type, period, min(signal_count) AS small
    FROM beside
    GROUP BY ALL
    HAVING count_if(signal_count < $least) = 1
),
second AS (
    SELECT
        type, period, min(small) AS small,
        min_by(territory_code, (signal_count, territory_code)) AS territory_code, min(signal_count) AS signal_count
    FROM beside
    INNER JOIN alone USING (type, period)
    WHERE signal_count >= $least AND signal_count + small > $least + 1
    GROUP BY ALL
)
SELECT type, period, (small + signal_count)::INTEGER AS together
FROM second
WHERE territory_code = $unit
ORDER BY type, period
