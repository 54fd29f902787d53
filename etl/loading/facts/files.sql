-- Which files count for which table, in the order in which they were received: of the same figures the last counts.
-- Grain: table, file. accepted_count: rows accepted; counted_count: those that count, the others being superseded by a
-- later file or held back until the centre or cell they are of is named by a list; digest: of the accepted rows.
CREATE OR REPLACE TABLE counted_file AS
SELECT
    file.table_name, file.place, file.source_key, file.accepted_count, file.digest,
    coalesce(counted.counted_count, 0)::INTEGER AS counted_count
FROM office_files AS file
LEFT JOIN (
    SELECT 'centre' AS table_name, source_key, count(*) AS counted_count FROM centre GROUP BY ALL
    UNION ALL SELECT 'beneficiary_count', source_key, count(*) FROM beneficiary_count GROUP BY ALL
    UNION ALL SELECT 'cell', source_key, count(*) FROM cell GROUP BY ALL
    UNION ALL SELECT 'cell_report', source_key, count(*) FROM cell_report GROUP BY ALL
    UNION ALL SELECT 'signal', source_key, count(*) FROM signal GROUP BY ALL
    UNION ALL SELECT 'programme_register', source_key, count(*) FROM programme_register GROUP BY ALL
    UNION ALL SELECT 'loaded_figure', source_key, count(*) FROM loaded_figure GROUP BY ALL
    UNION ALL SELECT 'population_count', source_key, count(*) FROM population_count GROUP BY ALL
    UNION ALL SELECT 'published_figure', source_key, count(source_row) FROM published_figure GROUP BY ALL
    UNION ALL SELECT 'travel_time', source_key, count(*) FROM travel_time GROUP BY ALL
) AS counted USING (table_name, source_key)
ORDER BY ALL;

-- Real files of the inbox, which is read again at each build. Grain: file. refused_count: rows and tables refused.
CREATE OR REPLACE TABLE inbox_file AS
FROM inbox_files
ORDER BY ALL;

-- Files as sources. What they cover: first and last period, the year of the last opening, or, of travel times, which
-- say none, the year in which they came.
DELETE FROM source WHERE list_contains($former, source_key);

INSERT INTO source BY NAME
WITH covered AS (
    SELECT source_key, max(year(opened_on))::VARCHAR AS first, max(year(opened_on))::VARCHAR AS last
    FROM centre GROUP BY ALL
    UNION ALL
    SELECT source_key, max(year(opened_on))::VARCHAR, max(year(opened_on))::VARCHAR FROM cell GROUP BY ALL
    UNION ALL SELECT source_key, min(period), max(period) FROM beneficiary_count GROUP BY ALL
    UNION ALL SELECT source_key, min(period), max(period) FROM cell_report GROUP BY ALL
    UNION ALL SELECT source_key, min(period), max(period) FROM signal GROUP BY ALL
    UNION ALL SELECT source_key, min(period), max(period) FROM programme_register GROUP BY ALL
    UNION ALL SELECT source_key, min(period), max(period) FROM loaded_figure GROUP BY ALL
    UNION ALL SELECT source_key, min(period), max(period) FROM population_count GROUP BY ALL
    UNION ALL SELECT source_key, min(period), max(period) FROM published_figure GROUP BY ALL
    UNION ALL SELECT DISTINCT source_key, NULL, NULL FROM travel_time
),
span AS (SELECT source_key, min(first) AS first, max(last) AS last FROM covered GROUP BY ALL)
SELECT
    file.source_key, file.publisher, file.title, file.licence, file.retrieved_on, file.sha256, file.simulated,
    coalesce(
        CASE WHEN first = last THEN first ELSE first || '/' || last END, year(file.retrieved_on)::VARCHAR, ''
    ) AS reference_period
FROM (SELECT DISTINCT ON (source_key) * FROM office_files ORDER BY source_key) AS file
-- A file whose every row is superseded is no source of anything.
INNER JOIN span ON file.source_key = span.source_key;
