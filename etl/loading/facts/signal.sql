-- What offices send. Every row carries its source, the file inside it, its sheet and row, and whether it is a
-- demonstration. Reads the temporary view counting: accepted rows of the newest files.

-- Signals. One row for like situations of one week in one commune; days_to_orientation in days.
CREATE OR REPLACE TABLE signal (
    signal_id VARCHAR PRIMARY KEY,
    cell_id VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    commune_code VARCHAR,
    type VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    signal_count INTEGER NOT NULL,
    outcome VARCHAR NOT NULL,
    days_to_orientation INTEGER,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL,
    member VARCHAR,
    sheet VARCHAR
);

-- Every cell numbers its own signals from 1: where two files give one number to signals of two weeks, the newer
-- counts. Signals of a cell that no list names any more are held back.
INSERT INTO signal BY NAME
SELECT
    counting.* EXCLUDE (place) REPLACE (counting.cell_id || '/' || counting.signal_id AS signal_id),
    cell.territory_code
FROM counting
INNER JOIN cell ON counting.cell_id = cell.cell_id
QUALIFY row_number() OVER (
    PARTITION BY counting.cell_id, counting.signal_id ORDER BY counting.place DESC, counting.source_row
) = 1;
