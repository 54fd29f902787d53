-- What offices send. Every row carries its source, the file inside it, its sheet and row, and whether it is a
-- demonstration. Reads the temporary view counting: accepted rows of the newest files.

-- Reports of the cells. Grain: cell and ISO week. received_on is NULL when nothing came.
CREATE OR REPLACE TABLE cell_report (
    cell_id VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    expected_on DATE NOT NULL,
    received_on DATE,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL,
    member VARCHAR,
    sheet VARCHAR
);

-- Reports of a cell that no list names any more are held back.
INSERT INTO cell_report BY NAME
SELECT * EXCLUDE (place)
FROM counting
WHERE cell_id IN (SELECT cell_id FROM cell);
