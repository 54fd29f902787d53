-- What is the figure of every unit, and why is it held back where it is?
-- One row per prefecture, province and préfecture d'arrondissements, in code order.
-- Columns: code; value (in the indicator's unit), status; denominator (in its measure's unit), inhabitants (legal
-- population 2024); counted, told, asked, least_share (0 to 1, NULL where no share decides): why it is insufficient,
-- NULL where it is not; simulated.
SELECT
    v.territory_code AS code, v.value, v.status, v.denominator, t.legal_population_2024 AS inhabitants,
    why.counted, why.told, why.asked, why.least_share::DOUBLE AS least_share, v.simulated
FROM indicator_value AS v
JOIN territory AS t ON t.code = v.territory_code
LEFT JOIN held_back AS why
    ON why.indicator = v.indicator AND why.level = v.level AND why.territory_code = v.territory_code
    AND why.period = v.period AND why.milieu = v.milieu
WHERE v.indicator = $indicator
    AND v.level IN ('province', 'arrondissement_prefecture')
    AND v.period = $period
    AND v.milieu = 'total'
ORDER BY v.territory_code
