-- Which territories exist?
-- One row per territory of any level, in code order.
-- Columns: code, level, parent_code, kind; names in three languages; population (legal, 2024, persons).
SELECT code, level, parent_code, kind, name_ar, name_fr, name_en, legal_population_2024 AS population
FROM territory
ORDER BY code
