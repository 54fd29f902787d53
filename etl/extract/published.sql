-- The figures that the project carries, beside those that offices loaded: neither replaces the other.
DELETE FROM published_figure WHERE source_row IS NULL;

INSERT INTO published_figure BY NAME
SELECT *, FALSE AS simulated
FROM figure_rows
ORDER BY source_key, topic, indicator, period, level, territory_name, value;
