-- What the institution counts beside its centres and cells. Grain: one register.
-- published_as: the indicator of published_figure that gives it.
CREATE OR REPLACE TABLE register (
    register VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    unit VARCHAR NOT NULL,
    published_as VARCHAR NOT NULL,
    label_ar VARCHAR NOT NULL,
    label_fr VARCHAR NOT NULL,
    label_en VARCHAR NOT NULL,
    unit_ar VARCHAR NOT NULL,
    unit_fr VARCHAR NOT NULL,
    unit_en VARCHAR NOT NULL
);

INSERT INTO register BY NAME
SELECT * EXCLUDE (aliases_ar, aliases_fr)
FROM register_rows
ORDER BY position::INTEGER;

DELETE FROM programme_register WHERE source_row IS NULL;

-- What was published of them stands beside what offices sent: neither replaces the other.
INSERT INTO programme_register BY NAME
SELECT
    register.register, figure.territory_code, figure.level, figure.period, figure.value::BIGINT AS value,
    register.unit, figure.qualifier, figure.source_text, figure.url, figure.note, figure.source_key,
    FALSE AS simulated
FROM published_figure AS figure
INNER JOIN register ON figure.indicator = register.published_as
WHERE figure.source_row IS NULL
ORDER BY register.position, figure.period, figure.territory_code;
