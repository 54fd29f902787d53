-- Figures of the censuses taken over as they were published, under the names that declarations use.
-- Where a field exists in one census only, or means something else in the other, the row names its period.
INSERT INTO measure_value
WITH taken(measure, subject, sex, field, period) AS (
    VALUES
    ('population', 'people', 'all', 'population_legal', NULL),
    ('population_municipal', 'people', 'all', 'population_municipal', NULL),
    ('women', 'people', 'female', 'population_municipal', NULL),
    ('population_10_plus', 'people', 'all', 'illiteracy_population_10_plus', '2024'),
    ('population_15_plus', 'people', 'all', 'illiteracy_population_15_plus', '2024'),
    ('women_15_plus', 'people', 'female', 'illiteracy_population_15_plus', '2024'),
    ('children_7_12', 'people', 'all', 'schooling_population_7_to_12', '2024'),
    ('labour_force', 'people', 'all', 'labour_active', NULL),
    ('illiteracy_10_plus_pct', 'people', 'all', 'illiteracy_rate_10_plus', NULL),
    ('illiteracy_15_plus_pct', 'people', 'all', 'illiteracy_rate_15_plus', '2024'),
    ('illiteracy_women_15_plus_pct', 'people', 'female', 'illiteracy_rate_15_plus', '2024'),
    ('schooling_6_11_pct', 'people', 'all', 'schooling_rate_6_to_11', '2024'),
    ('schooling_7_12_pct', 'people', 'all', 'schooling_rate_7_to_12', '2014'),
    ('no_schooling_pct', 'people', 'all', 'education_none', NULL),
    ('unemployment_pct', 'people', 'all', 'labour_unemployment_rate', NULL),
    ('women_activity_pct', 'people', 'female', 'labour_activity_rate', NULL),
    ('disability_pct', 'people', 'all', 'disability_prevalence', NULL),
    ('households', 'households', 'all', 'households_count', NULL),
    ('household_size', 'households', 'all', 'households_average_size', NULL),
    ('people_per_room', 'households', 'all', 'households_people_per_room', NULL),
    ('basic_dwelling_pct', 'households', 'all', 'dwelling_type_basic_or_slum', NULL),
    ('running_water_pct', 'households', 'all', 'amenities_running_water', NULL),
    ('electricity_pct', 'households', 'all', 'amenities_electricity', NULL),
    ('toilet_pct', 'households', 'all', 'amenities_toilet', NULL),
    ('sewer_pct', 'households', 'all', 'wastewater_public_sewer', NULL),
    ('paved_road_km', 'households', 'all', 'households_distance_to_paved_road_km', NULL),
    -- Housing was asked of households that live in a dwelling; 2014 does not count them apart.
    ('households_housed', 'households', 'all', 'households_sedentary', '2024'),
    ('households_housed', 'households', 'all', 'households_count', '2014')
)
SELECT
    taken.measure, census.level, census.territory_code, census.period, census.milieu,
    census.value, census.status, [census.source_key], FALSE
FROM census_value AS census
INNER JOIN taken
    ON census.subject = taken.subject
    AND census.sex = taken.sex
    AND census.field = taken.field
    AND census.period = coalesce(taken.period, census.period);
