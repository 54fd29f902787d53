-- On which files do cells, reports and signals rest, and on which census their rates?
-- One row per source.
-- Columns: source_key, publisher, title, licence, url, retrieved_on (date), reference_period, simulated.
SELECT s.source_key, s.publisher, s.title, s.licence, s.url, s.retrieved_on, s.reference_period, s.simulated
FROM source AS s
CROSS JOIN vigilance_frame AS frame
WHERE list_contains(frame.source_keys, s.source_key) OR s.source_key = 'hcp_rgph_2024'
ORDER BY s.simulated, s.source_key
