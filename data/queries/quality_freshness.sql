-- How fresh is each dataset?
-- One row a dataset. Columns: dataset; latest_period (the last year or ISO week of which anything came), last_received_on,
-- weeks_since (whole weeks to the data's today), all NULL where nothing came; simulated.
FROM freshness
