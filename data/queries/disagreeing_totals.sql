-- Which published totals disagree, and what does each of them count?
-- One row per figure, the sets in their order, the figures of a set by date.
-- Columns: set; label and why (the set differs) in three languages; value, unit, period, qualifier (exact,
-- more_than, about, target), scope in three languages; source_text, url, other_urls (list); indicator, source_key.
SELECT
    d.set, d.label_ar, d.label_fr, d.label_en, d.why_ar, d.why_fr, d.why_en,
    f.value, f.unit, f.period, f.qualifier, f.scope_ar, f.scope_fr, f.scope_en, f.source_text, f.url, f.other_urls,
    f.indicator, f.source_key
FROM disagreement AS d
JOIN disagreement_figure AS m USING (set)
JOIN published_figure AS f ON f.indicator = m.indicator AND f.period = m.period AND f.level = 'country'
ORDER BY d.position, left(f.period, 4), f.period, f.value
