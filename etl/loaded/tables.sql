-- What loaded files say of the indicators they bring. Reads the temporary view loaded_name (indicator as written ->
-- its key, label and unit) and the temporary view brought_figure.
-- label_ar, label_fr, label_en: as a file gives them; the label where none does.
-- Grain: indicator, level, period, milieu with a figure. decimals: as many as the figures need, at most 3.
CREATE OR REPLACE TABLE loaded_indicator (
    indicator VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    label_ar VARCHAR NOT NULL,
    label_fr VARCHAR NOT NULL,
    label_en VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    decimals INTEGER NOT NULL,
    source VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    milieu VARCHAR NOT NULL,
    source_keys VARCHAR[] NOT NULL
);

-- One figure each: of several files, the one that sorts last (names begin with the time they were received).
CREATE OR REPLACE TEMP TABLE loaded_now AS
SELECT
    loaded_name.key AS indicator, loaded_name.label, loaded_name.unit, territory.level,
    loaded_figure.territory_code, loaded_figure.period::VARCHAR AS period,
    coalesce(loaded_figure.milieu, 'total') AS milieu,
    loaded_figure.value, loaded_figure.source, loaded_figure.source_key, loaded_figure.simulated,
    nullif(trim(loaded_figure.label_ar), '') AS label_ar,
    nullif(trim(loaded_figure.label_fr), '') AS label_fr,
    nullif(trim(loaded_figure.label_en), '') AS label_en
FROM brought_figure AS loaded_figure
INNER JOIN loaded_name
    ON loaded_figure.indicator = loaded_name.indicator AND coalesce(loaded_figure.unit, '') = loaded_name.written
INNER JOIN territory ON loaded_figure.territory_code = territory.code
QUALIFY row_number() OVER (
    PARTITION BY loaded_name.key, territory.level, loaded_figure.territory_code, loaded_figure.period,
    coalesce(loaded_figure.milieu, 'total')
    ORDER BY loaded_figure.source_key DESC
) = 1;

INSERT INTO loaded_indicator
WITH named AS (
    SELECT
        indicator,
        max_by(label, source_key) AS label,
        -- Of several names the last file's; of one file's the longest: a typing mistake shortens more often.
        max_by(label_ar, (source_key, length(label_ar), label_ar)) AS label_ar,
        max_by(label_fr, (source_key, length(label_fr), label_fr)) AS label_fr,
        max_by(label_en, (source_key, length(label_en), label_en)) AS label_en,
        max_by(unit, source_key) AS unit,
        max_by(source, source_key) AS source,
        CASE
            WHEN bool_and(value = round(value)) THEN 0
            WHEN bool_and(abs(value - round(value, 1)) < 1e-9) THEN 1
            WHEN bool_and(abs(value - round(value, 2)) < 1e-9) THEN 2
            ELSE 3
        END AS decimals
    FROM loaded_now
    GROUP BY indicator
)
SELECT
    loaded_now.indicator, named.label,
    coalesce(named.label_ar, named.label), coalesce(named.label_fr, named.label), coalesce(named.label_en, named.label),
    named.unit, named.decimals, named.source,
    loaded_now.level, loaded_now.period, loaded_now.milieu,
    list_sort(list_distinct(list(loaded_now.source_key)))
FROM loaded_now
INNER JOIN named ON loaded_now.indicator = named.indicator
GROUP BY ALL
ORDER BY ALL;
