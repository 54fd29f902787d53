"""Scenarios as they are kept; the code that opens the store is loaded when one is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from records.tables import Scenario

#: The longest name, and the longest reason, that the store takes.
LONGEST_NAME, LONGEST_WHY = 80, 1000


def standing() -> list[Scenario]:
    """Scenarios on the list, the last one saved first."""
    from records import scenarios  # noqa: PLC0415 - loads the store

    return scenarios.standing()


def found(numbers: Sequence[int]) -> list[Scenario]:
    """Scenarios of given numbers, in that order."""
    from records import scenarios  # noqa: PLC0415 - loads the store

    return scenarios.found(numbers)


def question(scenario: Scenario) -> dict[str, str]:
    """The parameters of a scenario."""
    from records import scenarios  # noqa: PLC0415 - loads the store

    return scenarios.question(scenario)


def save(name: str, asked: Mapping[str, str], build: str, *, who: str, why: str) -> int:
    """Save a question under a name; the number it is kept under."""
    from records import scenarios  # noqa: PLC0415 - loads the store

    return scenarios.save(name, asked, build, who=who, why=why).id


def withdraw(number: int, who: str) -> bool:
    """Take a scenario off the list; False where none of that number stands."""
    from records import scenarios  # noqa: PLC0415 - loads the store

    return scenarios.withdraw(number, who)
