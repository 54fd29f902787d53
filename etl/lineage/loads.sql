-- What loading said of the files whose rows count in this build; empty where no office has sent a file yet.

-- Grain: load. source_key: as in the operational tables and in source.
CREATE OR REPLACE TABLE load_file (
    source_key VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    received_at VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    who VARCHAR NOT NULL,
    accepted INTEGER NOT NULL,
    refused INTEGER NOT NULL
);

-- Tables found in the file. Grain: load and grid, in the order of the file.
CREATE OR REPLACE TABLE load_sheet (
    source_key VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    member VARCHAR NOT NULL,
    sheet VARCHAR NOT NULL,
    header_row INTEGER NOT NULL,
    kind VARCHAR NOT NULL
);

-- Rules that warned. Grain: load and rule.
CREATE OR REPLACE TABLE load_rule (
    source_key VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    found INTEGER NOT NULL,
    text_ar VARCHAR NOT NULL,
    text_fr VARCHAR NOT NULL,
    text_en VARCHAR NOT NULL
);

-- Aliases that were used to read names and words. Grain: load, list and name as written.
CREATE OR REPLACE TABLE load_alias (
    source_key VARCHAR NOT NULL,
    list VARCHAR NOT NULL,
    written VARCHAR NOT NULL,
    value VARCHAR NOT NULL
);
