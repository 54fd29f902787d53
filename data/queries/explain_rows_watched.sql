-- Among whom do the cells of a territory watch, in the weeks a report came of?
-- One row. The people, households or centres of each delegation times the share of its weeks a report came of; two
-- cells of one delegation watch the same people.
-- Parameters: territory (a code), level, period (a year or a month); field (the measure of those watched); at_most.
-- Columns: source_key (the census); row_count; total; rows (code: the delegation or the commune whose people they are,
-- watched: all of them, heard: weeks a report came of, weeks: those of the period, amount).
WITH report AS (
    SELECT *
    FROM cell_report
    WHERE starts_with(strftime(strptime(period || '-4', '%G-W%V-%u'), '%Y-%m'), $period)
),
weeks AS (SELECT count(DISTINCT period) AS weeks FROM report),
place AS (
    SELECT DISTINCT
        cell.territory_code AS delegation,
        CASE
            WHEN $level <> 'commune' OR delegation.level = 'arrondissement_prefecture' THEN delegation.code
            ELSE $territory
        END AS code
    FROM cell
    INNER JOIN territory AS delegation ON cell.territory_code = delegation.code
    WHERE CASE $level
        WHEN 'country' THEN TRUE
        WHEN 'commune'
            THEN starts_with($territory, delegation.code || '.')
            OR (delegation.level = 'arrondissement_prefecture' AND starts_with(delegation.code, left($territory, -1)))
        ELSE delegation.code = $territory OR starts_with(delegation.code, $territory || '.')
    END
),
heard AS (
    SELECT cell.territory_code AS delegation, count(DISTINCT report.period) AS heard
    FROM cell
    INNER JOIN report ON cell.cell_id = report.cell_id AND report.received_on IS NOT NULL
    GROUP BY cell.territory_code
),
counted AS (
    SELECT place.code, people.value AS watched, heard.heard, weeks.weeks
    FROM place
    INNER JOIN heard USING (delegation)
    CROSS JOIN weeks
    INNER JOIN measure_value AS people
        ON people.territory_code = if($field = 'centres', place.delegation, place.code)
        AND people.measure = $field
        AND people.level IN ('province', 'arrondissement_prefecture', 'commune')
        AND people.period = if($field = 'centres', $period, '2024')
        AND people.milieu = 'total'
        AND people.value IS NOT NULL
)
SELECT
    'hcp_rgph_2024' AS source_key, count(*) AS row_count,
    sum(watched::DECIMAL(18, 0) * heard)::DOUBLE / any_value(weeks) AS total,
    list({
        'code': code, 'watched': watched, 'heard': heard, 'weeks': weeks, 'amount': watched * heard / weeks
    } ORDER BY code)[:$at_most] AS rows
FROM counted
HAVING count(*) > 0
