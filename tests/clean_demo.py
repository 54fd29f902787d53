"""The demonstration set without a blemish: what independent counting reads with a plain reader."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from etl import demo


@cache
def clean_demo() -> Path:
    """A folder with the twenty files, written once a run; the shipped set holds the same facts."""
    above = Path(tempfile.mkdtemp(prefix="clean-demo-"))
    atexit.register(shutil.rmtree, above, ignore_errors=True)
    demo.write_clean(above / "demo")
    return above / "demo"
