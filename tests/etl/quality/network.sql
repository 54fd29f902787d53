-- Figuig: ten spaces for women, of which eight told of 2023, seven of 2024, none of 2025. Chichaoua: one centre, open
-- since June 2024. Al Hoceïma: five centres whose people of 2024 came two days late. Sidi Bernoussi keeps a list, the
-- other seven of Casablanca do not. Tata: a centre that does not say its places. Nobody else sent anything.
INSERT INTO source (source_key, publisher, title, licence, reference_period, retrieved_on, sha256, simulated)
VALUES
('demo_hand', 'Tests', 'By hand', 'none', '2024', NULL, repeat('0', 64), TRUE),
('20250402T100000000000Z-00', 'Tests', 'Sent by Al Hoceïma', 'none', '2024', DATE '2025-04-02', repeat('1', 64), FALSE);

INSERT INTO counted_file VALUES ('demo_hand'), ('20250402T100000000000Z-00');

INSERT INTO centre (
    centre_id, type, delegation_code, commune_code, milieu, licensed_places, jisr_label, establishment_project,
    opened_on, source_key, source_row, simulated
)
SELECT name || '-' || number, type, delegation, commune, 'urban', places, FALSE, FALSE, opened_on, 'demo_hand', 1, TRUE
FROM (
    VALUES
    ('figuig', 'EMF', '02.251', '02.251.01.01', 100, DATE '2010-01-01', 10),
    ('late', 'EMF', '01.051', '01.051.01.01', 100, DATE '2010-01-01', 5),
    ('new', 'EMF', '07.161', (SELECT min(code) FROM territory WHERE parent_code = '07.161'), 100, DATE '2024-06-01', 1),
    ('bernoussi', 'EMF', '06.141.01.50', '06.141.01.0', 100, DATE '2010-01-01', 1),
    ('mute', 'EMF', '09.551', (SELECT min(code) FROM territory WHERE parent_code = '09.551'), NULL, DATE '2010-01-01', 1)
) AS given(name, type, delegation, commune, places, opened_on, centres)
CROSS JOIN LATERAL (SELECT unnest(range(centres)) AS number);

INSERT INTO beneficiary_count (
    centre_id, period, sex, age_band, programme, beneficiary_count, source_key, source_row, simulated
)
SELECT centre_id, period, 'female', 'any', 'any', 10, source, 1, source = 'demo_hand'
FROM (
    SELECT 'figuig-' || unnest(range(8)) AS centre_id, '2023' AS period, 'demo_hand' AS source
    UNION ALL SELECT 'figuig-' || unnest(range(7)), '2024', 'demo_hand'
    UNION ALL SELECT 'late-' || unnest(range(5)), '2024', '20250402T100000000000Z-00'
    UNION ALL SELECT 'bernoussi-0', unnest(['2023', '2024']), 'demo_hand'
);

INSERT INTO cell (cell_id, territory_code, opened_on, source_key, source_row, simulated)
VALUES
('figuig', '02.251', DATE '2022-01-01', 'demo_hand', 1, TRUE),
('bernoussi', '06.141.01.50', DATE '2023-01-01', 'demo_hand', 1, TRUE),
('mute', '01.051', DATE '2023-01-01', 'demo_hand', 1, TRUE);

INSERT INTO cell_report (cell_id, period, expected_on, received_on, source_key, source_row, simulated)
VALUES
('figuig', '2024-W05', DATE '2024-02-07', DATE '2024-02-20', 'demo_hand', 1, TRUE),
('figuig', '2024-W06', DATE '2024-02-14', DATE '2024-02-14', 'demo_hand', 1, TRUE),
('figuig', '2024-W07', DATE '2024-02-21', NULL, 'demo_hand', 1, TRUE),
('bernoussi', '2024-W05', DATE '2024-02-07', DATE '2024-02-07', 'demo_hand', 1, TRUE),
('bernoussi', '2024-W06', DATE '2024-02-14', DATE '2024-02-13', 'demo_hand', 1, TRUE);

INSERT INTO signal (
    signal_id, cell_id, territory_code, commune_code, type, period, signal_count, outcome, days_to_orientation,
    source_key, source_row, simulated
)
VALUES
('s1', 'figuig', '02.251', '02.251.01.01', 'women_violence', '2024-W05', 3, 'oriented', 2, 'demo_hand', 1, TRUE);
