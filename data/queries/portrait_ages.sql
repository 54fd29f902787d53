-- How old are the men and women of a territory, in 2024 and in 2014?
-- One row per census, sex and age group; where a census has no row, it published none.
-- Parameters: code.
-- Columns: period; sex (female, male); field (age_0_4 … age_75_plus, the share of that sex in % of its municipal
-- population; population_municipal in persons); value; status; source_key.
SELECT period, sex, field, value, status, source_key
FROM age_share
WHERE territory_code = $code
