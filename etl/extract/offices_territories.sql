-- Every spelling of every territory. Grain: one spelling.
-- code, level, province_code (own code for a province, none above), name
SELECT code, level, province_code, unnest([name_fr, name_ar, name_en]) AS name
FROM territory
UNION
SELECT code, level, province_code, alias
FROM territory_alias JOIN territory USING (code);
