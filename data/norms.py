"""Declared norms: how much there should be of what, where, and who says so."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.dimensions import values
from data.entries import Entries
from data.paths import REFERENCE, ROOT
from data.problems import DeclarationProblem
from data.words import LANGUAGES

FOLDER = ROOT / "data" / "norms"
#: Of which territories a norm "in each" can speak.
READINGS = ("provinces", "units", "delegations")
#: What a norm can be about besides a service.
CELL = "cell"
#: ``centres``: so many in each territory; ``places``: so many for 1,000 people of the target group.
COUNTS = ("centres", "places")


@dataclass(frozen=True)
class Norm:
    """One norm.

    Attributes
    ----------
    key : str
        The file's name.
    of : str
        A service, or `CELL`.
    counts : str
        One of `COUNTS`.
    value : float or None
        None until somebody enters one: nothing may be worked out from it then.
    readings : tuple of str
        For ``centres``: some of `READINGS`, the literal one first.
    since, reference, url : str
        When and where it was published; empty without a value, the address also where there is none.
    scope, entered_by : mapping of str to str
        By language.
    """

    key: str
    of: str
    counts: str
    value: float | None
    readings: tuple[str, ...]
    since: str
    reference: str
    url: str
    scope: Mapping[str, str]
    entered_by: Mapping[str, str]


@cache
def norms() -> Mapping[str, Norm]:
    """Every norm of this installation by its key; errors are those of `declared`."""
    return declared(FOLDER)


def declared(folder: Path) -> dict[str, Norm]:
    """Read the norms of a folder, in the order of their files.

    Raises
    ------
    DeclarationProblem
        If an entry is missing, unknown or wrong, or a value comes without its reference.
    """
    services = {service.value for service in values("service", REFERENCE)}
    return {path.stem: _norm(path, services) for path in sorted(folder.glob("*.toml"))}


def _norm(path: Path, services: set[str]) -> Norm:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise DeclarationProblem(path, "the file", str(broken), "TOML in UTF-8") from broken
    entries = Entries(path, table, manual="data/norms/README.md")
    counts = entries.choice("counts", COUNTS)
    norm = Norm(
        key=path.stem,
        of=entries.choice("of", (*sorted(services), CELL)),
        counts=counts,
        value=_value(entries),
        readings=entries.choices("readings", READINGS, default=None if counts == "centres" else ()),
        since=entries.optional_text("since") or "",
        reference=entries.optional_text("reference") or "",
        url=entries.optional_text("url") or "",
        scope=_in_each_language(entries, "scope"),
        entered_by=_in_each_language(entries, "entered_by"),
    )
    _refuse_hearsay(entries, norm)
    entries.finish()
    return norm


def _value(entries: Entries) -> float | None:
    value = entries.optional_number("value")
    if value is not None and not 0 < value < float("inf"):
        raise entries.problem("value", value, "a number above 0, or nothing where no public text gives one")
    return value


def _in_each_language(entries: Entries, key: str) -> dict[str, str]:
    table = entries.table(key)
    said = {language: table.text(language) for language in LANGUAGES}
    table.finish()
    return said


def _refuse_hearsay(entries: Entries, norm: Norm) -> None:
    """Refuse a value without its source, and a source without a value."""
    for key, told in (("since", norm.since), ("reference", norm.reference)):
        if bool(told) != (norm.value is not None):
            raise entries.problem(
                key, told or None, "with a value the text that fixes it, without one nothing"
            )
