-- Sets of published totals that do not agree. Grain: one set.
CREATE OR REPLACE TABLE disagreement AS
SELECT
    set,
    position::INTEGER AS position,
    label_ar, label_fr, label_en,
    why_ar, why_fr, why_en
FROM disagreement_rows
ORDER BY position::INTEGER;

-- The figures of each set. Grain: set, indicator, period: one printed figure of the country each.
CREATE OR REPLACE TABLE disagreement_figure AS
SELECT set, indicator, period
FROM disagreement_figure_rows
ORDER BY ALL;
