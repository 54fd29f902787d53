"""The demonstration set as offices really write: the same facts under every blemish of real files.

Which file gets which is declared in ``data/reference/demo_blemishes.toml``; nothing is left to chance.
"""

from etl.demo.blemishes.files import write_all

__all__ = ["write_all"]
