-- What must hold before a build is published. Every statement returns (rule, detail), and no row when all is well.

SELECT 'a source is named once' AS rule, source_key AS detail FROM source GROUP BY ALL HAVING count(*) > 1;
