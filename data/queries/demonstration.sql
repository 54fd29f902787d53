-- Does the build hold demonstration figures?
-- One row.
-- Columns: simulated (whether any source is a demonstration file).
SELECT coalesce(bool_or(simulated), false) AS simulated FROM source
