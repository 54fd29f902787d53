-- What offices send. Every row carries its source, the file inside it, its sheet and row, and whether it is a
-- demonstration. Reads the temporary view counting: accepted rows of the newest files.

-- Social vigilance cells. territory_code: a province, prefecture or préfecture d'arrondissements. whole_list: whether the
-- list that names it speaks for the whole country: a delegation that it does not name has no cell. An office's own list
-- says nothing of the others. A list does that names cells in nearly every region, and the demonstration's.
CREATE OR REPLACE TABLE cell (
    cell_id VARCHAR PRIMARY KEY,
    territory_code VARCHAR NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL,
    member VARCHAR,
    sheet VARCHAR,
    whole_list BOOLEAN
);

INSERT INTO cell BY NAME
WITH list AS (
    -- All of a list's rows, those that a later one replaced too.
    SELECT
        received.source_key,
        bool_and(received.simulated)
        OR count(DISTINCT named.region_code)
        >= any_value(list_rule.least_share) * (SELECT count(*) FROM territory WHERE level = 'region') AS whole_list
    FROM received
    INNER JOIN territory AS named ON received.territory_code = named.code
    CROSS JOIN list_rule
    GROUP BY received.source_key
)
SELECT counting.* EXCLUDE (place), list.whole_list
FROM counting
INNER JOIN list ON counting.source_key = list.source_key;
