-- After `small_gaps` and `plan_facts`: who lives in which milieu, how far a paved road is, and a second centre whose
-- licensed places nobody recorded.
CREATE TABLE IF NOT EXISTS measure_value (
    measure VARCHAR, level VARCHAR, territory_code VARCHAR, period VARCHAR, milieu VARCHAR, value DOUBLE, status VARCHAR
);
INSERT INTO measure_value BY NAME
SELECT 'women_15_plus' AS measure, 'commune' AS level, code AS territory_code, '2024' AS period,
    milieu, value::DOUBLE AS value, 'published' AS status
FROM (VALUES
    ('01.051.01.01', 'urban', 9000), ('01.051.01.01', 'rural', 0),
    ('01.051.01.03', 'urban', 500), ('01.051.01.03', 'rural', 1500),
    ('01.051.05.01', 'urban', 0), ('01.051.05.01', 'rural', 700),
    ('01.151.05.01', 'urban', 0), ('01.151.05.01', 'rural', 1500),
    ('01.151.05.03', 'urban', 0), ('01.151.05.03', 'rural', 1200),
    ('01.151.01.03', 'urban', 8000)
) AS given (code, milieu, value);
INSERT INTO measure_value BY NAME
SELECT 'paved_road_km' AS measure, 'commune' AS level, code AS territory_code, '2024' AS period,
    'total' AS milieu, km::DOUBLE AS value, status
FROM (VALUES
    ('01.051.01.01', NULL, 'not_applicable'), ('01.051.01.03', 2.5, 'published'),
    ('01.051.05.01', 10.0, 'published'), ('01.151.05.01', 1.0, 'published')
) AS given (code, km, status);
INSERT INTO open_centre BY NAME
SELECT 'c4' AS centre_id, 'فضاء' AS name_ar, 'Espace 2' AS name_fr, 'EMF' AS type, '01.151.05.03' AS commune_code,
    TRUE AS simulated;
CREATE TABLE travel_time (
    from_code VARCHAR, to_code VARCHAR, minutes DOUBLE, source VARCHAR, source_key VARCHAR, simulated BOOLEAN
);
-- Of the southern communes one is without a centre list because too few delegations sent theirs.
UPDATE gap_row SET status = 'insufficient' WHERE type = 'emf' AND territory_code = '12.391.05.03';
INSERT INTO gate VALUES ('centres', 'commune', '12.391.05.03', '2025', 'total', 'delegations', 3, 4, 0.8);
