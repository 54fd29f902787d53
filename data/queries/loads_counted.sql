-- How many accepted rows of each file count in the figures of this build?
-- One row per source. Columns: source_key (the name of a load, or of a demonstration file), counted.
SELECT source_key, sum(counted_count)::INTEGER AS counted
FROM counted_file
GROUP BY source_key
ORDER BY source_key
