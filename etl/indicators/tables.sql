-- Every figure an indicator promises.
-- Grain: indicator, level, territory, period, milieu; exactly one row for each, also where there is no value.
-- value, lower, upper in the indicator's unit (percentages 0 to 100); value is NULL where the status says why.
-- rank 1 is the highest of the rank_count territories of the level that have a value.
CREATE OR REPLACE TABLE indicator_value (
    indicator VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    milieu VARCHAR NOT NULL,
    value DOUBLE,
    numerator DOUBLE,
    denominator DOUBLE,
    lower DOUBLE,
    upper DOUBLE,
    status VARCHAR NOT NULL,
    source_keys VARCHAR[] NOT NULL,
    simulated BOOLEAN NOT NULL,
    rank INTEGER,
    rank_count INTEGER
);
