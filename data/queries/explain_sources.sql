-- What is known of the sources of a figure?
-- One row per source, real ones first.
-- Parameters: keys (parted by |).
-- Columns: source_key, publisher, title, licence, url, retrieved_on (date), reference_period, sha256, simulated.
SELECT source_key, publisher, title, licence, url, retrieved_on, reference_period, sha256, simulated
FROM source
WHERE list_contains(string_split($keys, '|'), source_key)
ORDER BY simulated, source_key
