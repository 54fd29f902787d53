-- Why each figure moved. Given: `moved`, `moved_measure`, `reshaped`, and view_input (indicator, period, milieu, measure,
-- measure_period, above: whether it stands above the line, country: whether it is the country's, shaped: whether it is
-- measured on boundaries or distances).
-- boundary: the territory's borders or its place changed, and with them what is measured there, no source did;
-- data: what is above the line moved, and a source of it; denominator: only what is below moved, and a source of it;
-- method: nothing it rests on moved, or moved without its sources: a declaration or the code did.
-- Grain: as moved, largest relative moves first.
WITH touched AS (
    SELECT
        moved.indicator, moved.territory_code, moved.period, moved.milieu,
        bool_or(input.above AND measure.sourced) AS numerator_sourced,
        bool_or(NOT input.above AND measure.sourced) AS denominator_sourced,
        bool_or(input.above) AS numerator_moved,
        bool_or(input.shaped) AS shape_moved
    FROM moved
    INNER JOIN view_input AS input USING (indicator, period, milieu)
    INNER JOIN moved_measure AS measure
        ON input.measure = measure.measure
        AND input.measure_period = measure.period
        AND input.milieu = measure.milieu
        AND measure.territory_code = if(input.country, 'MA', moved.territory_code)
    GROUP BY ALL
)
SELECT
    moved.indicator, moved.level, moved.territory_code, moved.period, moved.milieu,
    -- What is withheld now is not told from an earlier build.
    CASE WHEN moved.status_after IS DISTINCT FROM 'suppressed' THEN moved.before END AS before,
    moved.after, moved.status_before, moved.status_after, moved.simulated,
    CASE
        WHEN reshaped.code IS NOT NULL
            AND (moved.in_one_build OR touched.shape_moved
                OR (touched.indicator IS NOT NULL AND NOT touched.numerator_sourced AND NOT touched.denominator_sourced))
            THEN 'boundary'
        WHEN touched.numerator_sourced THEN 'data'
        WHEN touched.denominator_sourced AND NOT touched.numerator_moved THEN 'denominator'
        ELSE 'method'
    END AS cause
FROM moved
LEFT JOIN touched USING (indicator, territory_code, period, milieu)
LEFT JOIN reshaped ON moved.territory_code = reshaped.code
ORDER BY
    abs(moved.after - moved.before) / greatest(abs(moved.before), abs(moved.after), 1e-9) DESC NULLS LAST,
    moved.indicator, moved.territory_code, moved.period, moved.milieu
