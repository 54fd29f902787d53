-- A network small enough to be worked out by hand: five centres in Figuig, two in Chichaoua that tell nothing, one
-- kept by Sidi Bernoussi in Casablanca, and one of another kind in every other delegation but Tata and Aïn-Chock, which
-- sent no list.
INSERT INTO source (source_key, publisher, title, licence, reference_period, sha256, simulated)
VALUES
('demo_hand', 'Tests', 'By hand', 'none', '2024', repeat('0', 64), TRUE),
('real_hand', 'Tests', 'One cell that is no demonstration', 'none', '2024', repeat('1', 64), FALSE);

INSERT INTO centre (
    centre_id, type, category, delegation_code, commune_code, milieu, serves, legal_regime, licensed_on,
    licensed_places, has_director, jisr_label, jisr_label_year, establishment_project, opened_on, closed_on,
    source_key, source_row, simulated
)
SELECT *, 'demo_hand', 1, TRUE
FROM (
    VALUES
    ('day', 'CJPA', NULL, '02.251', '02.251.01.03', 'urban', 'urban', '65-15', DATE '2010-01-01', 30, TRUE,
        TRUE, 2024, FALSE, DATE '2010-01-01', NULL::DATE),
    ('women', 'EMF', NULL, '02.251', '02.251.01.01', 'urban', 'peri_urban', '65-15', DATE '2024-06-01', 500, TRUE,
        FALSE, NULL, FALSE, DATE '2024-06-01', NULL),
    ('girls', 'EPS', 'dar_taliba', '02.251', '02.251.05.07', 'rural', 'rural', '14-05', DATE '2012-01-01', 60, FALSE,
        FALSE, NULL, FALSE, DATE '2012-01-01', NULL),
    ('boys', 'EPS', 'dar_talib', '02.251', '02.251.05.07', 'rural', 'rural', 'unlicensed', NULL, NULL, FALSE,
        FALSE, NULL, FALSE, DATE '2005-01-01', DATE '2024-03-01'),
    ('old', 'EPS', 'elderly', '02.251', '02.251.01.01', 'urban', 'urban', '65-15', DATE '2024-01-15', 20, TRUE,
        FALSE, NULL, FALSE, DATE '2015-01-01', NULL),
    ('mute1', 'CEF', NULL, '07.161', (SELECT min(code) FROM territory WHERE parent_code = '07.161'), 'rural', NULL,
        NULL, NULL, NULL, NULL, FALSE, NULL, FALSE, DATE '2011-01-01', NULL),
    ('mute2', 'CEF', NULL, '07.161', (SELECT max(code) FROM territory WHERE parent_code = '07.161'), 'rural', NULL,
        NULL, NULL, NULL, NULL, FALSE, NULL, FALSE, DATE '2011-01-01', NULL),
    ('casa', 'CEF', NULL, '06.141.01.50', '06.141.01.0', 'urban', 'urban', NULL, NULL, 100, TRUE,
        FALSE, NULL, FALSE, DATE '2011-01-01', NULL)
);

INSERT INTO centre (
    centre_id, type, delegation_code, commune_code, milieu, serves, licensed_places, has_director, jisr_label,
    establishment_project, opened_on, source_key, source_row, simulated
)
SELECT
    'else' || code, 'CAS', code,
    (SELECT min(c.code) FROM territory AS c WHERE c.province_code = p.province_code AND c.level = 'commune'),
    'urban', 'urban', 100, TRUE, FALSE, FALSE, DATE '2011-01-01', 'demo_hand', 1, TRUE
FROM territory AS p
WHERE level IN ('province', 'arrondissement_prefecture')
    AND code NOT IN ('02.251', '07.161', '06.141', '09.551', '06.141.01.40', '06.141.01.50');

INSERT INTO beneficiary_count (
    centre_id, period, sex, age_band, programme, beneficiary_count, source_key, source_row, simulated
)
SELECT centre_id, period, sex, 'any', 'any', people, 'demo_hand', 1, TRUE
FROM (
    VALUES
    ('day', '2024', 'female', 12), ('day', '2024', 'male', 8), ('women', '2024', 'female', 40),
    ('girls', '2024', 'female', 66), ('boys', '2024', 'male', 10), ('old', '2024', 'female', 9),
    ('old', '2024', 'male', 9), ('casa', '2024', 'female', 80),
    ('day', '2023', 'female', 20), ('girls', '2023', 'female', 50), ('boys', '2023', 'male', 30),
    ('day', '2021', 'female', 25), ('girls', '2021', 'female', 55), ('boys', '2021', 'male', 20),
    ('old', '2021', 'male', 10)
) AS given(centre_id, period, sex, people)
UNION ALL
SELECT centre_id, '2024', 'female', 'any', 'any', 10, 'demo_hand', 1, TRUE
FROM centre
WHERE type = 'CAS';

INSERT INTO cell (cell_id, territory_code, opened_on, source_key, source_row, simulated)
VALUES
('figuig', '02.251', DATE '2022-01-01', 'demo_hand', 1, TRUE),
('bernoussi', '06.141.01.50', DATE '2023-01-01', 'demo_hand', 1, TRUE),
('silent', '01.051', DATE '2024-01-01', 'real_hand', 1, FALSE);

INSERT INTO cell_report (cell_id, period, expected_on, received_on, source_key, source_row, simulated)
VALUES
('figuig', '2023-W10', DATE '2023-03-15', DATE '2023-03-15', 'demo_hand', 1, TRUE),
('figuig', '2024-W01', DATE '2024-01-10', DATE '2024-01-09', 'demo_hand', 1, TRUE),
-- Thursday of week 5 is 1 February.
('figuig', '2024-W05', DATE '2024-02-07', DATE '2024-02-20', 'demo_hand', 1, TRUE),
('figuig', '2024-W06', DATE '2024-02-14', DATE '2024-02-14', 'demo_hand', 1, TRUE),
('figuig', '2024-W07', DATE '2024-02-21', NULL, 'demo_hand', 1, TRUE),
('bernoussi', '2024-W01', DATE '2024-01-10', DATE '2024-01-10', 'demo_hand', 1, TRUE),
('silent', '2024-W01', DATE '2024-01-10', NULL, 'real_hand', 1, FALSE);

INSERT INTO signal (
    signal_id, cell_id, territory_code, commune_code, type, period, signal_count, outcome, days_to_orientation,
    source_key, source_row, simulated
)
VALUES
('s1', 'figuig', '02.251', '02.251.01.01', 'women_violence', '2024-W01', 3, 'oriented', 2, 'demo_hand', 1, TRUE),
('s2', 'figuig', '02.251', '02.251.01.01', 'women_violence', '2024-W05', 4, 'closed', 10, 'demo_hand', 1, TRUE),
('s3', 'figuig', '02.251', '02.251.01.03', 'school_dropout', '2024-W05', 2, 'oriented', 6, 'demo_hand', 1, TRUE),
('s4', 'figuig', '02.251', '02.251.05.07', 'elderly_without_support', '2024-W06', 6, 'unknown', NULL, 'demo_hand', 1, TRUE);
