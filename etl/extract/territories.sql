-- Territories: one row each, from the country down to the communes. Shapes follow with the boundaries.
-- rural_share: 0 to 1 of the legal population of 2024; is_rural: communes only, more than half rural;
-- type: urban, mixed or rural, by where the people of 2024 live.
CREATE TABLE territory (
    code VARCHAR PRIMARY KEY,
    level VARCHAR NOT NULL,
    parent_code VARCHAR,
    kind VARCHAR NOT NULL,
    iso_3166_2 VARCHAR,
    name_ar VARCHAR NOT NULL,
    name_fr VARCHAR NOT NULL,
    name_en VARCHAR NOT NULL,
    type VARCHAR NOT NULL,
    region_code VARCHAR,
    province_code VARCHAR,
    legal_population_2024 BIGINT NOT NULL,
    rural_share DOUBLE NOT NULL,
    is_rural BOOLEAN
);

INSERT INTO territory BY NAME FROM territory_rows ORDER BY code;

-- Other spellings of territories' names, for searching and for reading offices' files. Grain: one spelling.
CREATE TABLE territory_alias (code VARCHAR NOT NULL, language VARCHAR NOT NULL, alias VARCHAR NOT NULL);

INSERT INTO territory_alias BY NAME FROM alias_rows ORDER BY code, language, alias;
