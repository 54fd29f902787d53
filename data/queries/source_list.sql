-- Which sources are there, and how much rests on each?
-- One row per source; real ones first, those with most figures before others.
-- Columns: source_key, publisher, title, licence, url, retrieved_on (date), reference_period, sha256 (of the file),
-- simulated; figures (rows of indicator_value that name it), values (those that have one), indicators (distinct);
-- quoted (printed figures kept as they were published).
WITH used AS (
    SELECT source_key, sum(figure_count) AS figures, sum(value_count) AS values, count(*) AS indicators
    FROM source_use
    GROUP BY source_key
),
printed AS (SELECT source_key, count(*) AS quoted FROM published_figure GROUP BY source_key)
SELECT
    s.source_key, s.publisher, s.title, s.licence, s.url, s.retrieved_on, s.reference_period, s.sha256, s.simulated,
    coalesce(used.figures, 0)::BIGINT AS figures,
    coalesce(used.values, 0)::BIGINT AS values,
    coalesce(used.indicators, 0) AS indicators,
    coalesce(printed.quoted, 0) AS quoted
FROM source AS s
LEFT JOIN used USING (source_key)
LEFT JOIN printed USING (source_key)
ORDER BY s.simulated, if(s.simulated, 0, coalesce(used.figures, 0)) DESC, s.source_key
