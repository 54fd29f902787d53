-- Which files do the loaded ways come from?
-- One row a source, by its key. Columns: source_key, publisher, title, reference_period, simulated.
SELECT source_key, publisher, title, reference_period, simulated
FROM source
WHERE source_key IN (SELECT source_key FROM travel_time)
ORDER BY source_key
