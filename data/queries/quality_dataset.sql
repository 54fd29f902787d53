-- What is the state of every unit, period by period, of one dataset?
-- size: characters of the period: 4 years, 7 months, 8 ISO weeks; most: how many of the last periods.
-- One row per unit and period, in code order and order of time.
-- Columns: code; period; state; expected, received (NULL: nobody knows how many); accepted_rows, refused_rows;
-- last_received_on, due_on (NULL where none is known); simulated.
SELECT
    territory_code AS code, period, state, expected, received, accepted_rows, refused_rows, last_received_on, due_on,
    simulated
FROM reporting
WHERE dataset = $dataset
    AND length(period) = $size
    AND period IN (
        SELECT DISTINCT period
        FROM reporting
        WHERE dataset = $dataset AND length(period) = $size
        ORDER BY period DESC
        LIMIT $most
    )
ORDER BY code, period
