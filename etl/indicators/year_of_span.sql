-- The span of weeks that is a whole year up to the data's today, if one is. Columns: weeks; year.
SELECT long_weeks, left(last_week, 4)
FROM vigilance_frame
WHERE long_weeks = right(last_week, 2)::INTEGER
    -- The week after it begins another year.
    AND strftime(strptime(last_week || '-4', '%G-W%V-%u') + INTERVAL 7 DAY, '%G') > left(last_week, 4);
