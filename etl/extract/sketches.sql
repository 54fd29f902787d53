-- Small maps drawn as SVG. path: below /assets. west, north: the upper left corner on the Mercator plane,
-- in degrees; scale: units a degree of longitude; width, height: in units.
-- Grain: one area and the level of territories drawn in it.
CREATE TABLE sketch (
    area_code VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    west DOUBLE NOT NULL,
    north DOUBLE NOT NULL,
    scale DOUBLE NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    shapes INTEGER NOT NULL,
    bytes_brotli INTEGER NOT NULL,
    PRIMARY KEY (area_code, level)
);

INSERT INTO sketch BY NAME FROM sketch_rows ORDER BY area_code, level;
