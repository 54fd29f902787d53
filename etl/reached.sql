-- How far what offices tell has come. Grain: about (offices: what centres tell; vigilance: what cells tell).
-- latest: the last year of which anything is told; the last month with a report received or a signal, an ISO week
-- belonging to the month of its Thursday. settled: the last year of which half as many centres told as of the year most
-- told of; before it, one diligent office would empty every map of the country. NULL where nothing is told.
CREATE OR REPLACE TABLE reached AS
WITH told AS (
    SELECT left(period, 4) AS year, count(DISTINCT centre_id) AS centres
    FROM beneficiary_count
    GROUP BY year
),
weeks AS (
    SELECT period FROM cell_report WHERE received_on IS NOT NULL
    UNION ALL SELECT period FROM signal
),
vigilance AS (
    SELECT strftime(max(strptime(period || '-4', '%G-W%V-%u')), '%Y-%m') AS month FROM weeks
)
SELECT
    'offices' AS about,
    greatest((SELECT max(year) FROM told), (SELECT left(month, 4) FROM vigilance)) AS latest,
    (SELECT max(year) FROM told WHERE centres >= 0.5 * (SELECT max(centres) FROM told)) AS settled
UNION ALL
SELECT 'vigilance', month, left(month, 4) FROM vigilance;
