-- Three provinces: the cell of 01.051 has been silent for two weeks, that of 01.151 is heard, 12.391 has none.
ALTER TABLE territory ADD COLUMN region_code VARCHAR;
UPDATE territory SET region_code = left(code, 2) WHERE code <> 'MA';
CREATE TABLE sketch (area_code VARCHAR, level VARCHAR, path VARCHAR, width INTEGER, height INTEGER, shapes INTEGER);
INSERT INTO sketch VALUES
    ('MA', 'province', 'geo/sketch/MA.province.0a.json', 926, 1000, 3),
    ('01', 'province', 'geo/sketch/01.province.0a.json', 926, 1000, 2),
    ('01.051', 'commune', 'geo/sketch/01.051.commune.0b.json', 1000, 700, 2);
CREATE TABLE published_figure (topic VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR, qualifier VARCHAR,
    scope_ar VARCHAR, scope_fr VARCHAR, scope_en VARCHAR, source_text VARCHAR, url VARCHAR);
INSERT INTO published_figure VALUES
    ('social_vigilance_cells', 52, 'cells', '2016', 'target', 'مخطط', 'plan', 'cells wanted', 'MAP', NULL),
    ('social_vigilance_cells', 100, 'cells', '2017-2020', 'target', 'مخطط', 'plan', 'cells wanted', NULL,
     'https://example.org/plan');
CREATE TABLE vigilance_frame (as_of DATE, first_week VARCHAR, last_week VARCHAR, status VARCHAR, reference VARCHAR,
    silent_after_reports INTEGER, unlisted_after_weeks INTEGER, short_weeks INTEGER, long_weeks INTEGER,
    earlier_years INTEGER, minimum_known_days INTEGER, minimum_earlier_years INTEGER, minimum_rise_signals INTEGER,
    simulated BOOLEAN, source_keys VARCHAR[]);
CREATE TABLE cell_state (level VARCHAR, territory_code VARCHAR, delegations INTEGER, cells INTEGER, state VARCHAR,
    opened_on DATE, last_received_on DATE, last_reported_week VARCHAR, unanswered INTEGER, weeks_since INTEGER);
CREATE TABLE report_week (level VARCHAR, territory_code VARCHAR, period VARCHAR, expected INTEGER, received INTEGER,
    late INTEGER);
CREATE TABLE report_span (level VARCHAR, territory_code VARCHAR, weeks INTEGER, expected INTEGER, received INTEGER,
    late INTEGER);
CREATE TABLE signal_week (level VARCHAR, territory_code VARCHAR, type VARCHAR, period VARCHAR, signal_count INTEGER);
CREATE TABLE signal_span (level VARCHAR, territory_code VARCHAR, weeks INTEGER, type VARCHAR, signal_count INTEGER,
    per_report DOUBLE, report_lower DOUBLE, report_upper DOUBLE, earlier_low DOUBLE, earlier_median DOUBLE,
    earlier_high DOUBLE, earlier_years INTEGER, years_back INTEGER[], earlier_signals INTEGER[],
    earlier_reports INTEGER[], against_past VARCHAR, denominator VARCHAR, people DOUBLE, rate DOUBLE,
    lower DOUBLE, upper DOUBLE, oriented INTEGER, cared_for INTEGER, closed INTEGER, unknown INTEGER,
    days_known INTEGER, days_lower_quartile DOUBLE, days_median DOUBLE, days_upper_quartile DOUBLE);
CREATE TABLE withheld_count (level VARCHAR, territory_code VARCHAR, type VARCHAR, outcome VARCHAR, period VARCHAR,
    weeks INTEGER, years_back INTEGER, is_unsaid BOOLEAN, low INTEGER, high INTEGER);
