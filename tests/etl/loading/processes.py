"""Commands as processes of their own: run to their end, or killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from data.paths import ROOT


class Processes:
    """One installation and the nursery of its commands."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.said = data / "said.txt"
        self._nursery = subprocess.Popen(
            [sys.executable, "-m", "tests.etl.loading.small"],
            cwd=ROOT,
            env={**os.environ, "YAQAZA_DATA": str(data), "DATABASE_URL": f"sqlite:///{data}/records.sqlite"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, *words: str, room: int = 0) -> int:
        """Start a command; its process's number."""
        asked = {"words": ["--no-demo", "--lang", "en", *words], "room": room, "said": str(self.said)}
        self._nursery.stdin.write(json.dumps(asked) + "\n")
        self._nursery.stdin.flush()
        return int(self._nursery.stdout.readline())

    def end(self) -> int:
        """Wait for the command started last; its exit code, negative when it was killed."""
        return int(self._nursery.stdout.readline())

    def run(self, *words: str, room: int = 0, code: int = 0) -> str:
        """Run a command to its end; what it said."""
        self.start(*words, room=room)
        found, said = self.end(), self.said.read_text(encoding="utf-8")
        assert found == code, said
        return said

    def kill_after(self, seconds: float, *words: str) -> None:
        """Start a command and kill it, unless it has ended by then."""
        number = self.start(*words)
        time.sleep(seconds)
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
        self.end()

    def close(self) -> None:
        """Let the nursery go."""
        self._nursery.stdin.close()
        self._nursery.wait(timeout=60)
