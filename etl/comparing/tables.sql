-- How each figure stands beside what it is compared with, in its latest settled year, milieu total.
-- Grain: indicator, level, territory, benchmark.
-- benchmark: country, region (the territory's own), median (of the level), likes (mean of the ten most alike), norm
-- (where the indicator declares a reference); benchmark_value in the indicator's unit, NULL where there is none.
-- verdict: better, worse (where the indicator says which values are good), higher, lower (where it does not), similar,
-- no judgement; or why there is no value: missing, suppressed, insufficient, not_applicable.
-- sureness: 95, 99.8 (% interval without the benchmark), complete count; NULL where nothing stands apart.
CREATE OR REPLACE TABLE verdict (
    indicator VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    milieu VARCHAR NOT NULL,
    benchmark VARCHAR NOT NULL,
    benchmark_value DOUBLE,
    verdict VARCHAR NOT NULL,
    sureness VARCHAR,
    simulated BOOLEAN NOT NULL
);

-- Whether a figure rises or falls over its last five years, tested at 99.8 %.
-- Grain: indicator, level, territory; only indicators promised for five years whose figures have intervals.
-- points: years of the five with counts; slope in the indicator's unit a year; course: increasing, decreasing,
-- no change, cannot be calculated (slope and chi2 are NULL then).
CREATE OR REPLACE TABLE course (
    indicator VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    milieu VARCHAR NOT NULL,
    points INTEGER NOT NULL,
    slope DOUBLE,
    chi2 DOUBLE,
    course VARCHAR NOT NULL,
    simulated BOOLEAN NOT NULL
);

-- What is surely worse than a benchmark, with all that a list of it says; grain: as verdict, worse alone.
-- value, lower, upper, benchmark_value in the indicator's unit; status as in indicator_value; going: where the figure
-- is going for who reads its direction (worse, better, level, unknown); slope: the unit a year; people: those the
-- figure is about, its denominator where that counts people, else who lives there.
CREATE OR REPLACE TABLE worse_figure (
    indicator VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    benchmark VARCHAR NOT NULL,
    value DOUBLE NOT NULL,
    lower DOUBLE,
    upper DOUBLE,
    status VARCHAR NOT NULL,
    benchmark_value DOUBLE NOT NULL,
    sureness VARCHAR NOT NULL,
    going VARCHAR NOT NULL,
    course VARCHAR,
    slope DOUBLE,
    people DOUBLE NOT NULL,
    simulated BOOLEAN NOT NULL
);

-- The ten territories of its level most like each by census context of 2024, the likest first.
-- Grain: territory, position. distance: standardised, Euclidean. A territory of which a variable is unknown has none.
CREATE OR REPLACE TABLE likeness (
    level VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    like_code VARCHAR NOT NULL,
    distance DOUBLE NOT NULL
);

-- What likeness is judged by. scale: log where the logarithm is taken, else empty.
CREATE OR REPLACE TABLE likeness_variable (
    position INTEGER NOT NULL,
    indicator VARCHAR NOT NULL,
    scale VARCHAR NOT NULL
);

-- Verdicts that another denominator would change, or that only one of both denominators allows.
-- Grain: denominator (of data/reference/denominators.toml), indicator, level, territory, benchmark.
-- usual_…: over the declared denominator, as in verdict and indicator_value; the others over the other one.
-- base: the denominator itself, in its measure's unit; value, lower, upper, benchmark_value: in the indicator's.
CREATE OR REPLACE TABLE flip (
    denominator VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    territory_code VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    milieu VARCHAR NOT NULL,
    benchmark VARCHAR NOT NULL,
    usual_verdict VARCHAR NOT NULL,
    usual_sureness VARCHAR,
    usual_value DOUBLE,
    usual_lower DOUBLE,
    usual_upper DOUBLE,
    usual_base DOUBLE,
    usual_benchmark_value DOUBLE,
    verdict VARCHAR NOT NULL,
    sureness VARCHAR,
    value DOUBLE,
    lower DOUBLE,
    upper DOUBLE,
    base DOUBLE,
    benchmark_value DOUBLE,
    simulated BOOLEAN NOT NULL
);

-- How many verdicts another denominator leaves as they are.
-- Grain: denominator, indicator, level, benchmark. marks: a character a territory of the level, in code order:
-- = judged alike over both, x otherwise, o over one of both only, . over neither.
CREATE OR REPLACE TABLE flip_mark (
    denominator VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    milieu VARCHAR NOT NULL,
    benchmark VARCHAR NOT NULL,
    marks VARCHAR NOT NULL,
    simulated BOOLEAN NOT NULL
);
