-- On which day are social vigilance cells judged, by which limits, on which sources?
-- One row, or none where no cell has sent a report.
-- Columns: as_of (date, the data's today); first_week, last_week (ISO weeks); status (proposal or official), reference;
-- silent_after_reports (count), unlisted_after_weeks, short_weeks, long_weeks, earlier_years, minimum_known_days;
-- simulated; source_keys.
SELECT * FROM vigilance_frame
