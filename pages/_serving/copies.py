"""Compressed copies, made once and kept on disk under the hash of what they were made from.

Workers share the folder: a copy made by one is read by the others, and survives a restart.
"""

from __future__ import annotations

import os
import threading
from collections import defaultdict
from pathlib import Path

from pages._serving.codings import Coding


class Copies:
    """A folder of compressed copies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._making: defaultdict[Path, threading.Lock] = defaultdict(threading.Lock)

    def of(self, content: bytes, digest: str, coding: Coding) -> bytes:
        """The copy of `content` in one coding; made and kept if it is not there yet."""
        kept = self._folder / f"{digest}{coding.suffix}"
        if kept.exists():
            return kept.read_bytes()
        with self._making[kept]:
            if not kept.exists():
                self._keep(kept, coding.press(content))
        return kept.read_bytes()

    def _keep(self, path: Path, copy: bytes) -> None:
        """Write aside, then rename: a reader never meets half a copy, nor does another worker."""
        self._folder.mkdir(parents=True, exist_ok=True)
        aside = path.with_suffix(f"{path.suffix}.{os.getpid()}")
        aside.write_bytes(copy)
        aside.replace(path)
