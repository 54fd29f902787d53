-- Which sources are there to name?
-- One row per source.
-- Columns: source_key, publisher, title, url, reference_period, simulated.
SELECT source_key, publisher, title, url, reference_period, simulated
FROM source
ORDER BY simulated, source_key
