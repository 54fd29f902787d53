-- How the territories of a level are coloured. Grain: indicator, level, period, milieu, method.
-- classes: one character a territory, in code order: 0 to 6 its class, m missing, s suppressed, i insufficient,
-- n not applicable. edges: ascending, one more than classes, shared by all periods of one kind (years, months) of an
-- indicator, level and milieu; class j lies above edge j up to edge j + 1 included, class 0 includes its lower edge.
-- counts: territories in each class; non_values: territories of each other status.
CREATE OR REPLACE TABLE map_class (
    indicator VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    milieu VARCHAR NOT NULL,
    method VARCHAR NOT NULL,
    classes VARCHAR NOT NULL,
    edges DOUBLE[] NOT NULL,
    counts INTEGER[] NOT NULL,
    non_values STRUCT(missing INTEGER, suppressed INTEGER, insufficient INTEGER, not_applicable INTEGER) NOT NULL
);
