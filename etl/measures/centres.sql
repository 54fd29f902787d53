-- Centres open on 31 December, counted for what they are. Grain: measure, level, territory, year.
INSERT INTO measure_value
WITH counted AS (
    SELECT centre_id, period, 'centres' AS measure FROM centre_year
    UNION ALL
    SELECT centre_id, period, 'centres_' || lower(type) FROM centre_year
    UNION ALL
    SELECT centre_id, period, 'centres_serving_known' FROM centre_year WHERE serves IS NOT NULL
    UNION ALL
    SELECT centre_id, period, 'centres_rural' FROM centre_year WHERE serves = 'rural'
    UNION ALL
    SELECT centre_id, period, 'centres_jisr' FROM centre_year WHERE jisr_label_year <= period::INTEGER
    UNION ALL
    -- Whether a director is in post and whether a licence exists is known of today only: of the last year.
    SELECT centre_id, period, unnest(
        ['centres_director_known'] || CASE WHEN has_director THEN [] ELSE ['centres_without_director'] END
    )
    FROM centre_year
    WHERE has_director IS NOT NULL AND period = (SELECT max(period) FROM centre_year)
    UNION ALL
    SELECT centre_id, period, unnest(
        ['centres_licence_known'] || CASE legal_regime WHEN 'unlicensed' THEN ['centres_unlicensed'] ELSE [] END
    )
    FROM centre_year
    WHERE type = 'EPS' AND legal_regime IS NOT NULL AND period = (SELECT max(period) FROM centre_year)
),
sums AS (
    SELECT counted.measure, place.level, place.territory_code, counted.period, count(*) AS centres
    FROM counted
    INNER JOIN centre_place AS place ON counted.centre_id = place.centre_id
    GROUP BY ALL
),
measures AS (
    -- Named here rather than taken from what was counted: what nobody has is a zero too.
    SELECT 'centres_' || lower(type) AS measure, year.period
    FROM centre_type
    CROSS JOIN (SELECT DISTINCT period FROM register_year) AS year
    UNION ALL
    SELECT unnest(['centres', 'centres_serving_known', 'centres_rural', 'centres_jisr']), year.period
    FROM (SELECT DISTINCT period FROM register_year) AS year
    UNION ALL
    SELECT
        unnest([
            'centres_director_known', 'centres_without_director', 'centres_licence_known', 'centres_unlicensed'
        ]),
        max(period)
    FROM centre_year
    HAVING max(period) IS NOT NULL
),
-- What some centres tell about themselves: where there are centres of which none tells, it is not known.
told(measure, known, those) AS (
    VALUES
    ('centres_director_known', 'centres_director_known', 'centres'),
    ('centres_without_director', 'centres_director_known', 'centres'),
    ('centres_licence_known', 'centres_licence_known', 'centres_eps'),
    ('centres_unlicensed', 'centres_licence_known', 'centres_eps'),
    ('centres_serving_known', 'centres_serving_known', 'centres'),
    ('centres_rural', 'centres_serving_known', 'centres')
),
judged AS (
    SELECT
        measures.measure, covered.* EXCLUDE (status),
        CASE
            WHEN covered.status = 'computed' AND those.centres > 0 AND known.centres IS NULL THEN 'missing'
            ELSE covered.status
        END AS status,
        coalesce(sums.centres, 0) AS centres
    FROM register_year AS covered
    INNER JOIN measures ON covered.period = measures.period
    LEFT JOIN told ON measures.measure = told.measure
    LEFT JOIN sums
        ON measures.measure = sums.measure AND covered.period = sums.period
        AND covered.level = sums.level AND covered.territory_code = sums.territory_code
    LEFT JOIN sums AS known
        ON told.known = known.measure AND covered.period = known.period
        AND covered.level = known.level AND covered.territory_code = known.territory_code
    LEFT JOIN sums AS those
        ON told.those = those.measure AND covered.period = those.period
        AND covered.level = those.level AND covered.territory_code = those.territory_code
)
SELECT
    measure, level, territory_code, period, 'total', CASE status WHEN 'computed' THEN centres END,
    status, source_keys, simulated
FROM judged;
