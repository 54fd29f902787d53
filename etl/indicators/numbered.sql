-- The measures that the indicators in hand are made of, which used_measure lists; withheld_measure lists counts of them
-- that are told nowhere.
-- How weak a figure is: it takes the greatest weight of what it is made of.
CREATE OR REPLACE TEMP TABLE weight (status VARCHAR, weight TINYINT);
INSERT INTO weight
VALUES ('published', 1), ('computed', 2), ('estimated', 3), ('missing', 4), ('insufficient', 5), ('not_applicable', 6);

-- Lists of sources, numbered: rows carry the number, lists are put together once for each combination.
CREATE OR REPLACE TEMP TABLE source_set AS
SELECT row_number() OVER (ORDER BY source_keys) AS sources, source_keys
FROM (SELECT DISTINCT source_keys FROM measure_value SEMI JOIN used_measure USING (measure));

CREATE OR REPLACE TEMP TABLE numbered AS
SELECT
    measure, level, territory_code, period, milieu,
    {
        'value': value, 'weight': weight, 'sources': sources, 'simulated': simulated, 'withheld': withheld
    } AS given
FROM (
    SELECT *, FALSE AS withheld
    FROM measure_value
    WHERE measure NOT IN (SELECT measure FROM withheld_measure)
    UNION ALL BY NAME
    SELECT told.*, held.measure IS NOT NULL AS withheld
    FROM measure_value AS told
    LEFT JOIN withheld_measure AS held USING (measure, territory_code, period)
    WHERE told.measure IN (SELECT measure FROM withheld_measure)
)
SEMI JOIN used_measure USING (measure)
INNER JOIN weight USING (status)
INNER JOIN source_set USING (source_keys);

-- Milieus in which nobody lives: of them there is no rate.
CREATE OR REPLACE TEMP TABLE empty_milieu AS
SELECT territory_code, period, milieu
FROM measure_value
WHERE measure = 'population_municipal' AND milieu <> 'total' AND value = 0;

-- The long form of 2024 went to everyone where a commune has fewer than 2,000 households.
CREATE OR REPLACE TEMP TABLE small_commune AS
SELECT territory_code
FROM measure_value
WHERE measure = 'households' AND level = 'commune' AND period = '2024' AND milieu = 'total' AND value < 2000;
