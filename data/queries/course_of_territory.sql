-- Where do the figures of a territory go over their last five years?
-- One row per indicator.
-- Parameters: code.
-- Columns: indicator; points (years with counts, of five); slope (in the indicator's unit a year); chi2; course;
-- simulated.
SELECT indicator, points, slope, chi2, course, simulated
FROM course
WHERE territory_code = $code
ORDER BY indicator
