-- How many cells did published plans want? Plans are not results.
-- One row per printed figure, earliest first.
-- Columns: value (cells), period, qualifier; scope_ar, scope_fr, scope_en; source_text, url.
SELECT value, period, qualifier, scope_ar, scope_fr, scope_en, source_text, url
FROM published_figure
WHERE topic = 'social_vigilance_cells'
ORDER BY period
