-- What offices send. Every row carries its source, the file inside it, its sheet and row, and whether it is a
-- demonstration. Reads the temporary view counting: accepted rows of the newest files.

-- How long one travels by road. Grain: commune where people live, commune where a centre stands. minutes: one way.
CREATE OR REPLACE TABLE travel_time (
    from_code VARCHAR NOT NULL,
    to_code VARCHAR NOT NULL,
    minutes DOUBLE NOT NULL,
    source VARCHAR,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL,
    member VARCHAR,
    sheet VARCHAR
);

INSERT INTO travel_time BY NAME
SELECT * EXCLUDE (place) FROM counting;
