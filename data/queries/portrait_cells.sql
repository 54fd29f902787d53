-- In what state are the social vigilance cells that watch over a territory?
-- One row per prefecture or province of it; of a préfecture d'arrondissements, its own.
-- Parameters: watched (a code; of a commune, its province's).
-- Columns: code; state (none, active, late, silent); cells, delegations (counts); opened_on, last_received_on (dates);
-- unanswered (reports in a row); weeks_since (since the last report came); simulated.
SELECT
    territory_code AS code, state, cells, delegations, opened_on, last_received_on, unanswered, weeks_since,
    (SELECT simulated FROM vigilance_frame) AS simulated
FROM cell_state
WHERE (level = 'province' AND ($watched = 'MA' OR territory_code = $watched
        OR starts_with(territory_code, $watched || '.')))
    OR territory_code = $watched
ORDER BY territory_code
