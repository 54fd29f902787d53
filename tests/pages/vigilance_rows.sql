INSERT INTO vigilance_frame VALUES ('2025-12-28', '2024-W49', '2025-W52', 'proposal', '', 2, 12, 2, 4, 1, 5, 1, 5, true,
    ['demo']);
INSERT INTO cell_state VALUES
    ('province', '01.051', 1, 1, 'silent', '2020-01-01', '2025-12-14', '2025-W50', 2, 2),
    ('province', '01.151', 1, 1, 'active', '2021-01-01', '2025-12-27', '2025-W52', 0, 0),
    ('province', '12.391', 1, 0, 'none', NULL, NULL, NULL, NULL, NULL);
INSERT INTO report_week
SELECT 'province', code, format('{}-W{}', year, week), 1,
    CASE WHEN code = '01.051' AND year = 2025 AND week > 50 THEN 0 ELSE 1 END,
    CASE WHEN code = '01.151' AND year = 2025 AND week = 49 THEN 1 ELSE 0 END
FROM (VALUES ('01.051'), ('01.151')) AS cell (code)
CROSS JOIN (VALUES (2024), (2025)) AS years (year)
CROSS JOIN range(49, 53) AS weeks (week);
INSERT INTO report_week
SELECT 'region', '01', period, sum(expected), sum(received), sum(late) FROM report_week GROUP BY period
UNION ALL
SELECT 'country', 'MA', period, sum(expected), sum(received), sum(late) FROM report_week GROUP BY period;
INSERT INTO report_span
SELECT level, territory_code, span, sum(expected), sum(received), sum(late)
FROM report_week
CROSS JOIN (VALUES (2), (4)) AS spans (span)
WHERE period > format('2025-W{}', 52 - span)
GROUP BY ALL;
-- Al Hoceima: 3 and 6 signals in the two weeks it was heard; Chefchaouen: 1 in week 52, none before.
INSERT INTO signal_week VALUES
    ('province', '01.051', 'all', '2025-W49', 3), ('province', '01.051', 'migrants', '2025-W49', 3),
    ('province', '01.051', 'all', '2025-W50', 6), ('province', '01.051', 'migrants', '2025-W50', 6),
    ('province', '01.051', 'all', '2024-W51', 4), ('province', '01.051', 'migrants', '2024-W51', 4),
    ('province', '01.151', 'all', '2025-W52', 1), ('province', '01.151', 'migrants', '2025-W52', 1);
INSERT INTO signal_span
SELECT * FROM (VALUES
    ('province', '01.051', 2, 'all', NULL, NULL, NULL, NULL, 2.0, 2.0, 2.0, 1, [1], [4], [2], 'unknown', 'population', NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('province', '01.051', 4, 'all', 9, 4.5, 2.06, 8.54, 1.0, 2.0, 3.0, 1, NULL, NULL, NULL, 'within', 'population', 35000.0, 66.9,
     30.6, 126.9, 4, 3, 2, 0, 9, 1, 5, 12),
    ('province', '01.151', 2, 'all', 1, 0.5, 0.01, 2.8, 1.0, 2.0, 3.0, 2, [1, 2], [10, 30], [10, 10], 'within', 'population', 25000.0, 10.4,
     0.3, 57.9, 0, 0, 0, 1, 0, NULL, NULL, NULL),
    ('province', '01.151', 4, 'all', 1, 0.25, 0.01, 1.4, 1.0, 2.0, 3.0, 1, NULL, NULL, NULL, 'within', 'population', 25000.0, 5.2,
     0.1, 29.0, 0, 0, 0, 1, 0, NULL, NULL, NULL)
) AS given;
INSERT INTO indicator_view (indicator, level, period, milieu, value_count, simulated) VALUES
    ('all_signals_per_10k', 'commune', '2025', 'total', 1, true);
INSERT INTO indicator_value (indicator, level, territory_code, period, milieu, value, numerator, denominator, lower,
    upper, status, source_keys, simulated, rank, rank_count)
VALUES
    ('all_signals_per_10k', 'commune', '01.051.01.01', '2025', 'total', 3.5, 7, 20000, 1.4, 7.2, 'computed', ['demo'],
     true, 1, 1),
    ('all_signals_per_10k', 'commune', '01.051.01.03', '2025', 'total', NULL, NULL, NULL, NULL, NULL, 'suppressed',
     ['demo'], true, NULL, 1);
