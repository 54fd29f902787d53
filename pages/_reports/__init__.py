"""Pages for paper and for spreadsheets."""
