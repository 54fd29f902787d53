-- How many places, whom they reach and how full they are, of one service, in all the territories of a level?
-- One row of lists, each in code order; NULL where there is no such territory. Parameters: type, level; sampled (the
-- indicator whose interval is that of the target group, or nothing).
-- Lists: code; places (licensed, or the yearly capacity of services without places, NULL unless known); places_status;
-- rate (places per 1,000 of the target group); unreached (people), unreached_status; enrolled, room (people and licensed
-- places of the centres that tell both), occupancy (per cent), occupancy_status; low, high (what the target group is to be
-- multiplied by for the ends of its 95 % interval, NULL where it has none).
SELECT
    list(gap.territory_code ORDER BY gap.territory_code) AS code,
    list(CASE WHEN supply.value IS NOT NULL THEN supply.numerator END ORDER BY gap.territory_code) AS places,
    list(coalesce(supply.status, 'missing') ORDER BY gap.territory_code) AS places_status,
    list(supply.value ORDER BY gap.territory_code) AS rate,
    list(unreached.value ORDER BY gap.territory_code) AS unreached,
    list(coalesce(unreached.status, 'missing') ORDER BY gap.territory_code) AS unreached_status,
    list(CASE WHEN full_.value IS NOT NULL THEN full_.numerator END ORDER BY gap.territory_code) AS enrolled,
    list(CASE WHEN full_.value IS NOT NULL THEN full_.denominator END ORDER BY gap.territory_code) AS room,
    list(full_.value ORDER BY gap.territory_code) AS occupancy,
    list(coalesce(full_.status, 'missing') ORDER BY gap.territory_code) AS occupancy_status,
    list(sampled.lower / nullif(sampled.value, 0) ORDER BY gap.territory_code) AS low,
    list(sampled.upper / nullif(sampled.value, 0) ORDER BY gap.territory_code) AS high
FROM gap_row AS gap
LEFT JOIN indicator_value AS supply
    ON supply.indicator = 'places_per_1000_' || $type AND supply.level = $level
    AND supply.territory_code = gap.territory_code AND supply.period = gap.period AND supply.milieu = 'total'
LEFT JOIN indicator_value AS unreached
    ON unreached.indicator = 'not_reached_' || $type AND unreached.level = $level
    AND unreached.territory_code = gap.territory_code AND unreached.period = gap.period
    AND unreached.milieu = 'total'
LEFT JOIN indicator_value AS full_
    ON full_.indicator = 'occupancy_of_service_' || $type AND full_.level = $level
    AND full_.territory_code = gap.territory_code AND full_.period = gap.period AND full_.milieu = 'total'
LEFT JOIN indicator_value AS sampled
    ON sampled.indicator = $sampled AND sampled.level = $level
    AND sampled.territory_code = gap.territory_code AND sampled.period = '2024' AND sampled.milieu = 'total'
WHERE gap.type = $type AND gap.level = $level
