-- Which sources does a view rest on?
-- One row per source.
-- Columns: source_key, publisher, title, licence, url, retrieved_on (date), reference_period, simulated.
WITH used AS (
    SELECT DISTINCT unnest(source_keys) AS source_key
    FROM indicator_value
    WHERE indicator = $indicator AND level = $level AND period = $period AND milieu = $milieu
)
SELECT s.source_key, s.publisher, s.title, s.licence, s.url, s.retrieved_on, s.reference_period, s.simulated
FROM source AS s
JOIN used USING (source_key)
ORDER BY s.simulated, s.source_key
