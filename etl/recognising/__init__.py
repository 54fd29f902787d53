"""From cells to a table of one kind: header rows, headings, totals, what stands in titles and sheet names."""
