-- What are the figures of the territories a portrait is likened to?
-- One row per figure of the portrait and milieu of which at least one of them has a value.
-- Parameters: codes (joined by '|', the likest first).
-- Columns: indicator, milieu; figures (their values in the order of the codes, those that are known); simulated
-- (whether any of them rests on a demonstration row).
WITH likes AS (
    SELECT unnest(string_split($codes, '|')) AS territory_code, generate_subscripts(string_split($codes, '|'), 1) AS place
)
SELECT indicator, milieu, list(value ORDER BY place) AS figures, bool_or(simulated) AS simulated
FROM portrait_figure
INNER JOIN likes USING (territory_code)
WHERE value IS NOT NULL
GROUP BY indicator, milieu
