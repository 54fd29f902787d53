-- Where does each commune lie, and in what?
-- One row a commune, in code order. longitude, latitude: its representative point, in degrees.
SELECT code, region_code, province_code, longitude, latitude
FROM territory
WHERE level = 'commune'
ORDER BY code
