-- How much of a level inside an area is surely worse than a benchmark, and where is it going?
-- One row.
-- Parameters: level, benchmark, within; keys and goings, words with | between them: which indicators, and which ways
-- to go are kept (worse, level, unknown, better).
-- Columns: every_count, every_places, unknown_count (figures that are worse, their territories, those without a
-- trend); kept_count, kept_places (what is kept); inhabitants (legal population 2024 of these territories, each once);
-- people (those that the figures kept are about); first_codes (of up to five territories, the surest and most peopled
-- first); simulated (whether anything kept, or where nothing is anything that is worse, rests on demonstration files).
WITH here AS (
    SELECT indicator, territory_code AS code, sureness, going, people, simulated
    FROM worse_figure
    WHERE level = $level AND benchmark = $benchmark AND list_contains(string_split($keys, '|'), indicator)
        AND ($within = 'MA' OR starts_with(territory_code, $within || '.'))
),
kept AS (
    SELECT *, list_position(['99.8', '95', 'complete count'], sureness) AS sure
    FROM here
    WHERE list_contains(string_split($goings, '|'), going)
),
placed AS (
    SELECT code, min((sure, -people, code, indicator)) AS place
    FROM kept
    GROUP BY code
),
lived AS (
    SELECT
        count(*) AS kept_places,
        coalesce(sum(territory.legal_population_2024), 0) AS inhabitants,
        coalesce(list(placed.code ORDER BY placed.place)[:5], []) AS first_codes
    FROM placed
    INNER JOIN territory ON placed.code = territory.code
)
SELECT
    (SELECT count(*) FROM here) AS every_count,
    (SELECT count(DISTINCT code) FROM here) AS every_places,
    (SELECT count_if(going = 'unknown') FROM here) AS unknown_count,
    (SELECT count(*) FROM kept) AS kept_count,
    lived.kept_places, lived.inhabitants, lived.first_codes,
    (SELECT coalesce(sum(people::BIGINT), 0) FROM kept) AS people,
    coalesce((SELECT bool_or(simulated) FROM kept), (SELECT bool_or(simulated) FROM here), FALSE) AS simulated
FROM lived
