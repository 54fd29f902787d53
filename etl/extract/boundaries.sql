-- Boundaries measured and stored with their territories. Geometry: longitude and latitude on WGS 84 (EPSG:4326),
-- unsimplified. area_km2: in an equal-area projection, on these public boundaries.
-- longitude, latitude: the middle of the largest circle inside; west … north: bounding box, in degrees.
CREATE TABLE located AS
SELECT
    * EXCLUDE (wkb),
    -- DuckDB without its spatial extension knows no EPSG codes: the definition is spelt out.
    st_setcrs(
        st_geomfromwkb(wkb),
        'GEOGCRS["WGS 84",DATUM["World Geodetic System 1984",ELLIPSOID["WGS 84",6378137,298.257223563]],'
        'CS[ellipsoidal,2],AXIS["latitude",north],AXIS["longitude",east],'
        'ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",4326]]'
    ) AS geometry
FROM shape_rows;

CREATE OR REPLACE TABLE territory AS
SELECT
    t.code, t.level, t.parent_code, t.kind, t.iso_3166_2, t.name_ar, t.name_fr, t.name_en,
    t.rural_share, s.area_km2, s.longitude, s.latitude, s.west, s.south, s.east, s.north,
    t.region_code, t.province_code, t.type, t.legal_population_2024, t.is_rural, s.geometry
FROM territory AS t
LEFT JOIN located AS s ON s.code = t.code
ORDER BY t.code;

-- Drawn on the map, without figures and without a parent. Grain: one area.
CREATE TABLE map_only_area AS
SELECT m.code, m.name_ar, m.name_fr, m.name_en, s.geometry
FROM map_only_rows AS m
JOIN located AS s ON s.code = m.code
ORDER BY m.code;

DROP TABLE located;

-- Territories of one level that share at least a point. Grain: one pair in one direction.
CREATE TABLE neighbour (
    level VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    neighbour_code VARCHAR NOT NULL,
    PRIMARY KEY (level, code, neighbour_code)
);

INSERT INTO neighbour BY NAME FROM neighbour_rows ORDER BY level, code, neighbour_code;

-- The map's files. path: below /assets. Grain: one level.
CREATE TABLE map_layer (
    level VARCHAR PRIMARY KEY,
    path VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    features INTEGER NOT NULL,
    bytes_raw INTEGER NOT NULL,
    bytes_brotli INTEGER NOT NULL
);

INSERT INTO map_layer BY NAME FROM layer_rows ORDER BY level;
