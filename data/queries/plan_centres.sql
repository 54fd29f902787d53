-- Which open centres does a service have, and where?
-- One row a centre, by its code. Parameter: members, the service's types of centre parted by |, with their category
-- where only that one belongs to it. A centre without coordinates stands at the point of its commune.
SELECT
    open.centre_id, open.name_ar, open.name_fr, open.commune_code, open.licensed_places, open.simulated,
    coalesce(open.longitude, commune.longitude) AS longitude,
    coalesce(open.latitude, commune.latitude) AS latitude
FROM open_centre AS open
INNER JOIN territory AS commune ON open.commune_code = commune.code
WHERE open.type IN (SELECT unnest(string_split($members, '|')))
    OR concat(open.type, ':', open.category) IN (SELECT unnest(string_split($members, '|')))
ORDER BY open.centre_id
