-- What offices send. Every row carries its source, the file inside it, its sheet and row, and whether it is a
-- demonstration. Reads the temporary view counting: accepted rows of the newest files.

-- Anyone's indicators. Grain: indicator as written, territory, year, milieu; level and milieu are NULL where not said.
-- label_ar, label_fr, label_en: the indicator's name in each language, where the file gives it.
CREATE OR REPLACE TABLE loaded_figure (
    indicator VARCHAR NOT NULL,
    level VARCHAR,
    territory_code VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    milieu VARCHAR,
    value DOUBLE NOT NULL,
    unit VARCHAR,
    source VARCHAR NOT NULL,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL,
    member VARCHAR,
    sheet VARCHAR,
    label_ar VARCHAR,
    label_fr VARCHAR,
    label_en VARCHAR
);

INSERT INTO loaded_figure BY NAME
SELECT * EXCLUDE (place) REPLACE (period::VARCHAR AS period) FROM counting;
