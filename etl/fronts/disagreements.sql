-- Totals of the country that offices loaded. Grain: indicator as written, year. set: the set they belong to, told by the
-- name of a figure in it, by the set's own name or by its title; else one of their own, where there are at least two.
CREATE OR REPLACE TEMP TABLE loaded_total AS
WITH loaded AS (
    SELECT indicator, period, topic
    FROM published_figure
    WHERE source_row IS NOT NULL AND level = 'country'
),
placed AS (
    SELECT
        loaded.indicator, loaded.period,
        coalesce(
            (SELECT min(set) FROM disagreement_figure_rows AS own WHERE own.indicator = loaded.indicator),
            (
                SELECT min(set) FROM disagreement_rows AS titled
                WHERE lower(loaded.topic) IN (set, lower(label_ar), lower(label_fr), lower(label_en)) AND set <> 'loaded'
            )
        ) AS set
    FROM loaded
)
SELECT DISTINCT
    indicator, period, coalesce(set, 'loaded_' || left(md5(indicator), 12)) AS set, set IS NULL AS of_its_own
FROM placed
QUALIFY set IS NOT NULL OR count(*) OVER (PARTITION BY indicator) > 1;

-- Sets of published totals that do not agree. Grain: one set. The row `loaded` says why totals that offices loaded differ.
CREATE OR REPLACE TABLE disagreement AS
SELECT
    set,
    position::INTEGER AS position,
    label_ar, label_fr, label_en,
    why_ar, why_fr, why_en
FROM disagreement_rows
WHERE set <> 'loaded'
UNION ALL
SELECT
    own.set, said.position::INTEGER + (row_number() OVER (ORDER BY own.indicator))::INTEGER,
    own.indicator, own.indicator, own.indicator,
    said.why_ar, said.why_fr, said.why_en
FROM (SELECT DISTINCT set, indicator FROM loaded_total WHERE of_its_own) AS own
CROSS JOIN (FROM disagreement_rows WHERE set = 'loaded') AS said
ORDER BY position;

-- The figures of each set. Grain: set, indicator, period.
CREATE OR REPLACE TABLE disagreement_figure AS
SELECT set, indicator, period FROM disagreement_figure_rows
UNION
SELECT set, indicator, period FROM loaded_total
ORDER BY ALL;

DROP TABLE loaded_total;
