-- Where do the figures of a level go over their last five years?
-- One row per indicator and territory that has five years promised; where there is none, no course can be calculated.
-- Parameters: level.
-- Columns: indicator, territory_code; points (years with counts, of five); slope (in the indicator's unit a year);
-- chi2; course (increasing, decreasing, no change, cannot be calculated); simulated.
SELECT indicator, territory_code, points, slope, chi2, course, simulated
FROM course
WHERE level = $level
ORDER BY indicator, territory_code
