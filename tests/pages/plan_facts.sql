-- The communes of `small_gaps` along one meridian: a tenth of a degree is some eleven kilometres.
ALTER TABLE territory ADD COLUMN region_code VARCHAR;
ALTER TABLE territory ADD COLUMN province_code VARCHAR;
ALTER TABLE territory ADD COLUMN longitude DOUBLE;
ALTER TABLE territory ADD COLUMN latitude DOUBLE;
UPDATE territory SET region_code = left(code, 2), province_code = left(code, 6), longitude = -4;
UPDATE territory SET latitude = given.latitude
FROM (VALUES
    ('01.051.01.01', 35.00), ('01.051.01.03', 35.05), ('01.051.05.01', 35.30), ('01.151.05.01', 35.36),
    ('01.151.05.03', 35.42), ('01.151.01.03', 35.60), ('12.391.01.01', 23.70), ('12.391.05.01', 23.50),
    ('12.391.05.03', 24.00)
) AS given (code, latitude)
WHERE territory.code = given.code;
UPDATE territory SET west = -5, east = -3, south = 34, north = 36 WHERE left(code, 2) = '01';
UPDATE territory SET west = -17, east = -12, south = 21, north = 25 WHERE left(code, 2) = '12';
CREATE OR REPLACE TABLE open_centre AS
SELECT
    'c1' AS centre_id, 'فضاء' AS name_ar, 'Espace' AS name_fr, 'EMF' AS type, NULL::VARCHAR AS category,
    '01.051.01.01' AS commune_code, NULL::DOUBLE AS longitude, NULL::DOUBLE AS latitude, 120 AS licensed_places,
    TRUE AS simulated
UNION ALL
SELECT 'c2', 'دار', 'Dar', 'EPS', 'dar_talib', '01.151.01.03', -4, 35.6, NULL, TRUE
UNION ALL
SELECT 'c3', 'دار', 'Maison', 'EPS', 'elderly', '01.151.01.03', -4, 35.6, NULL, TRUE;
