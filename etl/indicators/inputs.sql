-- The measures that the indicators in hand are made of, and every promised figure beside its own.

CREATE OR REPLACE TEMP TABLE given AS
WITH used AS (
    SELECT unnest([numerator, denominator, numerator_whole, denominator_whole, sample_base]) AS measure
    FROM declared
)
SELECT
    measure, level, territory_code, period, milieu,
    {'value': value, 'weight': weight, 'sources': sources, 'simulated': simulated} AS given
FROM measure_value
SEMI JOIN used USING (measure)
INNER JOIN weight USING (status)
INNER JOIN source_set USING (source_keys);

-- Grain: indicator, level, territory, period, milieu. Columns: n the numerator, e the numerator of the earlier
-- period, d the denominator, nw and dw the two wholes of a balance, cn and cd the country's numerator and
-- denominator, each with value, weight, sources and mark; nobody: whether nobody lives in the milieu;
-- asked: the people or households whose fifth answered the long form, NULL where everyone did.
CREATE OR REPLACE TEMP TABLE inputs AS
WITH wanted AS (
    SELECT
        promised.*, territory.code AS territory_code, territory.province_code,
        declared.* EXCLUDE (indicator)
    FROM promised
    INNER JOIN declared USING (indicator)
    INNER JOIN territory ON promised.level = territory.level
),
milieu_people AS (
    SELECT level, territory_code, period, milieu, value
    FROM measure_value
    WHERE measure = 'population_municipal' AND milieu <> 'total'
),
small_commune AS (
    -- The long form of 2024 went to everyone where a commune has fewer than 2,000 households.
    SELECT territory_code
    FROM measure_value
    WHERE measure = 'households'
        AND level = 'commune' AND period = '2024' AND milieu = 'total' AND value < 2000
)
SELECT
    wanted.*,
    n.given AS n, e.given AS e, d.given AS d, nw.given AS nw, dw.given AS dw, cn.given AS cn, cd.given AS cd,
    coalesce(milieu_people.value = 0, FALSE) AS nobody,
    CASE
        WHEN wanted.interval <> 'census_sample' OR wanted.period <> '2024' THEN NULL
        WHEN small_commune.territory_code IS NULL THEN asked.given.value
    END AS asked
FROM wanted
LEFT JOIN given AS n
    ON wanted.numerator = n.measure AND wanted.level = n.level
    AND wanted.territory_code = n.territory_code
    AND wanted.period = n.period AND wanted.milieu = n.milieu
LEFT JOIN given AS e
    ON wanted.numerator = e.measure AND wanted.level = e.level
    AND wanted.territory_code = e.territory_code
    AND wanted.earlier = e.period AND wanted.milieu = e.milieu
LEFT JOIN given AS d
    ON wanted.denominator = d.measure AND wanted.level = d.level
    AND wanted.territory_code = d.territory_code
    AND wanted.denominator_period = d.period AND wanted.milieu = d.milieu
LEFT JOIN given AS nw
    ON wanted.numerator_whole = nw.measure AND wanted.level = nw.level
    AND wanted.territory_code = nw.territory_code
    AND wanted.period = nw.period AND wanted.milieu = nw.milieu
LEFT JOIN given AS dw
    ON wanted.denominator_whole = dw.measure AND wanted.level = dw.level
    AND wanted.territory_code = dw.territory_code
    AND wanted.denominator_period = dw.period AND wanted.milieu = dw.milieu
LEFT JOIN given AS cn
    ON wanted.kind = 'country_shortfall' AND wanted.numerator = cn.measure AND cn.level = 'country'
    AND wanted.period = cn.period AND wanted.milieu = cn.milieu
LEFT JOIN given AS cd
    ON wanted.kind = 'country_shortfall' AND wanted.denominator = cd.measure AND cd.level = 'country'
    AND wanted.denominator_period = cd.period AND wanted.milieu = cd.milieu
LEFT JOIN given AS asked
    ON wanted.interval = 'census_sample' AND wanted.sample_base = asked.measure AND wanted.level = asked.level
    AND wanted.territory_code = asked.territory_code
    AND wanted.period = asked.period AND wanted.milieu = asked.milieu
LEFT JOIN milieu_people
    ON wanted.level = milieu_people.level
    AND wanted.territory_code = milieu_people.territory_code
    AND wanted.period = milieu_people.period AND wanted.milieu = milieu_people.milieu
LEFT JOIN small_commune
    ON wanted.level = 'commune' AND wanted.territory_code = small_commune.territory_code;
