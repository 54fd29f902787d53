-- People counted from a published share with one decimal: municipal population (of the 15+, of women …)
-- times the share, rounded to whole people, therefore estimated.
INSERT INTO measure_value
WITH made(measure, base, share) AS (
    VALUES
    ('children_under_5', 'population_municipal', 'aged_0_4_pct'),
    ('children_under_15', 'population_municipal', 'aged_0_14_pct'),
    ('aged_15_19', 'population_municipal', 'aged_15_19_pct'),
    ('aged_10_19', 'population_municipal', 'aged_10_19_pct'),
    ('persons_60_plus', 'population_municipal', 'aged_60_plus_pct'),
    ('persons_with_disability', 'population_municipal', 'disability_pct'),
    ('illiterate_women_15_plus', 'women_15_plus', 'illiteracy_women_15_plus_pct')
)
SELECT
    made.measure, base.level, base.territory_code, base.period, base.milieu,
    CASE base.value WHEN 0 THEN 0 ELSE round(base.value::DECIMAL(18, 2) * share.value::DECIMAL(9, 4) / 100) END,
    CASE base.value WHEN 0 THEN 'computed' ELSE 'estimated' END,
    base.source_keys, FALSE
FROM made
INNER JOIN measure_value AS base ON made.base = base.measure
LEFT JOIN measure_value AS share
    ON made.share = share.measure
    AND base.level = share.level
    AND base.territory_code = share.territory_code
    AND base.period = share.period
    AND base.milieu = share.milieu
WHERE base.value = 0 OR share.value IS NOT NULL;

-- Under 18: everyone under 15 and three fifths of those aged 15 to 19, years of age taken as equally full.
INSERT INTO measure_value
SELECT
    'children_under_18', young.level, young.territory_code, young.period, young.milieu,
    round(young.value + teens.value * 3 / 5), young.status, young.source_keys, FALSE
FROM measure_value AS young
INNER JOIN measure_value AS teens USING (level, territory_code, period, milieu)
WHERE young.measure = 'children_under_15' AND teens.measure = 'aged_15_19';

-- Ages 10 to 19 in the countryside, as a figure of the whole territory: not applicable where nobody is rural.
INSERT INTO measure_value
SELECT
    'rural_10_19', people.level, people.territory_code, people.period, 'total',
    CASE WHEN people.value > 0 THEN pupils.value END,
    CASE WHEN people.value = 0 THEN 'not_applicable' ELSE 'estimated' END,
    people.source_keys, FALSE
FROM measure_value AS people
LEFT JOIN measure_value AS pupils
    ON pupils.measure = 'aged_10_19'
    AND people.level = pupils.level
    AND people.territory_code = pupils.territory_code
    AND people.period = pupils.period
    AND people.milieu = pupils.milieu
WHERE people.measure = 'population_municipal'
    AND people.milieu = 'rural'
    AND (people.value = 0 OR pupils.value IS NOT NULL);
