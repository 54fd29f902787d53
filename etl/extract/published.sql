-- Figures printed by the network, its ministry and the HCP, each kept with its scope. Grain: one printed figure.
-- qualifier: exact, more_than, about, target (a plan, never a result). period: as printed (2017, 2017-12, 2017-2020 …).
-- territory_code: empty where the figure is of an area that is no territory. Two series of multidimensional poverty
-- (mpi_rate_hcp2017, mpi_rate_hcp2025) give different figures for the same 2014 and are never to be mixed.
CREATE TABLE published_figure (
    topic VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    value DOUBLE NOT NULL,
    unit VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    territory_code VARCHAR,
    territory_name VARCHAR NOT NULL,
    qualifier VARCHAR NOT NULL,
    scope_ar VARCHAR NOT NULL,
    scope_fr VARCHAR NOT NULL,
    scope_en VARCHAR NOT NULL,
    source_text VARCHAR,
    url VARCHAR,
    other_urls VARCHAR[],
    note VARCHAR,
    source_key VARCHAR NOT NULL
);

INSERT INTO published_figure BY NAME
FROM figure_rows
ORDER BY source_key, topic, indicator, period, level, territory_name, value;
