-- Every publisher's table and every office's file that figures rest on. Grain: one source.
CREATE TABLE source (
    source_key VARCHAR PRIMARY KEY,
    publisher VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    licence VARCHAR NOT NULL,
    url VARCHAR,
    retrieved_on DATE,
    reference_period VARCHAR NOT NULL,
    sha256 VARCHAR,
    simulated BOOLEAN NOT NULL
);
