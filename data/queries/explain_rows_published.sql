-- Which printed figure is a measure of a territory taken from?
-- One row per source.
-- Parameters: territory (a code), level, period (a year), fields (names of printed figures, parted by |), at_most.
-- Columns: source_key; row_count; total (the figure); rows (field, value, status, qualifier, note, url, source_text,
-- printed: the period as printed).
SELECT
    source_key, count(*) AS row_count, sum(value)::DOUBLE AS total,
    list({
        'field': indicator, 'value': value, 'status': 'published', 'qualifier': qualifier, 'note': note, 'url': url,
        'source_text': source_text, 'printed': period
    } ORDER BY indicator)[:$at_most] AS rows
FROM published_figure
WHERE territory_code = $territory
    AND level = $level
    AND left(period, 4) = $period
    AND list_contains(string_split($fields, '|'), indicator)
GROUP BY source_key
ORDER BY source_key
