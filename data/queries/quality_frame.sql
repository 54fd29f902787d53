-- As of which day is quality judged, by which share, and does any of it rest on demonstration files?
-- One row. Columns: as_of (the data's today), least_share (0 to 1), simulated.
SELECT as_of, least_share::DOUBLE AS least_share, (SELECT bool_or(simulated) FROM reporting) AS simulated
FROM quality_frame
