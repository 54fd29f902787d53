-- One wide table of one census made long; fields without a value leave no row.
INSERT INTO census_value
SELECT
    w.subject, w.period, w.level, w.territory_code, w.milieu, w.sex, w.field, w.value,
    CASE
        WHEN NOT w.from_arrondissements THEN 'published'
        WHEN f.unit IN ('people', 'households') THEN 'computed'
        ELSE 'estimated'
    END AS status,
    'hcp_rgph_' || w.period AS source_key
FROM (
    UNPIVOT wide_rows
    ON COLUMNS(* EXCLUDE (subject, period, level, territory_code, milieu, sex, from_arrondissements))
    INTO NAME field VALUE value
) AS w
JOIN census_field AS f USING (subject, period, field)
ORDER BY w.field, w.level, w.territory_code, w.milieu, w.sex;
