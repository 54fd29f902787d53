-- The census leaves out the rural part of a town and the urban part of the country side. Nobody living
-- there is a count of zero, not a missing one, as long as the other milieu holds everyone.
INSERT INTO measure_value
WITH counted AS (
    SELECT * FROM measure_value
    WHERE measure IN ('population', 'population_municipal', 'households')
),
everyone AS (SELECT * FROM counted WHERE milieu = 'total'),
elsewhere(milieu, other) AS (VALUES ('urban', 'rural'), ('rural', 'urban'))
SELECT
    everyone.measure, everyone.level, everyone.territory_code, everyone.period, elsewhere.milieu,
    0, 'computed', everyone.source_keys, FALSE
FROM everyone
CROSS JOIN elsewhere
INNER JOIN counted AS other
    ON everyone.measure = other.measure
    AND everyone.level = other.level
    AND everyone.territory_code = other.territory_code
    AND everyone.period = other.period
    AND elsewhere.other = other.milieu
    AND everyone.value = other.value
ANTI JOIN counted AS given
    ON everyone.measure = given.measure
    AND everyone.level = given.level
    AND everyone.territory_code = given.territory_code
    AND everyone.period = given.period
    AND elsewhere.milieu = given.milieu;

-- The distance to a paved road is asked in the countryside only: where nobody is rural it does not apply.
INSERT INTO measure_value
SELECT
    'paved_road_km', people.level, people.territory_code, people.period, 'total', NULL, 'not_applicable',
    people.source_keys, FALSE
FROM measure_value AS people
ANTI JOIN measure_value AS given
    ON given.measure = 'paved_road_km'
    AND given.milieu = 'total'
    AND people.level = given.level
    AND people.territory_code = given.territory_code
    AND people.period = given.period
WHERE people.measure = 'population_municipal' AND people.milieu = 'rural' AND people.value = 0;
