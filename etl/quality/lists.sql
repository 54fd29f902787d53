-- Lists of centres and of cells, year by year, and the yearly figures of beneficiaries.

-- Lists are counted where they were drawn up. last_load: the newest load of a list, to be compared with refused ones.
CREATE OR REPLACE TEMP TABLE list_rows AS
SELECT
    listed.dataset, part.territory_code, count(*) AS accepted, max(source.retrieved_on) AS last_received_on,
    bool_or(listed.simulated) AS simulated, max(listed.source_key) FILTER (NOT listed.simulated) AS last_load
FROM (
    SELECT 'centres' AS dataset, delegation_code AS delegation, source_key, simulated FROM centre
    UNION ALL
    SELECT 'cells', territory_code, source_key, simulated FROM cell
) AS listed
INNER JOIN unit_part AS part ON listed.delegation = part.delegation
LEFT JOIN source ON listed.source_key = source.source_key
GROUP BY ALL;

-- Centres: of those licensed, how many say how many places they have. Where no list came nobody knows how many there
-- are; where one did and no centre is open in a year, nothing is awaited of that year.
INSERT INTO tallied
WITH open AS (
    SELECT
        place.territory_code, year.period,
        count(*) AS open, count_if(year.licensed) AS licensed, count_if(year.licensed AND year.places_known) AS told
    FROM centre_year AS year
    INNER JOIN centre_place AS place ON year.centre_id = place.centre_id
    WHERE place.level IN ('province', 'arrondissement_prefecture')
    GROUP BY ALL
)
SELECT
    'centres', unit.territory_code, year.period,
    CASE WHEN listed.territory_code IS NOT NULL THEN coalesce(open.licensed, 0) END,
    coalesce(open.told, 0), coalesce(rows.accepted, 0), rows.last_received_on, NULL,
    listed.territory_code IS NULL OR open.open IS NOT NULL,
    listed.territory_code IS NOT NULL,
    coalesce(open.told = open.licensed AND listed.listed = listed.delegations, FALSE),
    FALSE, coalesce(rows.simulated, FALSE), rows.last_load
FROM quality_unit AS unit
INNER JOIN awaited_year AS year ON year.dataset = 'centres'
LEFT JOIN register AS listed USING (territory_code, level)
LEFT JOIN open ON unit.territory_code = open.territory_code AND year.period = open.period
LEFT JOIN list_rows AS rows ON rows.dataset = 'centres' AND unit.territory_code = rows.territory_code;

-- Beneficiaries: of the centres open at the end of the year, how many reported. Without a list of centres nobody knows
-- how many should have: that is awaited too.
INSERT INTO tallied
WITH open AS (
    SELECT
        place.territory_code, uses.period,
        count_if(uses.is_open) AS open, count_if(uses.is_open AND uses.told) AS told
    FROM centre_use AS uses
    INNER JOIN centre_place AS place ON uses.centre_id = place.centre_id
    WHERE place.level IN ('province', 'arrondissement_prefecture')
    GROUP BY ALL
),
received AS (
    SELECT
        place.territory_code, people.period, count(*) AS accepted, max(source.retrieved_on) AS last_received_on,
        bool_or(people.simulated) AS simulated,
        max(people.source_key) FILTER (NOT people.simulated) AS last_load
    FROM beneficiary_count AS people
    INNER JOIN centre_place AS place ON people.centre_id = place.centre_id
    LEFT JOIN source ON people.source_key = source.source_key
    WHERE place.level IN ('province', 'arrondissement_prefecture')
    GROUP BY ALL
),
due AS (
    SELECT
        period, first_day, strptime(period::INTEGER + 1 || '-' || annual_due, '%Y-%m-%d')::DATE AS due_on
    FROM awaited_year
    CROSS JOIN completeness
    WHERE dataset = 'beneficiaries'
)
SELECT
    'beneficiaries', unit.territory_code, due.period,
    CASE WHEN listed.territory_code IS NOT NULL THEN coalesce(open.open, 0) END,
    coalesce(open.told, 0), coalesce(received.accepted, 0), received.last_received_on, due.due_on,
    listed.territory_code IS NULL OR coalesce(open.open > 0, FALSE),
    coalesce(open.told > 0, FALSE),
    coalesce(open.told = open.open, FALSE),
    coalesce(received.last_received_on > due.due_on, FALSE), coalesce(received.simulated, FALSE), received.last_load
FROM quality_unit AS unit
CROSS JOIN due
LEFT JOIN register AS listed USING (territory_code, level)
LEFT JOIN open ON unit.territory_code = open.territory_code AND due.period = open.period
LEFT JOIN received ON unit.territory_code = received.territory_code AND due.period = received.period;

-- Cells: who lists one has it. Of whom a list of the whole country does not name it is known that there is none, and
-- nothing is awaited; where no such list came, a list is awaited of everyone that no office's list names.
INSERT INTO tallied
WITH open AS (
    SELECT part.territory_code, year.period, count(*) AS cells
    FROM cell
    INNER JOIN unit_part AS part ON cell.territory_code = part.delegation
    INNER JOIN awaited_year AS year
        ON year.dataset = 'cells'
        AND cell.opened_on <= year.last_day AND (cell.closed_on IS NULL OR cell.closed_on > year.last_day)
    GROUP BY ALL
),
named AS (
    SELECT DISTINCT part.territory_code
    FROM cell
    INNER JOIN unit_part AS part ON cell.territory_code = part.delegation
),
known AS (
    SELECT
        unit.territory_code,
        named.territory_code IS NOT NULL
        OR EXISTS (FROM cell WHERE coalesce(whole_list, simulated)) AS listed
    FROM quality_unit AS unit
    LEFT JOIN named ON unit.territory_code = named.territory_code
)
SELECT
    'cells', unit.territory_code, year.period,
    CASE WHEN known.listed THEN coalesce(open.cells, 0) END, coalesce(open.cells, 0), coalesce(rows.accepted, 0),
    rows.last_received_on, NULL,
    NOT known.listed OR open.cells IS NOT NULL, known.listed, known.listed, FALSE,
    coalesce(rows.simulated, FALSE), rows.last_load
FROM quality_unit AS unit
INNER JOIN awaited_year AS year ON year.dataset = 'cells'
INNER JOIN known ON unit.territory_code = known.territory_code
LEFT JOIN open ON unit.territory_code = open.territory_code AND year.period = open.period
LEFT JOIN list_rows AS rows ON rows.dataset = 'cells' AND unit.territory_code = rows.territory_code;
