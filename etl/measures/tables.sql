-- Base quantities that indicators are made of.
-- Grain: one row per measure, level, territory, period and milieu; a quantity that nobody gives has no row.
-- value is NULL only where status says why (not_applicable, insufficient, missing).
CREATE OR REPLACE TABLE measure_value (
    measure VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    milieu VARCHAR NOT NULL,
    value DOUBLE,
    status VARCHAR NOT NULL,
    source_keys VARCHAR[] NOT NULL,
    simulated BOOLEAN NOT NULL
);
