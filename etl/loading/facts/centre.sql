-- What offices send. Every row carries its source, the file inside it, its sheet and row, and whether it is a
-- demonstration. Reads the temporary view counting: accepted rows of the newest files.

-- Centres. licensed_places: places licensed (yearly capacity for services without places); NULL when not known.
-- delegation_code: the province, prefecture or préfecture d'arrondissements whose office keeps the centre.
CREATE OR REPLACE TABLE centre (
    centre_id VARCHAR PRIMARY KEY,
    name_ar VARCHAR,
    name_fr VARCHAR,
    type VARCHAR NOT NULL,
    category VARCHAR,
    delegation_code VARCHAR NOT NULL,
    commune_code VARCHAR NOT NULL,
    longitude DOUBLE,
    latitude DOUBLE,
    milieu VARCHAR NOT NULL,
    serves VARCHAR,
    legal_regime VARCHAR,
    licensed_on DATE,
    licensed_places INTEGER,
    has_director BOOLEAN,
    jisr_label BOOLEAN NOT NULL,
    jisr_label_year SMALLINT,
    establishment_project BOOLEAN NOT NULL,
    establishment_project_year SMALLINT,
    opened_on DATE NOT NULL,
    closed_on DATE,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL,
    member VARCHAR,
    sheet VARCHAR
);

INSERT INTO centre BY NAME
SELECT
    * EXCLUDE (place),
    jisr_label_year IS NOT NULL AS jisr_label,
    establishment_project_year IS NOT NULL AS establishment_project
FROM counting;
