-- Whoever has a neighbour is its neighbour, and nobody is their own.
SELECT
    'neighbours are mutual' AS rule,
    format('{}: {} and {}', n.level, n.code, n.neighbour_code) AS detail
FROM neighbour AS n
LEFT JOIN neighbour AS back
    ON back.level = n.level AND back.code = n.neighbour_code AND back.neighbour_code = n.code
WHERE back.code IS NULL OR n.code = n.neighbour_code;
