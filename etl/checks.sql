-- What must hold before a build is published: the only file of such rules.
-- Every statement returns (rule, detail), a row for each offence, and no row when all is well.

-- ----------------------------------------------------------------------------------------------------
-- Sources
-- ----------------------------------------------------------------------------------------------------

SELECT 'a source is named once' AS rule, source_key AS detail FROM source GROUP BY ALL HAVING count(*) > 1;

-- ----------------------------------------------------------------------------------------------------
-- Territories and boundaries
-- ----------------------------------------------------------------------------------------------------

-- As many territories of each kind as Morocco has, each with a boundary.
WITH expected (kind, total) AS (
    VALUES
        ('country', 1), ('region', 12), ('prefecture', 13), ('province', 62),
        ('arrondissement_prefecture', 8), ('commune', 1503), ('rural commune', 1225), ('map only', 2)
),
found AS (
    SELECT kind, count(geometry) AS total FROM territory GROUP BY ALL
    UNION ALL
    SELECT 'rural commune', count(*) FROM territory WHERE is_rural
    UNION ALL
    SELECT 'map only', count(geometry) FROM map_only_area
)
SELECT
    'territories are counted and drawn' AS rule,
    format('{}: {}, expected {}', kind, f.total, e.total) AS detail
FROM expected AS e
FULL JOIN found AS f USING (kind)
WHERE f.total IS DISTINCT FROM e.total;

-- Every territory but the country has a parent that exists, one level up.
WITH above (level, parent_level) AS (
    VALUES
        ('region', 'country'), ('province', 'region'), ('arrondissement_prefecture', 'province'),
        ('commune', 'province')
)
SELECT
    'every parent exists' AS rule,
    format('{} ({}) has parent {}', t.code, t.level, coalesce(t.parent_code, 'none')) AS detail
FROM territory AS t
LEFT JOIN above AS a USING (level)
LEFT JOIN territory AS p ON p.code = t.parent_code AND p.level = a.parent_level
WHERE t.level <> 'country' AND p.code IS NULL;

-- The areas of children add up to their parent's within 0.01 %.
WITH children AS (
    SELECT parent_code AS code, level, sum(area_km2) AS area_km2
    FROM territory
    WHERE level <> 'arrondissement_prefecture' AND parent_code IS NOT NULL
    GROUP BY ALL
)
SELECT
    'children cover their parent' AS rule,
    format('{}: {:.2f} km2, its {} children {:.2f} km2', t.code, t.area_km2, c.level, c.area_km2) AS detail
FROM children AS c
JOIN territory AS t USING (code)
WHERE abs(c.area_km2 - t.area_km2) > t.area_km2 / 10000;

-- Whoever has a neighbour is its neighbour, and nobody is their own.
SELECT
    'neighbours are mutual' AS rule,
    format('{}: {} and {}', n.level, n.code, n.neighbour_code) AS detail
FROM neighbour AS n
LEFT JOIN neighbour AS back
    ON back.level = n.level AND back.code = n.neighbour_code AND back.neighbour_code = n.code
WHERE back.code IS NULL OR n.code = n.neighbour_code;

-- The map's files keep to their weight on the wire: regions and provinces together, communes alone.
WITH weights AS (
    SELECT 'region and province' AS files, sum(bytes_brotli) AS bytes, 80000 AS most
    FROM map_layer WHERE level IN ('region', 'province')
    UNION ALL
    SELECT 'commune', sum(bytes_brotli), 600000 FROM map_layer WHERE level = 'commune'
)
SELECT 'the map is light' AS rule, format('{}: {} bytes, at most {}', files, bytes, most) AS detail
FROM weights
WHERE bytes IS NULL OR bytes > most;

-- Every area can be drawn small, with all the territories that lie in it.
WITH inside (area_code, level, total) AS (
    SELECT a.code, t.level, count(*)
    FROM territory AS a
    JOIN territory AS t ON a.level = 'country' OR starts_with(t.code, a.code || '.')
    WHERE (a.level, t.level) IN (
        ('country', 'region'), ('country', 'province'), ('country', 'commune'), ('region', 'province'),
        ('region', 'commune'), ('province', 'commune'), ('province', 'arrondissement_prefecture')
    )
    GROUP BY ALL
)
SELECT
    'every area has its small maps' AS rule,
    format('{} by {}: {} shapes, expected {}', area_code, level, coalesce(s.shapes, 0), coalesce(i.total, 0)) AS detail
FROM inside AS i
FULL JOIN sketch AS s USING (area_code, level)
WHERE s.shapes IS DISTINCT FROM i.total;

-- Small maps keep to their weight on the wire.
WITH heaviest (area_level, level, most) AS (
    VALUES
        ('country', 'region', 20000), ('country', 'province', 20000), ('country', 'commune', 90000),
        ('region', 'province', 10000), ('region', 'commune', 40000),
        ('province', 'commune', 10000), ('province', 'arrondissement_prefecture', 10000)
)
SELECT
    'small maps are light' AS rule,
    format('{} by {}: {} bytes, at most {}', s.area_code, s.level, s.bytes_brotli, h.most) AS detail
FROM sketch AS s
JOIN territory AS a ON a.code = s.area_code
LEFT JOIN heaviest AS h ON h.area_level = a.level AND h.level = s.level
WHERE h.most IS NULL OR s.bytes_brotli > h.most;

-- ----------------------------------------------------------------------------------------------------
-- Census and published figures
-- ----------------------------------------------------------------------------------------------------

-- The totals HCP published come out of regions, provinces and communes alike.
WITH expected (period, field, milieu, total) AS (
    VALUES
        ('2014', 'population_legal', 'total', 33848242),
        ('2024', 'population_legal', 'total', 36828330),
        ('2024', 'population_legal', 'urban', 23110108),
        ('2024', 'population_legal', 'rural', 13718222),
        ('2024', 'households_count', 'total', 9275038)
),
levels (level) AS (VALUES ('country'), ('region'), ('province'), ('commune')),
found AS (
    SELECT period, field, milieu, level, CAST(sum(value) AS BIGINT) AS total
    FROM census_value
    WHERE sex = 'all'
    GROUP BY ALL
)
SELECT
    'census totals come out exactly' AS rule,
    format('{} {} {} of all {}: {}, expected {}', e.field, e.period, e.milieu, l.level, f.total, e.total) AS detail
FROM expected AS e
CROSS JOIN levels AS l
LEFT JOIN found AS f USING (period, field, milieu, level)
WHERE f.total IS DISTINCT FROM e.total;

-- A value is of a known territory, and percentages stay between 0 and 100.
SELECT
    'census values are of known territories and within bounds' AS rule,
    format('{} {} {} {} {}: {}', v.period, v.territory_code, v.milieu, v.sex, v.field, v.value) AS detail
FROM census_value AS v
JOIN census_field AS f USING (subject, period, field)
LEFT JOIN territory AS t ON t.code = v.territory_code AND t.level = v.level
WHERE t.code IS NULL OR v.value < 0 OR (f.unit = 'pct' AND v.value > 100);

-- Authorised EPS of the twelve regions add up to the total the minister gave.
SELECT 'EPS by region add up' AS rule, format('{} in {} regions, expected 1,092 in 12', sum(value), count(*)) AS detail
FROM published_figure
WHERE indicator = 'eps_authorised' AND level = 'region' AND source_row IS NULL
HAVING sum(value) IS DISTINCT FROM 1092 OR count(*) <> 12;

-- A figure of a territory names one that exists, and says where it comes from.
SELECT
    'published figures have a place and a source' AS rule,
    format('{} {} {}', f.indicator, f.period, f.territory_name) AS detail
FROM published_figure AS f
LEFT JOIN territory AS t ON t.code = f.territory_code AND t.level = f.level
WHERE (f.level <> 'area' AND t.code IS NULL) OR (f.url IS NULL AND f.source_text IS NULL);

-- ----------------------------------------------------------------------------------------------------
-- Files of the offices
-- What they must fit once all are read.
-- ----------------------------------------------------------------------------------------------------

SELECT 'a centre stands in a known commune' AS rule, centre_id || ' ' || commune_code AS detail
FROM centre WHERE commune_code NOT IN (SELECT code FROM territory WHERE level = 'commune');

SELECT 'a centre belongs to a known delegation' AS rule, centre_id || ' ' || delegation_code AS detail
FROM centre
WHERE delegation_code NOT IN (
    SELECT code FROM territory WHERE level IN ('province', 'arrondissement_prefecture')
);

SELECT 'a centre''s commune lies in its delegation''s province' AS rule,
    centre_id || ' ' || commune_code || ' ' || delegation_code AS detail
FROM centre
JOIN territory AS commune ON commune.code = commune_code
JOIN territory AS delegation ON delegation.code = delegation_code
WHERE commune.province_code <> delegation.province_code;

SELECT 'a centre closes after it opened' AS rule, centre_id || ' ' || opened_on || ' ' || closed_on AS detail
FROM centre WHERE closed_on <= opened_on;

SELECT 'an EPS has a category and nothing else has' AS rule, centre_id AS detail
FROM centre WHERE (type = 'EPS') <> (category IS NOT NULL);

SELECT 'beneficiaries belong to a known centre' AS rule, centre_id AS detail
FROM beneficiary_count ANTI JOIN centre USING (centre_id) GROUP BY ALL;

-- Each kind of people has a place in a row of bits: a centre's year with fewer bits than rows counts some twice. For
-- millions of rows that takes half the time of telling each from all others. The lists of words make some 200 kinds.
WITH kind AS (
    SELECT sex, age_band, programme, (row_number() OVER () - 1)::INTEGER AS place
    FROM (SELECT DISTINCT sex, age_band, programme FROM beneficiary_count)
),
twice AS (
    SELECT centre_id, period
    FROM beneficiary_count
    INNER JOIN kind USING (sex, age_band, programme)
    GROUP BY ALL
    HAVING count(*) > bit_count(bitstring_agg(place, 0, 4095))
)
SELECT 'a centre counts the same people once' AS rule,
    concat_ws(' ', centre_id, period, sex, age_band, programme) AS detail
FROM beneficiary_count
SEMI JOIN twice USING (centre_id, period)
GROUP BY centre_id, period, sex, age_band, programme HAVING count(*) > 1;

SELECT 'a centre helps nobody before it opens' AS rule, centre_id || ' ' || period AS detail
FROM beneficiary_count JOIN centre USING (centre_id)
WHERE CAST(period AS INTEGER) < year(opened_on) GROUP BY ALL;

SELECT 'a cell''s territory is a known delegation' AS rule, cell_id || ' ' || territory_code AS detail
FROM cell
WHERE territory_code NOT IN (
    SELECT code FROM territory WHERE level IN ('province', 'arrondissement_prefecture')
);

SELECT 'a territory has one cell at a time' AS rule, a.cell_id || ' ' || b.cell_id AS detail
FROM cell AS a
JOIN cell AS b USING (territory_code)
WHERE a.cell_id < b.cell_id
    AND a.opened_on < coalesce(b.closed_on, DATE '9999-12-31')
    AND b.opened_on < coalesce(a.closed_on, DATE '9999-12-31');

SELECT 'a report belongs to a known cell' AS rule, cell_id AS detail
FROM cell_report ANTI JOIN cell USING (cell_id) GROUP BY ALL;

SELECT 'a cell reports once a week' AS rule, cell_id || ' ' || period AS detail
FROM cell_report GROUP BY cell_id, period HAVING count(*) > 1;

SELECT 'signals come from a known cell' AS rule, cell_id AS detail
FROM signal ANTI JOIN cell USING (cell_id) GROUP BY ALL;

SELECT 'a signal''s commune lies in its cell''s province' AS rule, signal_id || ' ' || commune_code AS detail
FROM signal
JOIN territory AS commune ON commune.code = commune_code
JOIN territory AS delegation ON delegation.code = signal.territory_code
WHERE commune.province_code <> delegation.province_code;

SELECT 'every office row has its source' AS rule, source_key AS detail
FROM (
    SELECT source_key FROM centre
    UNION SELECT source_key FROM beneficiary_count
    UNION SELECT source_key FROM cell
    UNION SELECT source_key FROM cell_report
    UNION SELECT source_key FROM signal
    UNION SELECT source_key FROM programme_register
)
ANTI JOIN source USING (source_key);

SELECT 'a row is simulated as its file is' AS rule, kept.source_key AS detail
FROM (
    SELECT source_key, simulated FROM centre
    UNION SELECT source_key, simulated FROM beneficiary_count
    UNION SELECT source_key, simulated FROM cell
    UNION SELECT source_key, simulated FROM cell_report
    UNION SELECT source_key, simulated FROM signal
    UNION SELECT source_key, simulated FROM programme_register
) AS kept
JOIN source USING (source_key)
WHERE kept.simulated <> source.simulated;

-- ----------------------------------------------------------------------------------------------------
-- Programme registers
-- ----------------------------------------------------------------------------------------------------

SELECT
    'a register is of a known territory at its level' AS rule,
    format('{} {} {} {}', f.register, f.level, f.territory_code, f.period) AS detail
FROM programme_register AS f
LEFT JOIN territory AS t ON t.code = f.territory_code AND t.level = f.level
WHERE t.code IS NULL;

SELECT
    'a register''s figure is declared, qualified and counted in the register''s unit' AS rule,
    format('{} {} {}: {} {} {}', f.register, f.territory_code, f.period, f.qualifier, f.value, f.unit) AS detail
FROM programme_register AS f
LEFT JOIN register AS r USING (register)
WHERE r.unit IS DISTINCT FROM f.unit OR f.value < 0 OR f.qualifier NOT IN ('exact', 'more_than', 'about', 'target');

SELECT
    'a register says once what a source says of a territory and year' AS rule,
    format('{} {} {} {}: {} rows', register, territory_code, period, source_key, count(*)) AS detail
FROM programme_register
GROUP BY register, territory_code, period, source_key
HAVING count(*) > 1;

-- The founding texts' figures, national all of them.
WITH expected (register, period, qualifier, value) AS (
    VALUES
        ('cooperatives_created', '2015', 'exact', 82), ('cooperatives_supported', '2015', 'exact', 800),
        ('exhibitions', '2015', 'exact', 80), ('marketing_spaces', '2015', 'exact', 40),
        ('cooperatives_marketed', '2015', 'exact', 400), ('food_aid', '2015', 'exact', 3810),
        ('disability_income', '2015', 'exact', 500), ('minors_establishments', '2015', 'exact', 22),
        ('partner_associations', '2022', 'about', 3000)
),
found AS (FROM programme_register WHERE source_key = 'en_published' AND territory_code = 'MA' AND NOT simulated)
SELECT
    'the registers hold the figures of the founding texts' AS rule,
    format('{} {}: {} {}, expected {}', register, period, f.qualifier, f.value, e.value) AS detail
FROM expected AS e
FULL JOIN found AS f USING (register, period, qualifier)
WHERE e.value IS DISTINCT FROM f.value;

-- ----------------------------------------------------------------------------------------------------
-- The demonstration set
-- It adds up to what the institution has published; asked only when it is loaded, and of what no real file has touched.
-- ----------------------------------------------------------------------------------------------------

WITH counted AS (
    SELECT
        count(*) FILTER (opened_on <= DATE '2015-12-31' AND coalesce(closed_on > DATE '2015-12-31', true)) AS centres_2015,
        count(*) FILTER (
            opened_on <= DATE '2015-12-31' AND coalesce(closed_on > DATE '2015-12-31', true)
            AND serves IN ('rural', 'peri_urban')
        ) AS country_2015,
        count(*) FILTER (opened_on <= DATE '2016-12-31' AND coalesce(closed_on > DATE '2016-12-31', true)) AS centres_2016,
        count(*) FILTER (
            opened_on <= DATE '2016-12-31' AND coalesce(closed_on > DATE '2016-12-31', true) AND serves = 'rural'
        ) AS rural_2016,
        count(*) FILTER (
            opened_on <= DATE '2017-12-31' AND coalesce(closed_on > DATE '2017-12-31', true)
            AND type = 'EPS' AND legal_regime <> 'unlicensed'
        ) AS eps_2017,
        sum(licensed_places) FILTER (
            opened_on <= DATE '2017-12-31' AND coalesce(closed_on > DATE '2017-12-31', true)
            AND type = 'EPS' AND legal_regime <> 'unlicensed'
        ) AS eps_places_2017
    FROM centre WHERE simulated
)
SELECT 'centres of the demonstration add up to the published figures' AS rule, counted::VARCHAR AS detail
FROM counted
WHERE EXISTS (FROM centre WHERE simulated) AND NOT EXISTS (FROM centre WHERE NOT simulated)
    AND (centres_2015, country_2015, centres_2016, rural_2016, eps_2017, eps_places_2017)
    IS DISTINCT FROM (3988, 1994, 4086, 1905, 1092, 96490);

WITH counted AS (
    SELECT territory.region_code, count(*) AS eps
    FROM centre JOIN territory ON territory.code = centre.commune_code
    WHERE centre.simulated AND centre.type = 'EPS' AND legal_regime <> 'unlicensed'
        AND opened_on <= DATE '2017-12-31' AND coalesce(closed_on > DATE '2017-12-31', true)
    GROUP BY territory.region_code
),
published (region_code, eps) AS (
    VALUES ('01', 107), ('02', 62), ('03', 159), ('04', 92), ('05', 94), ('06', 109),
        ('07', 167), ('08', 112), ('09', 132), ('10', 47), ('11', 9), ('12', 2)
)
SELECT 'EPS of the demonstration by region at the end of 2017 are those published' AS rule,
    region_code || ': ' || coalesce(counted.eps, 0) AS detail
FROM published LEFT JOIN counted USING (region_code)
WHERE EXISTS (FROM centre WHERE simulated) AND NOT EXISTS (FROM centre WHERE NOT simulated)
    AND counted.eps IS DISTINCT FROM published.eps;

SELECT 'beneficiaries of the demonstration are those published, and more than 500,000 after 2017' AS rule,
    period || ': ' || total AS detail
FROM (
    SELECT period, sum(beneficiary_count) AS total
    FROM beneficiary_count
    GROUP BY period
    HAVING bool_and(simulated)
)
LEFT JOIN (VALUES ('2015', 493970), ('2016', 567981), ('2017', 571000)) AS published (period, expected) USING (period)
WHERE CASE WHEN expected IS NULL THEN period <= '2025' AND total <= 500000 ELSE total <> expected END;

SELECT 'the demonstration has 52 cells in 52 delegations' AS rule,
    count(*) || ' cells in ' || count(DISTINCT territory_code) AS detail
FROM cell
HAVING bool_and(simulated) AND count(*) > 0 AND (count(*), count(DISTINCT territory_code)) <> (52, 52);

SELECT 'a demonstration signal comes with a report received' AS rule, signal_id AS detail
FROM signal
WHERE simulated AND NOT EXISTS (
    FROM cell_report AS report
    WHERE report.cell_id = signal.cell_id AND report.period = signal.period
        AND (received_on IS NOT NULL OR NOT report.simulated)
);

-- Invented centres stay within what their public can fill: nowhere places for more than six in ten of it.
SELECT
    'demonstration places are fewer than those they are for' AS rule,
    format('{} {} {}: {:.0f} in 1,000', indicator, territory_code, period, value) AS detail
FROM indicator_value
WHERE simulated AND starts_with(indicator, 'places_per_1000') AND value > 600
    AND NOT EXISTS (FROM centre WHERE NOT simulated);

-- ----------------------------------------------------------------------------------------------------
-- Indicators
-- ----------------------------------------------------------------------------------------------------

SELECT
    'a figure is given once' AS rule,
    format('{} {} {} {} {}: {} rows', indicator, level, territory_code, period, milieu, count(*)) AS detail
FROM indicator_value
GROUP BY indicator, level, territory_code, period, milieu
HAVING count(*) > 1;

SELECT
    'every territory of a level has its row' AS rule,
    format(
        '{} {} {} {}: {} rows, expected {}',
        shown.indicator, shown.level, shown.period, shown.milieu, shown.territory_count, level.territories
    ) AS detail
FROM indicator_view AS shown
INNER JOIN (SELECT level, count(*) AS territories FROM territory GROUP BY level) AS level USING (level)
WHERE shown.territory_count <> level.territories;

SELECT
    'a status is known' AS rule,
    format('{} {}: {}', indicator, territory_code, status) AS detail
FROM indicator_value
WHERE status NOT IN (
    'published', 'computed', 'estimated', 'suppressed', 'insufficient', 'not_applicable', 'missing'
);

SELECT
    'there is a value exactly where the status says so' AS rule,
    format('{} {} {} {}: {} is {}', indicator, territory_code, period, milieu, value, status) AS detail
FROM indicator_value
WHERE (value IS NULL) <> (status IN ('suppressed', 'insufficient', 'not_applicable', 'missing'));

SELECT
    'what is held back as insufficient says once how much of it came' AS rule,
    format('{} {} {} {} {}: {} gates', measure, level, territory_code, period, milieu, count(gate.told)) AS detail
FROM measure_value
FULL JOIN gate USING (measure, level, territory_code, period, milieu)
WHERE status = 'insufficient' OR gate.told IS NOT NULL
GROUP BY measure, level, territory_code, period, milieu
HAVING count(gate.told) <> 1 OR count_if(status = 'insufficient') <> 1;

SELECT
    'what is held back lies below its share' AS rule,
    format('{} {} {}: {} of {}', measure, territory_code, period, told, asked) AS detail
FROM gate
WHERE told < 0 OR told >= asked OR told >= least_share * asked;

SELECT
    'a value is a finite number' AS rule,
    format('{} {} {} {}: {}', indicator, territory_code, period, milieu, value) AS detail
FROM indicator_value
WHERE isnan(value) OR isinf(value);

SELECT
    'an interval holds its value' AS rule,
    format('{} {} {} {}: {} in {} to {}', indicator, territory_code, period, milieu, value, lower, upper) AS detail
FROM indicator_value
WHERE (lower IS NULL) <> (upper IS NULL)
    OR (lower IS NOT NULL AND value IS NULL)
    OR NOT coalesce(lower <= value AND value <= upper, TRUE);

SELECT
    'a withheld count is nowhere to be read' AS rule,
    format('{} {} {}: {}', indicator, territory_code, period, numerator) AS detail
FROM indicator_value
WHERE status = 'suppressed' AND (numerator IS NOT NULL OR rank IS NOT NULL);

-- A count of signals that is withheld is told by no figure, neither above the line nor below it.
SELECT
    'a count that is withheld is in no figure' AS rule,
    format('{} {} {}: {} of {}', told.indicator, told.territory_code, told.period, told.numerator, told.denominator) AS detail
FROM indicator_value AS told
INNER JOIN withheld_count AS held USING (territory_code, period)
WHERE told.indicator = CASE
        WHEN held.type = 'establishment_alert' THEN 'establishment_alerts'
        WHEN held.type <> 'all' THEN 'signals_per_10k_' || held.type
        WHEN held.outcome = '' THEN 'all_signals_per_10k'
        WHEN held.outcome = 'unknown' THEN 'signals_outcome_unknown'
        ELSE 'signals_' || held.outcome
    END
    AND (told.value IS NOT NULL OR told.numerator IS NOT NULL)
    OR (
        held.type = 'all' AND held.outcome = '' AND told.denominator IS NOT NULL
        AND told.indicator IN ('signals_closed', 'signals_cared_for', 'signals_outcome_unknown')
    );

SELECT
    'a rate needs those it is of' AS rule,
    format('{} {} {}: {} of {}', indicator, territory_code, period, value, denominator) AS detail
FROM indicator_value
WHERE value IS NOT NULL AND denominator = 0;

SELECT
    'a rank lies among those that have a value' AS rule,
    format('{} {} {}: {} of {}', indicator, territory_code, period, rank, rank_count) AS detail
FROM indicator_value
WHERE (rank IS NULL) <> (value IS NULL) OR rank < 1 OR rank > rank_count;

SELECT
    'every source of a figure is listed' AS rule,
    format('{}: {}', used.indicator, used.source_key) AS detail
FROM (SELECT DISTINCT indicator, unnest(source_keys) AS source_key FROM indicator_value) AS used
ANTI JOIN source ON used.source_key = source.source_key;

SELECT
    'a figure is marked simulated when a source of it is' AS rule,
    format('{} {} {}: {}', marked.indicator, marked.territory_code, marked.period, marked.source_keys) AS detail
FROM indicator_value AS marked
WHERE NOT marked.simulated
    AND list_has_any(marked.source_keys, (SELECT coalesce(list(source_key), []) FROM source WHERE simulated));

-- ----------------------------------------------------------------------------------------------------
-- Totals of indicators
-- ----------------------------------------------------------------------------------------------------

-- Totals that are published must come out of the indicators too, at every level.
WITH expected(indicator, period, milieu, total) AS (
    VALUES
    ('population', '2014', 'total', 33848242),
    ('population', '2024', 'total', 36828330),
    ('population', '2024', 'urban', 23110108),
    ('population', '2024', 'rural', 13718222),
    ('households', '2024', 'total', 9275038)
),
levels(level) AS (VALUES ('country'), ('region'), ('province'), ('commune')),
found AS (
    SELECT indicator, period, milieu, level, sum(value::DECIMAL(18, 0)) AS total
    FROM indicator_value
    WHERE indicator IN ('population', 'households')
    GROUP BY ALL
)
SELECT
    'a published total comes out exactly' AS rule,
    format('{} {} {} of all {}: {}', indicator, period, milieu, level, found.total) AS detail
FROM expected
CROSS JOIN levels
LEFT JOIN found USING (indicator, period, milieu, level)
WHERE found.total IS DISTINCT FROM expected.total;

SELECT
    'the establishments authorised in 2017 add up' AS rule,
    format('{}: {}', level, sum(value)) AS detail
FROM indicator_value
WHERE indicator = 'eps_authorised'
GROUP BY level
HAVING sum(value) IS DISTINCT FROM 1092;

-- A centre counts once at every level down to its commune; préfectures d'arrondissements lie inside one prefecture.
SELECT
    'centres add up from level to level' AS rule,
    format('{} of all {}: {}, the country has {}', period, level, sum(value), any_value(whole.total)) AS detail
FROM indicator_value
INNER JOIN (
    SELECT period, value AS total FROM indicator_value WHERE indicator = 'centres' AND level = 'country'
) AS whole USING (period)
WHERE indicator = 'centres' AND level IN ('region', 'province', 'commune')
GROUP BY period, level
HAVING sum(value) IS DISTINCT FROM any_value(whole.total) AND count(value) = count(*);

-- ----------------------------------------------------------------------------------------------------
-- Maps
-- ----------------------------------------------------------------------------------------------------

-- The country's summaries say what its territories' rows say; those of regions and provinces come by the same sums.
WITH counted AS (
    SELECT
        indicator, level, period, milieu,
        count(*) AS territories, count(value) AS known, count_if(value = 0) AS zeros, min(value) AS low, max(value) AS high
    FROM indicator_value
    GROUP BY ALL
)
SELECT
    'a summary says what its territories say' AS rule,
    format('{} {} {} {}', indicator, summary.level, period, milieu) AS detail
FROM view_summary AS summary
INNER JOIN counted USING (indicator, level, period, milieu)
LEFT JOIN (FROM indicator_value WHERE territory_code = 'MA') AS own USING (indicator, period, milieu)
WHERE within = 'MA'
    AND (summary.territories, summary.known, summary.zeros, summary.low, summary.high, own_value)
    IS DISTINCT FROM (counted.territories, counted.known, counted.zeros, counted.low, counted.high, own.value);

SELECT
    'every view has a summary' AS rule,
    format('{} {} {} {}', indicator, level, period, milieu) AS detail
FROM indicator_view
ANTI JOIN (FROM view_summary WHERE within = 'MA') AS summary USING (indicator, level, period, milieu)
WHERE level <> 'country';

SELECT
    'a view names the sources of its figures' AS rule,
    format('{} {} {} {}: {}', indicator, level, period, milieu, used.source_key) AS detail
FROM (
    SELECT DISTINCT indicator, level, period, milieu, unnest(source_keys) AS source_key FROM indicator_value
) AS used
ANTI JOIN (
    SELECT indicator, level, period, milieu, unnest(source_keys) AS source_key FROM indicator_view
) AS named USING (indicator, level, period, milieu, source_key);

SELECT
    'a map has a letter for every territory of its level' AS rule,
    format('{} {} {} {} {}: {} letters', indicator, map.level, period, milieu, method, length(classes)) AS detail
FROM map_class AS map
INNER JOIN (SELECT level, count(*) AS territories FROM territory GROUP BY level) AS level USING (level)
WHERE length(map.classes) <> level.territories;

SELECT
    'a letter is a class or a reason' AS rule,
    format('{} {} {} {} {}: {}', indicator, level, period, milieu, method, classes) AS detail
FROM map_class
WHERE regexp_matches(classes, '[^0-6msin]');

SELECT
    'edges rise, and there is one more than classes' AS rule,
    format('{} {} {} {} {}: {}', indicator, level, period, milieu, method, edges) AS detail
FROM map_class
WHERE edges <> list_sort(edges) OR (len(edges) > 0 AND len(edges) <> len(counts) + 1);

SELECT
    'every territory is counted in the legend' AS rule,
    format('{} {} {} {} {}', indicator, level, period, milieu, method) AS detail
FROM map_class
WHERE length(classes) <> coalesce(list_sum(counts), 0)
    + non_values.missing + non_values.suppressed + non_values.insufficient + non_values.not_applicable;

SELECT
    'every view has a map by every method' AS rule,
    format('{} {} {} {}: {} methods', indicator, level, period, milieu, count(map.method)) AS detail
FROM indicator_view AS shown
LEFT JOIN map_class AS map USING (indicator, level, period, milieu)
WHERE shown.level <> 'country'
GROUP BY indicator, level, period, milieu
HAVING count(map.method) <> 4;

-- ----------------------------------------------------------------------------------------------------
-- Territory
-- ----------------------------------------------------------------------------------------------------

SELECT
    'a level that is told of has figures of half its territories, and a middle between its ends' AS rule,
    format('{} {} {} {}', indicator, shown.level, period, milieu) AS detail
FROM indicator_view AS shown
JOIN level_spread AS spread USING (indicator, level, period, milieu)
WHERE shown.value_count < 0.5 * shown.territory_count
    OR (spread.median BETWEEN spread.lowest AND spread.highest) IS NOT TRUE;

-- ----------------------------------------------------------------------------------------------------
-- Front pages
-- ----------------------------------------------------------------------------------------------------

SELECT
    'every total set beside others was printed once' AS rule,
    format('{}: {} {}, {} figures', d.set, d.indicator, d.period, count(f.indicator)) AS detail
FROM disagreement_figure AS d
LEFT JOIN published_figure AS f ON f.indicator = d.indicator AND f.period = d.period AND f.level = 'country'
GROUP BY d.set, d.indicator, d.period
-- What offices loaded stands beside it, however often.
HAVING count(f.indicator) - count(f.source_row) > 1 OR count(f.indicator) = 0;

SELECT
    'totals that disagree are at least two' AS rule,
    format('{}: {} figures', set, count(f.indicator)) AS detail
FROM disagreement
LEFT JOIN disagreement_figure AS d USING (set)
LEFT JOIN published_figure AS f ON f.indicator = d.indicator AND f.period = d.period AND f.level = 'country'
GROUP BY set
HAVING count(f.indicator) < 2;

SELECT
    'what rests on a source rests on a known one' AS rule,
    format('{}: {}', source_key, indicator) AS detail
FROM source_use
LEFT JOIN source USING (source_key)
WHERE source.source_key IS NULL;

-- ----------------------------------------------------------------------------------------------------
-- Gaps
-- ----------------------------------------------------------------------------------------------------

SELECT
    'every type has one row a territory' AS rule,
    format('{} {}: {} rows', type, level, count(*)) AS detail
FROM gap_row
INNER JOIN (SELECT level, count(*) AS territories FROM territory GROUP BY level) AS level USING (level)
GROUP BY type, level
HAVING count(*) <> any_value(level.territories) OR count(DISTINCT territory_code) <> count(*);

SELECT
    'a gap is only told where it is known' AS rule,
    format('{} {}: {} centres, {} km, {}', type, territory_code, centres, distance_km, status) AS detail
FROM gap_row
WHERE (status IN ('missing', 'insufficient') AND coalesce(centres::DOUBLE, distance_km, white_spot::DOUBLE) IS NOT NULL)
    OR (status = 'computed' AND centres IS NULL)
    OR (distance_km IS NOT NULL) <> (distance_status = 'estimated')
    OR distance_km < 0;

SELECT
    'a gap counts the centres its indicator counts' AS rule,
    format('{} {}: {} and {}', gap.type, gap.territory_code, gap.centres, figure.value) AS detail
FROM gap_row AS gap
INNER JOIN indicator_value AS figure
    ON figure.indicator = 'centres_of_type_' || gap.type
    AND gap.level = figure.level AND gap.territory_code = figure.territory_code AND gap.period = figure.period
WHERE gap.status = 'computed' AND gap.centres IS DISTINCT FROM figure.value;

-- ----------------------------------------------------------------------------------------------------
-- Vigilance
-- ----------------------------------------------------------------------------------------------------

SELECT
    'every unit has one state of its cell' AS rule,
    format('{}: {} rows, {}', territory.code, count(judged.state), string_agg(judged.state, ', ')) AS detail
FROM territory
CROSS JOIN vigilance_frame
LEFT JOIN cell_state AS judged ON territory.code = judged.territory_code
WHERE territory.level IN ('province', 'arrondissement_prefecture')
GROUP BY territory.code
HAVING count(judged.state) <> 1 OR bool_or(judged.state NOT IN ('active', 'late', 'silent', 'none', 'unknown'));

SELECT
    'no cell, an unknown one and a silent one are three things' AS rule,
    format('{}: {} cells, {}, last heard {}', territory_code, cells, state, last_received_on) AS detail
FROM cell_state
WHERE (cells = 0) <> (state IN ('none', 'unknown'))
    OR (state IN ('none', 'unknown') AND last_received_on IS NOT NULL)
    OR (state = 'unknown') = is_known
    OR cells < 0;

SELECT
    'every open cell belongs to one delegation' AS rule,
    format('{} cells open, {} in the list', open.cells, listed.cells) AS detail
FROM (
    SELECT count(*) AS cells
    FROM cell CROSS JOIN vigilance_frame AS frame
    WHERE opened_on <= as_of AND coalesce(closed_on > as_of, TRUE)
) AS open
CROSS JOIN (SELECT coalesce(sum(cells), 0) AS cells FROM cell_state WHERE level = 'province') AS listed
WHERE open.cells <> listed.cells AND EXISTS (FROM vigilance_frame);

SELECT
    'no more reports come than are due, none late that did not come' AS rule,
    format('{} {}: {} due, {} received, {} late', territory_code, period, expected, received, late) AS detail
FROM report_week
WHERE received > expected OR late > received;

-- Casablanca's préfectures d'arrondissements lie inside one prefecture: they are not added again.
SELECT
    'reports and signals add up from unit to unit' AS rule,
    format('{} by {}: {}, the country has {}', what, level, total, whole) AS detail
FROM (
    SELECT 'reports' AS what, level, sum(expected) AS total FROM report_week GROUP BY ALL
    UNION ALL SELECT 'signals', level, sum(signal_count) FROM signal_week WHERE type = 'all' GROUP BY ALL
    UNION ALL SELECT 'signals by type', level, sum(signal_count) FROM signal_week WHERE type <> 'all' GROUP BY ALL
)
CROSS JOIN LATERAL (
    SELECT CASE what
        WHEN 'reports' THEN (SELECT sum(expected) FROM report_week WHERE level = 'country')
        ELSE (SELECT sum(signal_count) FROM signal_week WHERE level = 'country' AND type = 'all')
    END AS whole
)
WHERE level <> 'arrondissement_prefecture' AND total IS DISTINCT FROM whole;

SELECT
    'what became of signals adds up' AS rule,
    format('{} {} {}: {}', territory_code, weeks, type, signal_count) AS detail
FROM signal_span
WHERE oriented + cared_for + closed + unknown IS DISTINCT FROM signal_count
    OR (signal_count IS NULL AND (rate IS NOT NULL OR per_report IS NOT NULL))
    OR NOT coalesce(lower <= rate AND rate <= upper, TRUE)
    OR NOT coalesce(days_lower_quartile <= days_median AND days_median <= days_upper_quartile, TRUE);

-- ----------------------------------------------------------------------------------------------------
-- What each figure is compared with
-- ----------------------------------------------------------------------------------------------------

-- A benchmark is there for all territories of a level or for none.
SELECT
    'every territory of a level is compared' AS rule,
    format('{} {} {}: {} rows, the level has {}', indicator, v.level, benchmark, v.total, t.total) AS detail
FROM (SELECT indicator, level, benchmark, count(*) AS total FROM verdict GROUP BY ALL) AS v
JOIN (SELECT level, count(*) AS total FROM territory GROUP BY ALL) AS t USING (level)
WHERE v.total <> t.total;

-- A verdict is sure of something only where the benchmark lies outside of the figure's interval.
SELECT
    'verdicts follow from intervals' AS rule,
    format('{} {} by {}: {} ({})', indicator, territory_code, benchmark, verdict, coalesce(sureness, 'none')) AS detail
FROM verdict AS v
JOIN indicator_value AS i USING (indicator, level, territory_code, period, milieu)
WHERE v.level <> 'commune'
    AND CASE
        WHEN i.value IS NULL THEN verdict <> i.status OR sureness IS NOT NULL
        WHEN verdict = 'no judgement' OR sureness = 'complete count' THEN i.lower IS NOT NULL AND sureness IS NOT NULL
        WHEN benchmark_value BETWEEN i.lower AND i.upper THEN verdict <> 'similar' OR sureness IS NOT NULL
        ELSE verdict NOT IN ('better', 'worse', 'higher', 'lower') OR sureness IS NULL
    END;

SELECT
    'a course follows from its test' AS rule,
    format('{} {}: {}, slope {}, chi-square {}', indicator, territory_code, course, slope, chi2) AS detail
FROM course
WHERE CASE course
    WHEN 'increasing' THEN slope IS NULL OR slope <= 0 OR chi2 <= 9.5
    WHEN 'decreasing' THEN slope IS NULL OR slope >= 0 OR chi2 <= 9.5
    WHEN 'no change' THEN slope IS NULL
    ELSE slope IS NOT NULL OR points > 5
END;

SELECT
    'a territory has ten likes or none, the likest first' AS rule,
    format('{}: {} likes', territory_code, count(*)) AS detail
FROM likeness
GROUP BY territory_code
HAVING count(*) <> 10 OR count(DISTINCT like_code) <> 10 OR max(position) <> 10
    OR bool_or(like_code = territory_code) OR list(distance ORDER BY position) <> list(distance ORDER BY distance);

-- What is listed as worse is what is judged so.
SELECT
    'every figure that is worse is listed, and nothing else' AS rule,
    format('{} {} {}: {} listed, {} judged', level, indicator, benchmark, listed, judged) AS detail
FROM (SELECT level, indicator, benchmark, count(*) AS listed FROM worse_figure GROUP BY ALL)
FULL JOIN (SELECT level, indicator, benchmark, count(*) AS judged FROM verdict WHERE verdict = 'worse' GROUP BY ALL)
    USING (level, indicator, benchmark)
WHERE listed IS DISTINCT FROM judged;

-- What another denominator changes is set beside what is said without it, and counted.
SELECT
    'a verdict that flips is another one than the usual' AS rule,
    format('{} {} {} by {}: {} and {}', denominator, indicator, f.territory_code, f.benchmark, f.usual_verdict, f.verdict)
        AS detail
FROM flip AS f
LEFT JOIN verdict AS v USING (indicator, level, territory_code, period, benchmark)
WHERE f.usual_verdict = f.verdict OR v.verdict IS DISTINCT FROM f.usual_verdict
    OR f.usual_benchmark_value IS DISTINCT FROM v.benchmark_value
    OR (f.value IS NULL) <> (f.verdict IN ('missing', 'suppressed', 'insufficient', 'not_applicable'));

SELECT
    'marks are as many as territories, those that flip as many as rows' AS rule,
    format('{} {} {} {}: {} marks', denominator, indicator, level, benchmark, length(marks)) AS detail
FROM flip_mark AS m
JOIN (SELECT level, count(*) AS total FROM territory GROUP BY ALL) AS t USING (level)
LEFT JOIN (SELECT denominator, indicator, level, benchmark, count(*) AS total FROM flip GROUP BY ALL) AS f
    USING (denominator, indicator, level, benchmark)
WHERE length(m.marks) <> t.total
    OR length(replace(replace(m.marks, '.', ''), '=', '')) <> coalesce(f.total, 0);

-- ----------------------------------------------------------------------------------------------------
-- Inequality
-- ----------------------------------------------------------------------------------------------------

SELECT
    'what is computed has a value between its limits, and nothing else has one' AS rule,
    format('{} {} {} {} {}: {} ({} to {})', indicator, level, period, measure, status, value, lower, upper) AS detail
FROM inequality
WHERE (status = 'computed') <> (value IS NOT NULL)
    OR (lower IS NULL) <> (upper IS NULL)
    OR (value BETWEEN lower AND upper) = false;

SELECT
    'inequality between regions and within them is the whole' AS rule,
    format('{} {} {}', indicator, level, period) AS detail
FROM inequality
WHERE measure LIKE 'theil%'
GROUP BY indicator, level, period
HAVING abs(sum(value) FILTER (WHERE measure = 'theil') - sum(value) FILTER (WHERE measure <> 'theil')) > 1e-6;

SELECT
    'every year of a rate is measured in every way, and all territories are counted' AS rule,
    format('{} {} {}: {} rows', indicator, i.level, period, count(*)) AS detail
FROM inequality AS i
INNER JOIN (SELECT level, count(*) AS size FROM territory GROUP BY level) AS of_level USING (level)
GROUP BY indicator, i.level, period
HAVING count_if(order_by = '') <> 4
    OR count_if(order_by <> '') <> 3 * count(DISTINCT order_by) FILTER (WHERE order_by <> '')
    OR bool_or(territories + left_out <> size);
