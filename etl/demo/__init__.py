"""The demonstration set: invented centres, people helped, cells and signals in real places.

Written as the files offices send, blemishes included, always the same bytes, and adding up to what the
institution has published; the clean set holds the same facts in files as they should be. See
``data/reference/FILES.md``.
"""

from etl.demo.writing import write, write_clean

__all__ = ["write", "write_clean"]
