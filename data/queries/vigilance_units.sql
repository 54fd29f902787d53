-- In which state is the cell of each province, prefecture and préfecture d'arrondissements, and what did it send?
-- One row per unit, with or without a cell, in code order.
-- Columns: code, level, region_code; state (active, late, silent, none; unknown where no list says); cells, delegations (counts); opened_on,
-- last_received_on (dates), last_reported_week; weeks_since, unanswered (reports due since it was last heard);
-- expected_short … late_long (reports of the two spans); signals_short (count, NULL where no report came);
-- days_median (days to orientation, long span; NULL below the declared number).
SELECT
    judged.territory_code AS code, judged.level, territory.region_code,
    judged.state, judged.cells, judged.delegations, judged.opened_on, judged.last_received_on,
    judged.last_reported_week, judged.weeks_since, judged.unanswered,
    near.expected AS expected_short, near.received AS received_short, near.late AS late_short,
    far.expected AS expected_long, far.received AS received_long, far.late AS late_long,
    signals.signal_count AS signals_short, year.days_median
FROM cell_state AS judged
CROSS JOIN vigilance_frame AS frame
INNER JOIN territory ON judged.territory_code = territory.code
LEFT JOIN report_span AS near ON judged.territory_code = near.territory_code AND near.weeks = frame.short_weeks
LEFT JOIN report_span AS far ON judged.territory_code = far.territory_code AND far.weeks = frame.long_weeks
LEFT JOIN signal_span AS signals
    ON judged.territory_code = signals.territory_code AND signals.weeks = frame.short_weeks AND signals.type = 'all'
LEFT JOIN signal_span AS year
    ON judged.territory_code = year.territory_code AND year.weeks = frame.long_weeks AND year.type = 'all'
ORDER BY judged.level DESC, judged.territory_code
