-- Which published figures of the census make a measure of a territory?
-- One row per source.
-- Parameters: territory (a code), level, period, milieu, subject (people, households), sex (all, female), fields (the
-- package's column names, parted by |), at_most (rows to list).
-- Columns: source_key; row_count; total (the sum of the rows' values); rows (field, value, status), fields in order.
SELECT
    source_key, count(*) AS row_count, sum(value::DECIMAL(18, 6))::DOUBLE AS total,
    list({'field': field, 'value': value, 'status': status} ORDER BY field)[:$at_most] AS rows
FROM census_value
WHERE territory_code = $territory
    AND level = $level
    AND period = $period
    AND milieu = $milieu
    AND subject = $subject
    AND sex = $sex
    AND list_contains(string_split($fields, '|'), field)
GROUP BY source_key
ORDER BY source_key
