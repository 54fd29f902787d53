"""The sources of a figure: publisher, licence, period, hash, and what loading said of the file."""

from __future__ import annotations

from data import warehouse
from data.package_files import ESTABLISHMENTS, PackageFile, census_path, find
from data.warehouse import Row
from pages._parts.explain.figure import Figure
from pages._parts.explain.inputs import Input

#: Aliases and rules told of one file; all of them are in the load's report.
MOST = 12


def sources(keys: str) -> list[Row]:
    """The sources with these keys, parted by ``|``, real ones first."""
    return warehouse.read("explain_sources", keys=keys)


def loads(keys: str) -> dict[str, Row]:
    """What loading said of the files among them, by source; empty in a build without loads."""
    if not holds("load_file"):
        return {}
    return {row["source_key"]: row for row in warehouse.read("explain_loads", keys=keys)}


def holds(table: str) -> bool:
    """Whether this build has a table that older builds lack."""
    return any(row["name"] == table for row in warehouse.read("explain_tables"))


def keys_of(figure: Figure) -> str:
    """Every source a figure rests on."""
    keys = {key for one in figure.inputs.values() for key in one.source_keys}
    return "|".join(sorted(keys | set(figure.row["source_keys"])))


def package_file(one: Input) -> PackageFile | None:
    """The verified file of a source package that an input was read from."""
    found = one.origin
    if found is None or found.rows not in ("census", "establishments"):
        return None
    census = found.rows == "census"
    return find(census_path(found.subject, one.period) if census else ESTABLISHMENTS)
