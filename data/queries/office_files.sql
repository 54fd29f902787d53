-- Which files hold the rows of an office that count, and of which dataset and periods?
-- An office is that of a prefecture, a province or one of Casablanca's parts; a prefecture's parts count with it.
-- One row per file and dataset, the newest file first.
-- Parameters: code (of the office's territory).
-- Columns: source_key; dataset; rows; first_period, last_period (NULL for lists); file; received_on (NULL where not
-- known: demonstration files have none); simulated.
WITH unit AS (
    SELECT code FROM territory
    WHERE code = $code OR (parent_code = $code AND level = 'arrondissement_prefecture')
),
counted AS (
    SELECT source_key, 'centres' AS dataset, NULL AS period, simulated
    FROM centre WHERE delegation_code IN (FROM unit)
    UNION ALL
    SELECT people.source_key, 'beneficiaries', people.period, people.simulated
    FROM beneficiary_count AS people
    INNER JOIN centre ON people.centre_id = centre.centre_id
    WHERE centre.delegation_code IN (FROM unit)
    UNION ALL
    SELECT source_key, 'cells', NULL, simulated FROM cell WHERE territory_code IN (FROM unit)
    UNION ALL
    SELECT told.source_key, 'reports', told.period, told.simulated
    FROM cell_report AS told
    INNER JOIN cell ON told.cell_id = cell.cell_id
    WHERE cell.territory_code IN (FROM unit)
    UNION ALL
    SELECT source_key, 'signals', period, simulated FROM signal WHERE territory_code IN (FROM unit)
)
SELECT
    counted.source_key, counted.dataset, count(*) AS rows,
    min(counted.period) AS first_period, max(counted.period) AS last_period,
    coalesce(any_value(load.file), any_value(source.title)) AS file,
    coalesce(any_value(left(load.received_at, 10)::DATE), any_value(source.retrieved_on)) AS received_on,
    bool_or(counted.simulated) AS simulated
FROM counted
LEFT JOIN load_file AS load ON counted.source_key = load.source_key
LEFT JOIN source ON counted.source_key = source.source_key
GROUP BY counted.source_key, counted.dataset
ORDER BY received_on DESC NULLS LAST, counted.source_key DESC, counted.dataset
