"""Where a series of values goes: the codes of `stats.trend`, for who needs no statistics to read them."""

from __future__ import annotations

from enum import StrEnum

from stats.verdicts import Direction


class Course(StrEnum):
    """Where a series goes: codes, which pages put into words."""

    INCREASING = "increasing"
    DECREASING = "decreasing"
    NO_CHANGE = "no change"
    UNKNOWN = "cannot be calculated"

    def judged(self, direction: Direction) -> str:
        """Say whether it is improving or worsening, where a direction says which values are good ones."""
        if direction == "none" or self not in (Course.INCREASING, Course.DECREASING):
            return self.value
        return "improving" if (self is Course.INCREASING) == (direction == "higher") else "worsening"
