-- Counts above zero of which small ones are withheld, with what they add up to.
-- Reads the temporary table counted (measure, type, outcome, levels): what each measure counts, and where.
-- Grain: territory, type of signal (all: every type), outcome ('' all of them; days_known, days_unknown: whether the days to
-- orientation are known), period ('' a span) and span of weeks (0 a period). place, around: numbers of the territory and of the one it adds up to (NULL: none); below: the number of its
-- level; may: whether it may be withheld; is_given: whether the weeks it is made of,
-- which the pages on vigilance tell, would give small ones of them away.
CREATE OR REPLACE TEMP TABLE withholding AS
WITH place AS (
    SELECT code, level, CASE level WHEN 'commune' THEN province_code ELSE parent_code END AS around
    FROM territory
),
numbered_place AS (
    SELECT *, row_number() OVER (ORDER BY code) - 1 AS place FROM place
),
spans AS (
    UNPIVOT (
        SELECT
            level, territory_code, type, weeks, signal_count AS every, oriented, cared_for, closed, unknown,
            days_known, signal_count - days_known AS days_unknown
        FROM signal_span
    )
    ON every, oriented, cared_for, closed, unknown, days_known, days_unknown
    INTO NAME outcome VALUE signals
),
cells AS (
    SELECT
        level, territory_code, type, outcome, period, 0 AS weeks, value::BIGINT AS signals,
        list_contains(levels, level) AS may
    FROM measure_value
    INNER JOIN counted USING (measure)
    WHERE milieu = 'total' AND value > 0
    UNION ALL
    SELECT level, territory_code, type, if(outcome = 'every', '', outcome), '', weeks, signals, TRUE
    FROM spans
    WHERE signals > 0
),
week AS (
    SELECT territory_code, type, period, signal_count, strptime(period || '-4', '%G-W%V-%u')::DATE AS thursday
    FROM signal_week
    WHERE level IN ('province', 'arrondissement_prefecture')
),
told_in_weeks AS (
    SELECT territory_code, type, strftime(thursday, '%Y-%m') AS period, 0 AS weeks, signal_count FROM week
    UNION ALL
    SELECT week.territory_code, week.type, '', span.weeks, week.signal_count
    FROM week
    CROSS JOIN (SELECT last_week, unnest([short_weeks, long_weeks]) AS weeks FROM vigilance_frame) AS span
    WHERE week.thursday > strptime(span.last_week || '-4', '%G-W%V-%u')::DATE - (7 * span.weeks)::INTEGER
),
-- Where each week is as small or as large as it may be, what they add up to leaves none of them a choice.
given AS (
    SELECT territory_code, type, period, weeks
    FROM told_in_weeks
    GROUP BY ALL
    HAVING min(signal_count) < $least
        AND (
            sum(signal_count) = sum(if(signal_count < $least, 1, $least))
            OR (min(signal_count) = $least - 1 AND max(signal_count) = $least - 1)
        )
)
SELECT
    row_number() OVER (ORDER BY cells.territory_code, cells.type, cells.outcome, cells.period, cells.weeks) - 1 AS cell,
    cells.*,
    here.place,
    beyond.place AS around,
    list_position(['country', 'region', 'province', 'arrondissement_prefecture', 'commune'], cells.level) AS below,
    given.type IS NOT NULL AS is_given
FROM cells
INNER JOIN numbered_place AS here ON cells.territory_code = here.code
LEFT JOIN numbered_place AS beyond ON here.around = beyond.code
LEFT JOIN given USING (territory_code, type, period, weeks)
ORDER BY cell;
