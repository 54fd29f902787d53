-- Every spelling of every delegation and commune. Grain: one spelling.
-- code, level, province_code (own code for a province), name
SELECT code, level, province_code, unnest([name_fr, name_ar, name_en]) AS name
FROM territory
WHERE level IN ('province', 'arrondissement_prefecture', 'commune')
UNION
SELECT code, level, province_code, alias
FROM territory_alias JOIN territory USING (code)
WHERE level IN ('province', 'arrondissement_prefecture', 'commune');
