-- Counts above zero of which small ones are withheld, with what they add up to.
-- Reads the temporary table counted (measure, type, outcome, levels): what each measure counts, and where.
-- Grain: territory, type of signal (all: every type), outcome ('' all of them; days_known, days_unknown: whether the days to
-- orientation are known), period ('' a span), span of weeks (0 a period) and years_back (the same weeks of so many years
-- before, which the pages tell of the short span). place, around: numbers of the territory and of the one it adds up to (NULL: none); below: the number of its
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
past AS (
    SELECT
        span.level, span.territory_code, span.type, span.weeks,
        unnest(span.years_back) AS years_back, unnest(span.earlier_signals) AS signals
    FROM signal_span AS span
    INNER JOIN vigilance_frame AS frame ON span.weeks = frame.short_weeks
),
cells AS (
    SELECT
        level, territory_code, type, outcome, period, 0 AS weeks, 0 AS years_back, value::BIGINT AS signals,
        list_contains(levels, level) AS may
    FROM measure_value
    INNER JOIN counted USING (measure)
    WHERE milieu = 'total' AND value > 0
    UNION ALL
    SELECT level, territory_code, type, if(outcome = 'every', '', outcome), '', weeks, 0, signals, TRUE
    FROM spans
    WHERE signals > 0
    UNION ALL
    SELECT level, territory_code, type, '', '', weeks, years_back, signals, TRUE
    FROM past
    WHERE signals > 0
),
calendar AS (
    -- A week belongs to the month and the year of its Thursday.
    SELECT period, strptime(period || '-4', '%G-W%V-%u')::DATE AS thursday, strftime(thursday, '%Y-%m') AS month
    FROM (SELECT DISTINCT period FROM signal_week)
),
span_week AS (
    -- The weeks of both spans, and those of the short one in earlier years.
    SELECT calendar.period, span.weeks, 0 AS years_back
    FROM calendar
    CROSS JOIN (SELECT last_week, unnest([short_weeks, long_weeks]) AS weeks FROM vigilance_frame) AS span
    WHERE calendar.thursday > strptime(span.last_week || '-4', '%G-W%V-%u')::DATE - (7 * span.weeks)::INTEGER
),
earlier_week AS (
    SELECT
        format('{}-{}', left(now.period, 4)::INTEGER - back, right(now.period, 3)) AS period,
        now.weeks, back AS years_back
    FROM span_week AS now
    INNER JOIN vigilance_frame AS frame ON now.weeks = frame.short_weeks
    CROSS JOIN range(1, frame.earlier_years + 1) AS years (back)
),
together AS (
    SELECT period, month, 0 AS weeks, 0 AS years_back FROM calendar
    UNION ALL
    SELECT period, '', weeks, years_back FROM span_week
    UNION ALL
    SELECT period, '', weeks, years_back FROM earlier_week
),
told_in_weeks AS (
    SELECT week.territory_code, week.type, together.month AS period, together.weeks, together.years_back, week.signal_count
    FROM signal_week AS week
    INNER JOIN together USING (period)
    WHERE week.level IN ('province', 'arrondissement_prefecture')
),
-- Where each week is as small or as large as it may be, what they add up to leaves none of them a choice.
given AS (
    SELECT territory_code, type, period, weeks, years_back
    FROM told_in_weeks
    GROUP BY ALL
    HAVING min(signal_count) < $least
        AND (
            sum(signal_count) = sum(if(signal_count < $least, 1, $least))
            OR (min(signal_count) = $least - 1 AND max(signal_count) = $least - 1)
        )
)
SELECT
    row_number() OVER (
        ORDER BY cells.territory_code, cells.type, cells.outcome, cells.period, cells.weeks, cells.years_back
    ) - 1 AS cell,
    cells.*,
    here.place,
    beyond.place AS around,
    list_position(['country', 'region', 'province', 'arrondissement_prefecture', 'commune'], cells.level) AS below,
    given.type IS NOT NULL AS is_given
FROM cells
INNER JOIN numbered_place AS here ON cells.territory_code = here.code
LEFT JOIN numbered_place AS beyond ON here.around = beyond.code
LEFT JOIN given USING (territory_code, type, period, weeks, years_back)
ORDER BY cell;
