-- What offices send. Every row carries its source, its row in the file and whether it is a demonstration.

-- Centres. licensed_places: places licensed (yearly capacity for services without places); NULL when not known.
-- delegation_code: the province, prefecture or préfecture d'arrondissements whose office keeps the centre.
CREATE TABLE centre (
    centre_id VARCHAR PRIMARY KEY,
    name_ar VARCHAR,
    name_fr VARCHAR,
    type VARCHAR NOT NULL,
    category VARCHAR,
    delegation_code VARCHAR NOT NULL,
    commune_code VARCHAR NOT NULL,
    longitude DOUBLE,
    latitude DOUBLE,
    milieu VARCHAR NOT NULL,
    serves VARCHAR,
    legal_regime VARCHAR,
    licensed_on DATE,
    licensed_places INTEGER,
    has_director BOOLEAN,
    jisr_label BOOLEAN NOT NULL,
    jisr_label_year SMALLINT,
    establishment_project BOOLEAN NOT NULL,
    establishment_project_year SMALLINT,
    opened_on DATE NOT NULL,
    closed_on DATE,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL
);

-- Beneficiaries. Grain: centre, year, sex, age band, programme. A centre without rows has not reported.
CREATE TABLE beneficiary_count (
    centre_id VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    sex VARCHAR NOT NULL,
    age_band VARCHAR NOT NULL,
    programme VARCHAR NOT NULL,
    beneficiary_count INTEGER NOT NULL,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL
);

-- Social vigilance cells. territory_code: a province, prefecture or préfecture d'arrondissements.
CREATE TABLE cell (
    cell_id VARCHAR PRIMARY KEY,
    territory_code VARCHAR NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL
);

-- Reports of the cells. Grain: cell and ISO week. received_on is NULL when nothing came.
CREATE TABLE cell_report (
    cell_id VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    expected_on DATE NOT NULL,
    received_on DATE,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL
);

-- Signals. One row for like situations of one week in one commune; days_to_orientation in days.
CREATE TABLE signal (
    signal_id VARCHAR PRIMARY KEY,
    cell_id VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    commune_code VARCHAR,
    type VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    signal_count INTEGER NOT NULL,
    outcome VARCHAR NOT NULL,
    days_to_orientation INTEGER,
    source_key VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    simulated BOOLEAN NOT NULL
);

-- Registers of the programmes. Grain: register, territory, year and source; territory_code is of any level.
-- qualifier: exact, more_than, about, target (a plan, never a result). Published figures are added by a later step:
-- they have a source_text or url, and no row of a file.
CREATE TABLE programme_register (
    register VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    value BIGINT NOT NULL,
    unit VARCHAR NOT NULL,
    qualifier VARCHAR NOT NULL,
    source_text VARCHAR,
    url VARCHAR,
    note VARCHAR,
    source_key VARCHAR NOT NULL,
    source_row INTEGER,
    simulated BOOLEAN NOT NULL
);
