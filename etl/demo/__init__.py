"""The demonstration set: invented centres, people helped, cells and signals in real places.

Written as the files offices would send, always the same bytes, and adding up to what the
institution has published. See ``data/reference/FILES.md``.
"""

from etl.demo.writing import write

__all__ = ["write"]
