-- How unequal the territories of a level are, one row a measure.
-- Grain: indicator, level (province, commune), period (years), milieu (total), measure, order_by.
-- measure: gini, theil, theil_between, theil_within (order_by empty); concentration, sii, rii along a need (order_by: its
-- indicator), the most deprived territory first. value, lower, upper: 95 % limits, NULL where figures are complete counts.
-- status: computed; or why there is no value: few (fewer than half of the territories have a figure), withheld (a fifth of
-- them is suppressed), negative (a figure below 0), nothing (0 everywhere), unordered (nothing along which to order them),
-- no_line (a ratio of which one end is not above 0).
-- weight: the measure whose people count for each figure. territories: how many count; left_out: the others of the level.
CREATE TABLE inequality (
    indicator VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    milieu VARCHAR NOT NULL,
    measure VARCHAR NOT NULL,
    order_by VARCHAR NOT NULL,
    value DOUBLE,
    lower DOUBLE,
    upper DOUBLE,
    status VARCHAR NOT NULL,
    weight VARCHAR NOT NULL,
    territories INTEGER NOT NULL,
    left_out INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL
);
