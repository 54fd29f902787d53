-- Which sources do the gaps of a type or service rest on at a level?
-- One row per source, real ones first. Parameters: type, level.
-- Columns: source_key, publisher, title, reference_period, simulated.
SELECT source_key, publisher, title, reference_period, simulated
FROM source
WHERE source_key IN (
    SELECT unnest(source_keys)
    FROM gap_row
    WHERE type = $type AND level = $level
)
ORDER BY simulated, source_key
