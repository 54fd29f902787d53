"""How much of a file is read at most: more than any office's table, less than exhausts a machine."""

from __future__ import annotations

MEBIBYTE = 1 << 20

#: An upload as received, and what it may swell to when it is an archive or a workbook.
RECEIVED_BYTES = 512 * MEBIBYTE
INFLATED_BYTES = 1024 * MEBIBYTE
#: A compressed file that swells more than this is no table; sheets of repeated cells reach fifty.
INFLATION_RATIO = 200
#: Below this an archive is read however well it is packed.
INFLATED_FREELY = 32 * MEBIBYTE

MEMBERS = 500
#: An archive's own list of its files: a few dozen bytes a file, and read whole.
LISTED_BYTES = 4 * MEBIBYTE
SHEETS = 250
COLUMNS = 1_000
ROWS = 10_000_000
CELLS = 100_000_000
WORKBOOK_CELLS = 30_000_000
#: Different texts a file may hold: what memory is needed for.
DISTINCT_TEXTS = 10_000_000
#: A cell of a spreadsheet holds no more; a longer one is a quotation mark never closed.
CELL_CHARACTERS = 32_767
LINE_BYTES = 4 * MEBIBYTE

#: What the process that opens a workbook may use.
WORKBOOK_MEMORY = 2048 * MEBIBYTE
WORKBOOK_SECONDS = 90

#: Corrections taken from the workbook's own markup (error cells, percentages), and merged regions.
MARKED_CELLS = 2_000_000
MERGED_REGIONS = 100_000
