-- Figures printed by the network, its ministry and the HCP, each kept with its scope. Grain: one printed figure.
-- qualifier: exact, more_than, about, target (a plan, never a result). period: as printed (2017, 2017-12, 2017-2020 …).
-- territory_code: empty where the figure is of an area that is no territory. Two series of multidimensional poverty
-- (mpi_rate_hcp2017, mpi_rate_hcp2025) give different figures for the same 2014 and are never to be mixed.
-- source_row: of the file that an office loaded; NULL for the figures that the project carries, which a later step adds.
CREATE TABLE IF NOT EXISTS published_figure (
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
    source_key VARCHAR NOT NULL,
    source_row INTEGER,
    simulated BOOLEAN NOT NULL,
    member VARCHAR,
    sheet VARCHAR
);

DELETE FROM published_figure WHERE source_row IS NOT NULL;

-- An office writes the scope in its own language, and it is told as written.
INSERT INTO published_figure BY NAME
SELECT
    coalesce(counting.topic, 'loaded') AS topic,
    counting.indicator, counting.value, counting.unit, counting.period::VARCHAR AS period,
    territory.level, counting.territory_code, territory.name_fr AS territory_name,
    coalesce(counting.qualifier, 'exact') AS qualifier,
    counting.scope AS scope_ar, counting.scope AS scope_fr, counting.scope AS scope_en,
    counting.source AS source_text, counting.url, counting.note,
    counting.source_key, counting.source_row, counting.simulated, counting.member, counting.sheet
FROM counting
INNER JOIN territory ON counting.territory_code = territory.code;
