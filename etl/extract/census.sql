-- What each field of the census measures. Grain: one field of one census.
-- base: what a share is a share of, by which arrondissements are weighted; asked: of everyone (complete), or on the
-- long form (long_form: of everyone below 2,000 households, of one household in five elsewhere).
CREATE TABLE census_field (
    subject VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    base VARCHAR,
    asked VARCHAR NOT NULL,
    PRIMARY KEY (subject, period, field)
);

INSERT INTO census_field SELECT subject, period, field, unit, nullif(base, ''), asked FROM census_field_rows;

-- The two censuses, long. Grain: one field of one territory, milieu and sex. Percentages as published (0 to 100).
-- status: published; of the six cities in 2014, computed (counts summed) or estimated (rates weighted).
-- Where nothing is published there is no row.
CREATE TABLE census_value (
    subject VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    milieu VARCHAR NOT NULL,
    sex VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    value DOUBLE NOT NULL,
    status VARCHAR NOT NULL,
    source_key VARCHAR NOT NULL
);

-- Establishments mapped for the census of 2024. Grain: one field of one territory.
-- status: published; computed for the six cities, summed from their arrondissements.
CREATE TABLE establishment_count (
    level VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    value BIGINT NOT NULL,
    status VARCHAR NOT NULL,
    source_key VARCHAR NOT NULL,
    PRIMARY KEY (level, territory_code, field)
);
