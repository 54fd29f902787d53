"""Stands for ``python -m etl`` in tests of the import page: keeps what it was told and writes loads like it.

A file whose text begins with ``slow`` is judged slowly, ``broken`` makes it fail with a sentence, ``crash``
ends it with a traceback, ``wrong`` is refused whole; any other has 20 accepted and 3 refused rows.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from itertools import pairwise
from pathlib import Path

from tests.pages.sample_loads import report, write_load

LOADS = Path(os.environ["YAQAZA_DATA"]) / "loads"


def load(words: list[str]) -> int:
    path = Path(words[0])
    content = path.read_bytes()
    told = dict(pairwise(words))
    aside = LOADS / f".judging-{os.getpid()}-x"
    aside.mkdir(parents=True)
    (aside / "report.json").write_text(
        json.dumps({"progress": {"step": "judging", "done": 40, "total": 100}}), "utf-8"
    )
    if content.startswith(b"slow"):
        time.sleep(float(content.split()[1]))
    if content.startswith(b"broken"):
        sys.stderr.write("✗ The file cannot be read.\n")
        return 2
    if content.startswith(b"crash"):
        raise RuntimeError("a secret of the house")
    digest = hashlib.sha256(content).hexdigest()
    name = f"20261122T100000Z-{digest[:12]}"
    status = "refused" if content.startswith(b"wrong") else "judged"
    write_load(LOADS, name, report(name, path.name, digest, status, told.get("--who", "")))
    return 1


def accept(words: list[str]) -> int:
    if os.environ.get("FAILS"):
        sys.stderr.write("✗ A demonstration file is wrong.\n")
        return 1
    path = LOADS / words[0] / "report.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "status": "accepted"}), "utf-8")
    return 0


def undo(words: list[str]) -> int:
    (LOADS / words[0] / "withdrawn.json").write_text("{}", "utf-8")
    return 0


def redo(words: list[str]) -> int:
    (LOADS / words[0] / "withdrawn.json").unlink()
    return 0


def back(words: list[str]) -> int:
    return 0


def template(words: list[str]) -> int:
    Path(words[words.index("--out") + 1]).write_bytes(b"PK a workbook")
    return 0


def alias(words: list[str]) -> int:
    if "Inconnu" in words:
        sys.stderr.write("There is no such commune.\n")
    return int("Inconnu" in words)


def warning(words: list[str]) -> int:
    if "UNKNOWN" in words:
        sys.stderr.write("✗ There is no such rule.\n")
    return int("UNKNOWN" in words)


if __name__ == "__main__":
    said = sys.argv[1:]
    with (LOADS / ".calls").open("a", encoding="utf-8") as calls:
        calls.write(json.dumps({"words": said, "token": os.environ.get("YAQAZA_WRITE_TOKEN")}) + "\n")
    commands = {
        "load": load,
        "accept": accept,
        "undo": undo,
        "redo": redo,
        "back": back,
        "template": template,
        "alias": alias,
        "warning": warning,
    }
    sys.exit(commands[said[2]](said[3:]))
