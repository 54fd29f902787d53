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

-- Why a quantity is held back as insufficient: so many told of so many asked.
-- Grain: one row per insufficient row of measure_value.
-- least_share: from which share of those asked it would be shown; NULL where it is no share that decides: of reports a
-- single one would do, of signals with a known time as many as are asked.
-- counted: who tells: delegations (their list of centres came), centres (they reported), licensed (they say how many
-- places they have), both (they say people and places), reports (of the cells), weeks (of which a report came), signals
-- (whose time to orientation is known).
CREATE OR REPLACE TABLE gate (
    measure VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    milieu VARCHAR NOT NULL,
    told INTEGER NOT NULL,
    asked INTEGER NOT NULL,
    least_share DECIMAL(5, 4),
    counted VARCHAR NOT NULL
);
