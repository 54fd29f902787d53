-- The demonstration set adds up to what the institution has published. Asked only when it is loaded.
-- Every statement returns (rule, detail) when broken; a total that holds returns nothing.

WITH counted AS (
    SELECT
        count(*) FILTER (opened_on <= DATE '2015-12-31' AND coalesce(closed_on > DATE '2015-12-31', true)) AS centres_2015,
        count(*) FILTER (
            opened_on <= DATE '2015-12-31' AND coalesce(closed_on > DATE '2015-12-31', true)
            AND serves IN ('rural', 'peri_urban')
        ) AS country_2015,
        count(*) FILTER (opened_on <= DATE '2016-12-31' AND coalesce(closed_on > DATE '2016-12-31', true)) AS centres_2016,
        count(*) FILTER (
            opened_on <= DATE '2016-12-31' AND coalesce(closed_on > DATE '2016-12-31', true) AND serves = 'rural'
        ) AS rural_2016,
        count(*) FILTER (
            opened_on <= DATE '2017-12-31' AND coalesce(closed_on > DATE '2017-12-31', true)
            AND type = 'EPS' AND legal_regime <> 'unlicensed'
        ) AS eps_2017,
        sum(licensed_places) FILTER (
            opened_on <= DATE '2017-12-31' AND coalesce(closed_on > DATE '2017-12-31', true)
            AND type = 'EPS' AND legal_regime <> 'unlicensed'
        ) AS eps_places_2017
    FROM centre WHERE simulated
)
SELECT 'centres of the demonstration add up to the published figures' AS rule, counted::VARCHAR AS detail
FROM counted
WHERE EXISTS (FROM centre WHERE simulated)
    AND (centres_2015, country_2015, centres_2016, rural_2016, eps_2017, eps_places_2017)
    IS DISTINCT FROM (3988, 1994, 4086, 1905, 1092, 96490);

WITH counted AS (
    SELECT territory.region_code, count(*) AS eps
    FROM centre JOIN territory ON territory.code = centre.commune_code
    WHERE centre.simulated AND centre.type = 'EPS' AND legal_regime <> 'unlicensed'
        AND opened_on <= DATE '2017-12-31' AND coalesce(closed_on > DATE '2017-12-31', true)
    GROUP BY territory.region_code
),
published (region_code, eps) AS (
    VALUES ('01', 107), ('02', 62), ('03', 159), ('04', 92), ('05', 94), ('06', 109),
        ('07', 167), ('08', 112), ('09', 132), ('10', 47), ('11', 9), ('12', 2)
)
SELECT 'EPS of the demonstration by region at the end of 2017 are those published' AS rule,
    region_code || ': ' || coalesce(counted.eps, 0) AS detail
FROM published LEFT JOIN counted USING (region_code)
WHERE EXISTS (FROM centre WHERE simulated) AND counted.eps IS DISTINCT FROM published.eps;

SELECT 'beneficiaries of the demonstration are those published, and more than 500,000 after 2017' AS rule,
    period || ': ' || total AS detail
FROM (
    SELECT period, sum(beneficiary_count) AS total FROM beneficiary_count WHERE simulated GROUP BY period
)
LEFT JOIN (VALUES ('2015', 493970), ('2016', 567981), ('2017', 571000)) AS published (period, expected) USING (period)
WHERE CASE WHEN expected IS NULL THEN total <= 500000 ELSE total <> expected END;

SELECT 'the demonstration has 52 cells in 52 delegations' AS rule,
    count(*) || ' cells in ' || count(DISTINCT territory_code) AS detail
FROM cell WHERE simulated
HAVING count(*) > 0 AND (count(*), count(DISTINCT territory_code)) <> (52, 52);

SELECT 'a demonstration signal comes with a report received' AS rule, signal_id AS detail
FROM signal
WHERE simulated AND NOT EXISTS (
    FROM cell_report AS report
    WHERE report.cell_id = signal.cell_id AND report.period = signal.period AND received_on IS NOT NULL
);
