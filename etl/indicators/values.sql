-- The value of every promised figure and its status.
-- Grain: as inputs, numbered in the order of the table to be written.
-- What has no value says why: not_applicable (nobody is concerned), insufficient (too few), missing (nobody told),
-- suppressed (withheld).
CREATE OR REPLACE TEMP TABLE valued AS
WITH weighed AS (
    -- greatest passes over what a formula does not need, which is NULL here; what it needs and lacks is missing.
    SELECT
        *,
        greatest(
            coalesce(n.weight, 4),
            CASE WHEN kind IN ('ratio', 'balance', 'shortfall', 'country_shortfall') THEN coalesce(d.weight, 4) END,
            CASE WHEN kind = 'balance' THEN greatest(coalesce(nw.weight, 4), coalesce(dw.weight, 4)) END,
            CASE WHEN kind = 'change' THEN coalesce(e.weight, 4) END,
            CASE WHEN kind = 'country_shortfall' THEN greatest(coalesce(cn.weight, 4), coalesce(cd.weight, 4)) END
        ) AS weakest,
        -- What a formula divides by must not be nobody.
        CASE kind
            WHEN 'ratio' THEN d.value = 0
            WHEN 'shortfall' THEN d.value = 0
            WHEN 'country_shortfall' THEN d.value = 0 OR cd.value = 0
            WHEN 'balance' THEN d.value = 0 OR nw.value = 0 OR dw.value = 0
            WHEN 'change' THEN e.value = 0
        END AS divides_by_nobody
    FROM inputs
),
judged AS (
    SELECT
        *,
        CASE
            WHEN weakest = 6 OR (nobody AND n.value IS NULL) THEN 'not_applicable'
            WHEN weakest = 5 THEN 'insufficient'
            WHEN weakest = 4 THEN 'missing'
            WHEN divides_by_nobody THEN 'not_applicable'
            -- Small counts, and those from which one could be worked out: above the line and below it.
            WHEN list_contains(suppress_levels, level)
                AND ((n.value > 0 AND n.value < suppress_below) OR n.withheld OR d.withheld)
                THEN 'suppressed'
            WHEN coalesce(e.value, d.value) < minimum_denominator THEN 'insufficient'
            WHEN weakest = 3 THEN 'estimated'
            WHEN kind IN ('published', 'count') AND n.weight = 1 THEN 'published'
            ELSE 'computed'
        END AS status
    FROM weighed
),
computed AS (
    SELECT
        *,
        CASE
            WHEN status IN ('not_applicable', 'missing', 'insufficient', 'suppressed') THEN NULL
            WHEN kind IN ('published', 'count') THEN n.value
            WHEN kind = 'complement' THEN (100 - n.value::DECIMAL(18, 6))::DOUBLE
            WHEN kind = 'ratio' THEN n.value * per / d.value
            WHEN kind = 'balance' THEN (n.value / nw.value) / (d.value / dw.value)
            WHEN kind = 'change' THEN 100 * (n.value - e.value) / e.value
            WHEN kind = 'shortfall' THEN greatest(d.value - n.value, 0)
            WHEN kind = 'country_shortfall' THEN greatest(round(cn.value / cd.value * d.value - n.value), 0)
        END AS value
    FROM judged
)
SELECT
    row_number() OVER (ORDER BY view_id, territory_code) AS row_id,
    view_id, indicator, level, territory_code, period, milieu, value, status, interval, per, asked,
    CASE
        WHEN status = 'suppressed' THEN NULL
        -- Worked back from a published share: people or households, to the nearest one.
        WHEN kind IN ('published', 'complement') THEN CASE WHEN unit = 'pct' THEN round(value * d.value / 100) END
        ELSE n.value
    END AS numerator,
    CASE
        WHEN status = 'suppressed' AND d.withheld THEN NULL
        WHEN kind = 'balance' THEN nw.value
        WHEN kind = 'change' THEN e.value
        ELSE d.value
    END AS denominator,
    [n.sources, e.sources, d.sources, nw.sources, dw.sources, cn.sources, cd.sources] AS sources,
    coalesce(n.simulated, FALSE) OR coalesce(e.simulated, FALSE) OR coalesce(d.simulated, FALSE)
    OR coalesce(nw.simulated, FALSE) OR coalesce(dw.simulated, FALSE)
    OR coalesce(cn.simulated, FALSE) OR coalesce(cd.simulated, FALSE) AS simulated
FROM computed;

DROP VIEW inputs;
