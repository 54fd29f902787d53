-- Shares that other shares imply: people of working age, and dependants per 100 of them.
INSERT INTO measure_value
SELECT
    'aged_15_59_pct', young.level, young.territory_code, young.period, young.milieu,
    (100 - young.value::DECIMAL(18, 6) - old.value::DECIMAL(18, 6))::DOUBLE,
    CASE WHEN 'estimated' IN (young.status, old.status) THEN 'estimated' ELSE 'computed' END,
    young.source_keys, FALSE
FROM measure_value AS young
INNER JOIN measure_value AS old USING (level, territory_code, period, milieu)
WHERE young.measure = 'aged_0_14_pct' AND old.measure = 'aged_60_plus_pct';

INSERT INTO measure_value
SELECT
    'dependants_pct', working.level, working.territory_code, working.period, working.milieu,
    (100 - working.value::DECIMAL(18, 6))::DOUBLE, working.status, working.source_keys, FALSE
FROM measure_value AS working
WHERE working.measure = 'aged_15_59_pct';
