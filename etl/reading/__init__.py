"""From bytes to cells: opening whatever an office sends, in bounded memory and time."""
