-- What offices send. Every row carries its source, the file inside it, its sheet and row, and whether it is a
-- demonstration. Reads the temporary view counting: accepted rows of the newest files.

-- Social vigilance cells. territory_code: a province, prefecture or préfecture d'arrondissements.
CREATE OR REPLACE TABLE cell (
    cell_id VARCHAR PRIMARY KEY,
    territory_code VARCHAR NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL,
    member VARCHAR,
    sheet VARCHAR
);

INSERT INTO cell BY NAME
SELECT * EXCLUDE (place) FROM counting;
