-- What offices' files must fit, once all are read. Every statement returns (rule, detail) when broken.

SELECT 'a centre stands in a known commune' AS rule, centre_id || ' ' || commune_code AS detail
FROM centre WHERE commune_code NOT IN (SELECT code FROM territory WHERE level = 'commune');

SELECT 'a centre belongs to a known delegation' AS rule, centre_id || ' ' || delegation_code AS detail
FROM centre
WHERE delegation_code NOT IN (
    SELECT code FROM territory WHERE level IN ('province', 'arrondissement_prefecture')
);

SELECT 'a centre''s commune lies in its delegation''s province' AS rule,
    centre_id || ' ' || commune_code || ' ' || delegation_code AS detail
FROM centre
JOIN territory AS commune ON commune.code = commune_code
JOIN territory AS delegation ON delegation.code = delegation_code
WHERE commune.province_code <> delegation.province_code;

SELECT 'a centre closes after it opened' AS rule, centre_id || ' ' || opened_on || ' ' || closed_on AS detail
FROM centre WHERE closed_on <= opened_on;

SELECT 'an EPS has a category and nothing else has' AS rule, centre_id AS detail
FROM centre WHERE (type = 'EPS') <> (category IS NOT NULL);

SELECT 'beneficiaries belong to a known centre' AS rule, centre_id AS detail
FROM beneficiary_count ANTI JOIN centre USING (centre_id) GROUP BY ALL;

SELECT 'a centre counts the same people once' AS rule,
    concat_ws(' ', centre_id, period, sex, age_band, programme) AS detail
FROM beneficiary_count GROUP BY centre_id, period, sex, age_band, programme HAVING count(*) > 1;

SELECT 'a centre helps nobody before it opens' AS rule, centre_id || ' ' || period AS detail
FROM beneficiary_count JOIN centre USING (centre_id)
WHERE CAST(period AS INTEGER) < year(opened_on) GROUP BY ALL;

SELECT 'a cell''s territory is a known delegation' AS rule, cell_id || ' ' || territory_code AS detail
FROM cell
WHERE territory_code NOT IN (
    SELECT code FROM territory WHERE level IN ('province', 'arrondissement_prefecture')
);

SELECT 'a territory has one cell at a time' AS rule, a.cell_id || ' ' || b.cell_id AS detail
FROM cell AS a
JOIN cell AS b USING (territory_code)
WHERE a.cell_id < b.cell_id
    AND a.opened_on < coalesce(b.closed_on, DATE '9999-12-31')
    AND b.opened_on < coalesce(a.closed_on, DATE '9999-12-31');

SELECT 'a report belongs to a known cell' AS rule, cell_id AS detail
FROM cell_report ANTI JOIN cell USING (cell_id) GROUP BY ALL;

SELECT 'a cell reports once a week' AS rule, cell_id || ' ' || period AS detail
FROM cell_report GROUP BY cell_id, period HAVING count(*) > 1;

SELECT 'signals come from a known cell' AS rule, cell_id AS detail
FROM signal ANTI JOIN cell USING (cell_id) GROUP BY ALL;

SELECT 'a signal''s commune lies in its cell''s province' AS rule, signal_id || ' ' || commune_code AS detail
FROM signal
JOIN territory AS commune ON commune.code = commune_code
JOIN territory AS delegation ON delegation.code = signal.territory_code
WHERE commune.province_code <> delegation.province_code;

SELECT 'every office row has its source' AS rule, source_key AS detail
FROM (
    SELECT source_key FROM centre
    UNION SELECT source_key FROM beneficiary_count
    UNION SELECT source_key FROM cell
    UNION SELECT source_key FROM cell_report
    UNION SELECT source_key FROM signal
)
ANTI JOIN source USING (source_key);

SELECT 'a row is simulated as its file is' AS rule, kept.source_key AS detail
FROM (
    SELECT source_key, simulated FROM centre
    UNION SELECT source_key, simulated FROM beneficiary_count
    UNION SELECT source_key, simulated FROM cell
    UNION SELECT source_key, simulated FROM cell_report
    UNION SELECT source_key, simulated FROM signal
) AS kept
JOIN source USING (source_key)
WHERE kept.simulated <> source.simulated;
