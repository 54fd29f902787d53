"""Pure functions about numbers: no I/O, no Dash, no DuckDB, no clock."""
