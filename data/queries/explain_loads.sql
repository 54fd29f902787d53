-- What did loading say of the files a figure rests on?
-- One row per load.
-- Parameters: keys (of sources, parted by |).
-- Columns: source_key, file, received_at (text), office, who; accepted, refused (rows); sheets (member, sheet, header_row,
-- kind), rules (rule, severity, found, text_ar, text_fr, text_en), aliases (list, written, value).
SELECT
    load.*,
    ARRAY(
        SELECT {'member': member, 'sheet': sheet, 'header_row': header_row, 'kind': kind}
        FROM load_sheet AS one WHERE one.source_key = load.source_key ORDER BY position
    ) AS sheets,
    ARRAY(
        SELECT {
            'rule': rule, 'severity': severity, 'found': found,
            'text_ar': text_ar, 'text_fr': text_fr, 'text_en': text_en
        }
        FROM load_rule AS one WHERE one.source_key = load.source_key ORDER BY severity DESC, found DESC, rule
    ) AS rules,
    ARRAY(
        SELECT {'list': list, 'written': written, 'value': value}
        FROM load_alias AS one WHERE one.source_key = load.source_key ORDER BY list, written
    ) AS aliases
FROM load_file AS load
WHERE list_contains(string_split($keys, '|'), load.source_key)
ORDER BY load.received_at
