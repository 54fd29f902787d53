-- What is told of each centre and year: people served, and places beside them where both are known.

-- Grain: centre and year, of centres that reported. Centres closed during the year count with what they served.
CREATE OR REPLACE TEMP TABLE centre_served AS
SELECT
    centre_id, period,
    sum(beneficiary_count) AS served,
    sum(beneficiary_count) FILTER (WHERE sex = 'female') AS women,
    list(DISTINCT source_key) AS source_keys,
    bool_or(simulated) AS simulated
FROM beneficiary_count
GROUP BY centre_id, period;

-- Every centre of a year with what is told of it. is_open: at the end of the year; both_known: people and places.
CREATE OR REPLACE TEMP TABLE centre_use AS
SELECT
    centre_id, period, centre.type, centre.category,
    year.centre_id IS NOT NULL AS is_open,
    served.centre_id IS NOT NULL AS told,
    coalesce(year.licensed, FALSE) AS licensed,
    coalesce(year.licensed AND year.places_known, FALSE) AND served.centre_id IS NOT NULL AS both_known,
    served.served, served.women, year.licensed_places AS places,
    served.source_keys, served.simulated
FROM centre_year AS year
FULL JOIN centre_served AS served USING (centre_id, period)
INNER JOIN centre USING (centre_id)
WHERE period IN (SELECT period FROM asked);
