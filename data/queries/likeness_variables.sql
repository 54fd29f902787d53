-- By which figures of the census of 2024 is likeness judged?
-- One row per variable, in their order.
-- Columns: position; indicator; scale (log: its logarithm is taken).
SELECT position, indicator, scale FROM likeness_variable ORDER BY position
