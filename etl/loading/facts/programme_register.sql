-- What offices send. Every row carries its source, the file inside it, its sheet and row, and whether it is a
-- demonstration. Reads the temporary view counting: accepted rows of the newest files.

-- Registers of the programmes. Grain: register, territory, year and source; territory_code is of any level.
-- qualifier: exact, more_than, about, target (a plan, never a result). Published figures are added by a later step:
-- they have a source_text or url, and no row of a file.
CREATE OR REPLACE TABLE programme_register (
    register VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    value BIGINT NOT NULL,
    unit VARCHAR NOT NULL,
    qualifier VARCHAR NOT NULL,
    source_text VARCHAR,
    url VARCHAR,
    note VARCHAR,
    source_key VARCHAR NOT NULL,
    source_row INTEGER,
    simulated BOOLEAN NOT NULL,
    member VARCHAR,
    sheet VARCHAR
);

INSERT INTO programme_register BY NAME
SELECT
    counting.* EXCLUDE (place)
    REPLACE (counting.period::VARCHAR AS period, coalesce(counting.qualifier, 'exact') AS qualifier),
    register_unit.unit
FROM counting
INNER JOIN register_unit ON counting.register = register_unit.register;
