-- Centres open at the end of the last year that enough of them have told of, side by side by commune: what a visit to one
-- place reads.
-- An empty year of a label or project says no only in a list that says yes of some centre, and for a delegation that
-- filled in anything else that may be left empty; elsewhere it says nothing (NULL).
-- enrolled: people, in that year; NULL where the centre reported none.
CREATE OR REPLACE TABLE open_centre AS
WITH latest AS (
    SELECT settled AS period FROM reached WHERE about = 'offices'
),
enrolled AS (
    SELECT centre_id, sum(beneficiary_count)::INTEGER AS enrolled
    FROM beneficiary_count
    WHERE period = (SELECT period FROM latest)
    GROUP BY centre_id
),
heard AS (
    SELECT
        *,
        bool_or(
            has_director IS NOT NULL OR licensed_places IS NOT NULL OR jisr_label OR establishment_project
        ) OVER (PARTITION BY source_key, delegation_code) AS tells
    FROM centre
),
told AS (
    SELECT
        * EXCLUDE (tells) REPLACE (
            CASE WHEN jisr_label OR (bool_or(jisr_label) OVER file AND tells) THEN jisr_label END AS jisr_label,
            CASE
                WHEN establishment_project OR (bool_or(establishment_project) OVER file AND tells)
                    THEN establishment_project
            END AS establishment_project
        )
    FROM heard
    WINDOW file AS (PARTITION BY source_key)
)
SELECT told.*, enrolled.enrolled, (SELECT period FROM latest) AS period
FROM told
LEFT JOIN enrolled USING (centre_id)
WHERE closed_on IS NULL OR closed_on > (SELECT make_date(period::INTEGER, 12, 31) FROM latest)
ORDER BY commune_code, centre_id;
