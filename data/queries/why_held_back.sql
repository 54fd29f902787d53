-- Why is a quantity that indicators are made of held back as insufficient?
-- One row per territory of the level where it is, in code order; one row at most where `code` names a territory.
-- Columns: code; counted, told, asked, least_share as in why_insufficient.
SELECT territory_code AS code, counted, told, asked, least_share::DOUBLE AS least_share
FROM gate
WHERE measure = $measure
    AND level = $level
    AND period = $period
    AND milieu = 'total'
    AND ($code = '' OR territory_code = $code)
ORDER BY code
