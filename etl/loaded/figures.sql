-- A build without any file of figures has no table of them.
CREATE TABLE IF NOT EXISTS loaded_figure (
    indicator VARCHAR,
    level VARCHAR,
    territory_code VARCHAR,
    period VARCHAR,
    milieu VARCHAR,
    value DOUBLE,
    unit VARCHAR,
    source VARCHAR,
    source_key VARCHAR,
    simulated BOOLEAN
);
