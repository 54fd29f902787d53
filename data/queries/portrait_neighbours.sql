-- Whom does a territory touch, at its own level?
-- One row per neighbour.
-- Columns: neighbour_code.
SELECT neighbour_code FROM neighbour WHERE code = $code ORDER BY neighbour_code
