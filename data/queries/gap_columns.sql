-- What is missing where, of one type or service, in all the territories of a level?
-- One row of lists, each in code order. Parameters: type, level.
-- Lists: code; centres (open ones, NULL where not known); people (of the target group, 2024); missing (places to the
-- national rate); km (straight line to the nearest); km_status; status (whether it is known what there is); rural
-- (more than half of the people); needs_worst, needs_known (of needs_asked, communes only); white_spot; simulated.
-- period: the year at whose end this stands.
SELECT
    list(territory_code ORDER BY territory_code) AS code,
    list(centres ORDER BY territory_code) AS centres,
    list(people ORDER BY territory_code) AS people,
    list(places_missing ORDER BY territory_code) AS missing,
    list(distance_km ORDER BY territory_code) AS km,
    list(distance_status ORDER BY territory_code) AS km_status,
    list(status ORDER BY territory_code) AS status,
    list(rural ORDER BY territory_code) AS rural,
    list(needs_worst ORDER BY territory_code) AS needs_worst,
    list(needs_known ORDER BY territory_code) AS needs_known,
    list(white_spot ORDER BY territory_code) AS white_spot,
    list(simulated ORDER BY territory_code) AS simulated,
    max(period) AS period
FROM gap_row
WHERE type = $type AND level = $level
