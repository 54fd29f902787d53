-- What do the registers of the programmes say, and who says it?
-- One row per figure: register, territory, period, source; a register without any figure has one row without value.
-- Columns: register, position; its labels and units in three languages; level, territory_code, territory_ar,
-- territory_fr, territory_en; period (year); value (in the register's unit); qualifier (exact, more_than, about,
-- target); source_key, publisher, title, source_text, url, note; simulated.
SELECT
    r.register, r.position,
    r.label_ar, r.label_fr, r.label_en, r.unit_ar, r.unit_fr, r.unit_en,
    f.level, f.territory_code, t.name_ar AS territory_ar, t.name_fr AS territory_fr, t.name_en AS territory_en,
    f.period, f.value, f.qualifier,
    f.source_key, s.publisher, s.title, f.source_text, f.url, f.note,
    coalesce(f.simulated, false) AS simulated
FROM register AS r
LEFT JOIN programme_register AS f USING (register)
LEFT JOIN territory AS t ON t.code = f.territory_code
LEFT JOIN source AS s ON s.source_key = f.source_key
ORDER BY r.position, f.period, f.simulated, f.territory_code, f.source_key
