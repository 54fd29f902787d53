-- In which state are the cells of a unit's neighbours?
-- One row per neighbour of the same level, in code order. Parameters: unit (a territory's code).
-- Columns: code, state.
SELECT beside.neighbour_code AS code, judged.state
FROM neighbour AS beside
INNER JOIN cell_state AS judged ON beside.neighbour_code = judged.territory_code AND beside.level = judged.level
WHERE beside.code = $unit
ORDER BY beside.neighbour_code
