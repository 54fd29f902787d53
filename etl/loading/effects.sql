-- Figures that differ between two builds. Grain: indicator, level, territory, period, milieu.
-- Reads asked (indicator): those of which anything differs. much: how far the value moved beside what it was; a value
-- that comes or goes moves most of all, another reason for none least. A figure that was not there is a missing one.
CREATE OR REPLACE TEMP TABLE moved AS
SELECT
    indicator, level, territory_code AS territory, period, milieu,
    was.value AS before, was.status AS before_status, now.value AS after, now.status AS after_status,
    CASE
        WHEN was.value IS NULL AND now.value IS NULL THEN 0
        WHEN was.value IS NULL OR now.value IS NULL THEN 'infinity'::DOUBLE
        ELSE abs(now.value - was.value) / greatest(abs(was.value), abs(now.value))
    END AS much
FROM (FROM was.indicator_value SEMI JOIN asked USING (indicator)) AS was
FULL JOIN (FROM now.indicator_value SEMI JOIN asked USING (indicator)) AS now
    USING (indicator, level, territory_code, period, milieu)
WHERE
    was.value IS DISTINCT FROM now.value
    OR coalesce(was.status, 'missing') IS DISTINCT FROM coalesce(now.status, 'missing');
