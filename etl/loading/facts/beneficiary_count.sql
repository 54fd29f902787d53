-- What offices send. Every row carries its source, the file inside it, its sheet and row, and whether it is a
-- demonstration. Reads the temporary view counting: accepted rows of the newest files.

-- Beneficiaries. Grain: centre, year, sex, age band, programme. A centre without rows has not reported.
CREATE OR REPLACE TABLE beneficiary_count (
    centre_id VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    sex VARCHAR NOT NULL,
    age_band VARCHAR NOT NULL,
    programme VARCHAR NOT NULL,
    beneficiary_count INTEGER NOT NULL,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL,
    member VARCHAR,
    sheet VARCHAR
);

-- A centre that no list names any more takes its people with it: they are held back until it is named again.
INSERT INTO beneficiary_count BY NAME
SELECT * EXCLUDE (place) REPLACE (period::VARCHAR AS period)
FROM counting
WHERE centre_id IN (SELECT centre_id FROM centre);
