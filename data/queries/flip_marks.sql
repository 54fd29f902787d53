-- Which verdicts of a level does another denominator leave as they are?
-- One row per indicator that it can divide, latest settled year, milieu total.
-- Parameters: denominator, level, benchmark.
-- Columns: indicator; period; marks (a character a territory of the level, in code order: = judged alike over both
-- denominators, x otherwise, o over one of both only, . over neither); simulated.
SELECT indicator, period, marks, simulated
FROM flip_mark
WHERE denominator = $denominator AND level = $level AND benchmark = $benchmark
ORDER BY indicator
