-- What are the figures of a territory's portrait, and how does its level lie?
-- One row per figure of the portrait and milieu, for the territory itself and for the one it is set against.
-- Parameters: code; other (a code, '' for none); spread_level (the level whose spread is told).
-- Columns: code, indicator, period, milieu; value, lower, upper (in the indicator's unit); status; numerator,
-- denominator (in their measures' units); rank (1 = highest of its level), rank_count; simulated; source_keys;
-- before (2014 census, where the same figure exists); lowest, lower_quartile, median, upper_quartile, highest of
-- the level, spread_simulated (NULL where too few of the level have a figure).
SELECT
    f.territory_code AS code, f.indicator, f.period, f.milieu,
    f.value, f.lower, f.upper, f.status, f.numerator, f.denominator, f.rank, f.rank_count,
    f.simulated, f.source_keys, f.before,
    s.lowest, s.lower_quartile, s.median, s.upper_quartile, s.highest, s.simulated AS spread_simulated
FROM portrait_figure AS f
LEFT JOIN level_spread AS s
    ON s.indicator = f.indicator AND s.period = f.period AND s.milieu = f.milieu AND s.level = $spread_level
WHERE f.territory_code IN ($code, $other)
