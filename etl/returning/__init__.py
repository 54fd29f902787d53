"""What goes back to an office: templates to fill, what was refused and why, its own workbook marked."""
