-- None of the indicators in hand withholds anything.
CREATE OR REPLACE TEMP TABLE withheld_measure (measure VARCHAR, territory_code VARCHAR, period VARCHAR);
