-- The value of every promised figure and its status.
-- Grain: as inputs, numbered in the order of the table to be written.
-- A figure is as good as the weakest of what it is made of; what has no value says why:
-- not_applicable (nobody is concerned), missing (nobody told), insufficient (too few), suppressed (withheld).
CREATE OR REPLACE TEMP TABLE valued AS
WITH weighed AS (
    SELECT
        *,
        list_filter(
            [
                coalesce(n.status, 'missing'),
                CASE WHEN divides THEN coalesce(d.status, 'missing') END,
                CASE WHEN kind = 'balance' THEN coalesce(nw.status, 'missing') END,
                CASE WHEN kind = 'balance' THEN coalesce(dw.status, 'missing') END,
                CASE WHEN kind = 'change' THEN coalesce(e.status, 'missing') END,
                CASE WHEN kind = 'country_shortfall' THEN coalesce(cn.status, 'missing') END,
                CASE WHEN kind = 'country_shortfall' THEN coalesce(cd.status, 'missing') END
            ],
            lambda part: part IS NOT NULL
        ) AS parts,
        -- What the figure is divided by, and must not be nobody.
        CASE kind
            WHEN 'ratio' THEN [d.value]
            WHEN 'balance' THEN [d.value, nw.value, dw.value]
            WHEN 'shortfall' THEN [d.value]
            WHEN 'country_shortfall' THEN [d.value, cd.value]
            WHEN 'change' THEN [e.value]
            ELSE []
        END AS divisors
    FROM inputs
),
judged AS (
    SELECT
        * EXCLUDE (divisors),
        CASE
            WHEN nobody AND n.value IS NULL THEN 'not_applicable'
            WHEN list_contains(parts, 'not_applicable') THEN 'not_applicable'
            WHEN list_contains(parts, 'insufficient') THEN 'insufficient'
            WHEN list_contains(parts, 'missing') THEN 'missing'
            WHEN list_contains(divisors, 0) THEN 'not_applicable'
            WHEN coalesce(e.value, d.value) < minimum_denominator THEN 'insufficient'
            WHEN list_contains(suppress_levels, level) AND n.value > 0 AND n.value < suppress_below
                THEN 'suppressed'
            WHEN list_contains(parts, 'estimated') THEN 'estimated'
            WHEN kind IN ('published', 'count') THEN n.status
            ELSE 'computed'
        END AS status
    FROM weighed
),
-- One count withheld alone in its province could be worked out from the province's: the least of the others goes too.
small AS (
    SELECT
        indicator, level, period, milieu, province_code,
        min_by(territory_code, (n.value, territory_code)) FILTER (WHERE status <> 'suppressed' AND n.value > 0)
            AS next
    FROM judged
    WHERE list_contains(suppress_levels, level)
    GROUP BY ALL
    HAVING count_if(status = 'suppressed') = 1
),
withheld AS (
    SELECT
        judged.* EXCLUDE (status),
        CASE WHEN small.next = judged.territory_code THEN 'suppressed' ELSE judged.status END AS status
    FROM judged
    LEFT JOIN small USING (indicator, level, period, milieu, province_code)
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
    FROM withheld
)
SELECT
    row_number() OVER (ORDER BY indicator, level, period, milieu, territory_code) AS row_id,
    indicator, level, territory_code, period, milieu, value, status, interval, per, asked,
    CASE
        WHEN status = 'suppressed' THEN NULL
        -- Worked back from a published share: people or households, to the nearest one.
        WHEN kind IN ('published', 'complement') THEN CASE WHEN unit = 'pct' THEN round(value * d.value / 100) END
        ELSE n.value
    END AS numerator,
    CASE kind WHEN 'balance' THEN nw.value WHEN 'change' THEN e.value ELSE d.value END AS denominator,
    list_sort(list_distinct(flatten(list_filter(
        [n.sources, e.sources, d.sources, nw.sources, dw.sources, cn.sources, cd.sources],
        lambda keys: keys IS NOT NULL
    )))) AS source_keys,
    coalesce(n.simulated, FALSE) OR coalesce(e.simulated, FALSE) OR coalesce(d.simulated, FALSE)
    OR coalesce(nw.simulated, FALSE) OR coalesce(dw.simulated, FALSE)
    OR coalesce(cn.simulated, FALSE) OR coalesce(cd.simulated, FALSE) AS simulated
FROM computed;

DROP TABLE inputs;
