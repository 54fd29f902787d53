-- How far have the figures of offices come?
-- One row for centres (about: offices) and one for cells (vigilance). Columns: latest (the last year, or month, of which
-- anything is told), settled (the last year of which enough is told to compare territories); NULL where nothing is told.
SELECT about, latest, settled
FROM reached
