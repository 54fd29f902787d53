-- The measures that the indicators in hand are made of, and every promised figure beside its own.

-- A series is a measure of one period and milieu: a number stands for the three texts wherever rows are many.
CREATE OR REPLACE TEMP TABLE series AS
WITH used AS (
    SELECT unnest([numerator, denominator, numerator_whole, denominator_whole, sample_base]) AS measure
    FROM declared
)
SELECT row_number() OVER (ORDER BY measure, period, milieu) AS series, measure, period, milieu
FROM (SELECT DISTINCT measure, period, milieu FROM numbered SEMI JOIN used USING (measure));

CREATE OR REPLACE TEMP TABLE given AS
SELECT series.series, territory_code, level, given
FROM numbered
INNER JOIN series USING (measure, period, milieu);

-- Every view with the series it is made of. Grain: indicator, level, period, milieu.
CREATE OR REPLACE TEMP TABLE views AS
SELECT
    row_number() OVER (ORDER BY promised.indicator, promised.level, promised.period, promised.milieu) AS view_id,
    promised.*, declared.* EXCLUDE (indicator),
    n.series AS n_series, e.series AS e_series, d.series AS d_series,
    nw.series AS nw_series, dw.series AS dw_series, asked.series AS asked_series
FROM promised
INNER JOIN declared USING (indicator)
LEFT JOIN series AS n
    ON declared.numerator = n.measure AND promised.period = n.period AND promised.milieu = n.milieu
LEFT JOIN series AS e
    ON declared.numerator = e.measure AND promised.earlier = e.period AND promised.milieu = e.milieu
LEFT JOIN series AS d
    ON declared.denominator = d.measure AND promised.denominator_period = d.period AND promised.milieu = d.milieu
LEFT JOIN series AS nw
    ON declared.numerator_whole = nw.measure AND promised.period = nw.period AND promised.milieu = nw.milieu
LEFT JOIN series AS dw
    ON declared.denominator_whole = dw.measure
    AND promised.denominator_period = dw.period AND promised.milieu = dw.milieu
-- The long form is one of 2024.
LEFT JOIN series AS asked
    ON declared.interval = 'census_sample' AND promised.period = '2024'
    AND declared.sample_base = asked.measure AND promised.period = asked.period AND promised.milieu = asked.milieu;

-- Grain: view and territory. Columns: n the numerator, e the numerator of the earlier period, d the denominator, nw
-- and dw the two wholes of a balance, cn and cd the country's numerator and denominator, each with value, weight,
-- sources and mark; nobody: whether nobody lives in the milieu; asked: the people or households whose fifth answered
-- the long form, NULL where everyone did.
CREATE OR REPLACE TEMP VIEW inputs AS
SELECT
    views.* EXCLUDE (n_series, e_series, d_series, nw_series, dw_series, asked_series),
    territory.code AS territory_code,
    n.given AS n, e.given AS e, d.given AS d, nw.given AS nw, dw.given AS dw, cn.given AS cn, cd.given AS cd,
    empty_milieu.territory_code IS NOT NULL AS nobody,
    CASE WHEN small_commune.territory_code IS NULL THEN asked.given.value END AS asked
FROM views
INNER JOIN territory ON views.level = territory.level
LEFT JOIN given AS n ON views.n_series = n.series AND territory.code = n.territory_code
LEFT JOIN given AS e ON views.e_series = e.series AND territory.code = e.territory_code
LEFT JOIN given AS d ON views.d_series = d.series AND territory.code = d.territory_code
LEFT JOIN given AS nw ON views.nw_series = nw.series AND territory.code = nw.territory_code
LEFT JOIN given AS dw ON views.dw_series = dw.series AND territory.code = dw.territory_code
LEFT JOIN given AS asked ON views.asked_series = asked.series AND territory.code = asked.territory_code
LEFT JOIN given AS cn
    ON views.kind = 'country_shortfall' AND views.n_series = cn.series AND cn.level = 'country'
LEFT JOIN given AS cd
    ON views.kind = 'country_shortfall' AND views.d_series = cd.series AND cd.level = 'country'
LEFT JOIN empty_milieu
    ON views.period = empty_milieu.period
    AND views.milieu = empty_milieu.milieu
    AND territory.code = empty_milieu.territory_code
LEFT JOIN small_commune ON territory.code = small_commune.territory_code;
