"""Pure functions about places: no I/O, no Dash, no DuckDB; no clock but that of a time limit."""
