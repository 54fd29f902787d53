"""Where a load lies, and what lies in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

REPORT = "report.json"
ACCEPTED = "accepted.json"
WITHDRAWN = "withdrawn.json"


@dataclass(frozen=True)
class LoadFolder:
    """One load's folder, named ``<UTC time>-<first 12 digits of the file's SHA-256>``.

    It is made aside and renamed once: a load is there whole, or not at all.
    """

    path: Path

    @property
    def name(self) -> str:
        """The load's name everywhere: commands, addresses, source keys."""
        return self.path.name

    @property
    def received(self) -> Path:
        """The folder that keeps the file as received, under its own name."""
        return self.path / "received"

    @property
    def report(self) -> Path:
        """What was recognised, accepted and refused, for people."""
        return self.path / REPORT

    @property
    def taken(self) -> Path:
        """There when somebody accepted the load: who and when."""
        return self.path / ACCEPTED

    def accepted(self, table: str) -> Path:
        """Accepted rows of one warehouse table."""
        return self.path / f"accepted.{table}.parquet"

    def tables(self) -> list[str]:
        """The warehouse tables it has accepted rows of."""
        return sorted(path.name.split(".")[1] for path in self.path.glob("accepted.*.parquet"))

    @property
    def findings(self) -> Path:
        """Every finding."""
        return self.path / "findings.parquet"

    @property
    def refused(self) -> Path:
        """Refused rows as written."""
        return self.path / "refused.parquet"

    @property
    def returned(self) -> Path:
        """What goes back to the office."""
        return self.path / "returned"

    @property
    def withdrawn(self) -> Path:
        """There when somebody undid the load."""
        return self.path / WITHDRAWN
