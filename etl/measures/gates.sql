-- What is held back because too few delegations sent their list of centres. Grain: as gate; what a part gave a nearer
-- reason for is left as it is.
INSERT INTO gate
SELECT
    held.measure, held.level, held.territory_code, held.period, held.milieu, register.listed, register.delegations,
    (SELECT least_share FROM completeness), 'delegations'
FROM measure_value AS held
INNER JOIN register USING (level, territory_code)
ANTI JOIN gate USING (measure, level, territory_code, period, milieu)
WHERE held.status = 'insufficient' AND register.status = 'insufficient';
