-- What offices send. Every row carries its source, the file inside it, its sheet and row, and whether it is a
-- demonstration. Reads the temporary view counting: accepted rows of the newest files.

-- Population by territory as others count it. Grain: territory, year, milieu, sex, ages; NULL where all are meant.
CREATE OR REPLACE TABLE population_count (
    level VARCHAR,
    territory_code VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    milieu VARCHAR,
    sex VARCHAR,
    age_band VARCHAR,
    population BIGINT NOT NULL,
    source VARCHAR,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL,
    member VARCHAR,
    sheet VARCHAR
);

INSERT INTO population_count BY NAME
SELECT * EXCLUDE (place) REPLACE (period::VARCHAR AS period) FROM counting;
