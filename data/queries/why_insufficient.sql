-- Why is a figure held back as insufficient?
-- One row per territory of the level whose figure is, in code order; one row at most where `code` names a territory.
-- Columns: code; measure that is held back; counted (who tells: delegations, centres, licensed, both, reports, weeks,
-- signals, denominator: etl/measures/tables.sql says what each means), told, asked (numbers of them; of a denominator
-- the figure and its least); least_share (0 to 1; NULL where no share decides).
SELECT territory_code AS code, measure, counted, told, asked, least_share::DOUBLE AS least_share
FROM held_back
WHERE indicator = $indicator
    AND level = $level
    AND period = $period
    AND milieu = $milieu
    AND ($code = '' OR territory_code = $code)
ORDER BY code
