-- Which files were refused, whole or in part, and have not been made good?
-- One row a file, the last received first. Columns: file; office; received_on; whole (nothing in it was accepted);
-- kinds (datasets it is of); refused_rows; problems (sheets or members that could not be read).
SELECT file, office, received_on, whole, kinds, refused_rows, problems
FROM refused_file
ORDER BY received_on DESC, source_key DESC
