"""``python -m benchmarks [section …]``: measure, print; a run of all sections is kept in results.md."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import (
    access,
    comparing,
    composite,
    facts,
    fronts,
    hotspots,
    loading,
    machine,
    modes,
    screen,
    server,
    siting,
)
from benchmarks.report import Table

RESULTS = Path(__file__).parent / "results.md"
SECTIONS: dict[str, Callable[[], list[Table]]] = {
    "facts": lambda: [facts.measured()],
    "loading": lambda: [loading.measured()],
    "hotspots": hotspots.measured,
    "siting": siting.measured,
    "composite": composite.measured,
    "access": access.measured,
    "comparing": comparing.measured,
    "modes": modes.measured,
    "server": server.measured,
    "fronts": fronts.measured,
    "province": lambda: screen.measured("province"),
    "commune": lambda: screen.measured("commune"),
}
REPEAT = "Repeat with `make bench` (about a quarter of an hour) on a machine that does nothing else.\n"


def main(wanted: list[str]) -> None:
    """Measure the wanted sections; only a run of all of them is kept."""
    unknown = set(wanted) - set(SECTIONS)
    if unknown:
        sys.exit(f"no section {', '.join(sorted(unknown))}: expected some of {', '.join(SECTIONS)}")
    said = [machine.described()]
    for name in wanted or SECTIONS:
        print(f"Measuring: {name}", file=sys.stderr, flush=True)
        said += [table.markdown() for table in SECTIONS[name]()]
    text = "\n".join([*said, REPEAT])
    print(text)
    if not wanted:
        RESULTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
