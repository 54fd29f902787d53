-- How old men and women are, a territory's rows side by side.
-- value: share of that sex in % of its municipal population; population_municipal in persons.
CREATE OR REPLACE TABLE age_share AS
SELECT territory_code, period, sex, field, value, status, source_key
FROM census_value
WHERE subject = 'people'
    AND milieu = 'total'
    AND sex IN ('female', 'male')
    AND (field = 'population_municipal' OR starts_with(field, 'age_'))
ORDER BY territory_code, period, sex, field;
