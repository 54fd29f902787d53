-- A build without any file of figures has no table of them.
CREATE TABLE IF NOT EXISTS loaded_figure (
    indicator VARCHAR,
    level VARCHAR,
    territory_code VARCHAR,
    period VARCHAR,
    milieu VARCHAR,
    value DOUBLE,
    unit VARCHAR,
    source VARCHAR,
    source_key VARCHAR,
    simulated BOOLEAN,
    label_ar VARCHAR,
    label_fr VARCHAR,
    label_en VARCHAR
);

CREATE TABLE IF NOT EXISTS population_count (
    territory_code VARCHAR,
    period VARCHAR,
    milieu VARCHAR,
    sex VARCHAR,
    age_band VARCHAR,
    population BIGINT,
    source VARCHAR,
    source_key VARCHAR,
    simulated BOOLEAN
);

-- What files bring as indicators: figures of any kind, and people as somebody else than the census counts or projects
-- them, an indicator for each source, sex and ages. It is named by its source and never takes the census's place.
CREATE OR REPLACE TEMP VIEW brought_figure AS
SELECT
    indicator, territory_code, period::VARCHAR AS period, milieu, value, unit, source, source_key, simulated,
    label_ar, label_fr, label_en
FROM loaded_figure
UNION ALL
SELECT
    'Population'
    || CASE counted.sex WHEN 'female' THEN ', femmes' WHEN 'male' THEN ', hommes' ELSE '' END
    || coalesce(', ' || counted.age_band, '')
    || ' (' || said.source || ')',
    counted.territory_code, counted.period::VARCHAR, counted.milieu, counted.population::DOUBLE, 'habitants',
    said.source, counted.source_key, counted.simulated,
    'السكان'
    || CASE counted.sex WHEN 'female' THEN '، إناث' WHEN 'male' THEN '، ذكور' ELSE '' END
    || coalesce('، ' || counted.age_band, '') || ' (' || said.source || ')',
    NULL,
    'Population'
    || CASE counted.sex WHEN 'female' THEN ', women' WHEN 'male' THEN ', men' ELSE '' END
    || coalesce(', ' || counted.age_band, '') || ' (' || said.source || ')'
FROM population_count AS counted
LEFT JOIN source AS file ON counted.source_key = file.source_key
CROSS JOIN LATERAL (SELECT coalesce(nullif(counted.source, ''), file.title, counted.source_key) AS source) AS said;
