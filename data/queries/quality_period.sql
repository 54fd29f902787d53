-- What is the state of every unit and dataset in one period?
-- One row per unit and dataset, in code order. Columns: code; dataset; state; expected, received (NULL: nobody knows how
-- many); accepted_rows, refused_rows; last_received_on, due_on (NULL where none is known); simulated.
SELECT
    territory_code AS code, dataset, state, expected, received, accepted_rows, refused_rows, last_received_on, due_on,
    simulated
FROM reporting
WHERE period = $period
ORDER BY code, dataset
