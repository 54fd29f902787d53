"""What an office's report holds, before it is laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from data import warehouse
from data.datasets import DATASETS
from data.warehouse import Row
from pages._parts.places import Place, places
from pages._parts.shell import built_on
from pages._reports.office.refused import Refused, refused

#: States in which something is still awaited, what hurts most first.
OPEN = ("refused", "absent", "partial")
#: One list tells of all its years: only the newest is asked for.
LISTS = ("centres", "cells")
#: Weeks looked back on of datasets that come every week: half a year.
WEEKS = 26
_WEEKLY = 8


@dataclass(frozen=True)
class OfficeReport:
    """One office's report.

    Attributes
    ----------
    lang : str
        The reader's language.
    place : Place
        The office's territory.
    build : str
        The build read.
    built_on, made_on : date
        When the figures were built, and this report written.
    latest : mapping of str to dict
        Dataset -> its newest year of which something came or is awaited, as in ``office_reporting``.
    files : list of dict
        Files whose rows count, as in ``office_files``.
    refused : list of Refused
        Files of this office with rows that do not count.
    awaited : list of dict
        Periods that are not complete, dataset by dataset, years before weeks, the newest first.
    centres : list of dict
        Centres awaited by name, others of the office having told: as in ``office_centres``.
    simulated : bool
        Whether anything told is demonstration.
    """

    lang: str
    place: Place
    build: str
    built_on: date
    made_on: date
    latest: Mapping[str, Row]
    files: list[Row]
    refused: list[Refused]
    awaited: list[Row]
    centres: list[Row]
    simulated: bool

    @property
    def period(self) -> tuple[str, str]:
        """The first and the last year told of; empty where nothing is."""
        told = [row[name] for row in self.files for name in ("first_period", "last_period") if row[name]]
        years = sorted(str(one)[:4] for one in [*told, *(row["period"] for row in self.awaited)])
        return (years[0], years[-1]) if years else ("", "")


def office_report(code: str, lang: str, now: datetime | None = None) -> OfficeReport:
    """Gather what is known of an office.

    Parameters
    ----------
    code : str
        Of a prefecture, a province or one of Casablanca's parts.
    lang : str
        The reader's language.
    now : datetime, optional
        When the report is written.
    """
    place, build = places()[code], warehouse.build()
    told = warehouse.read("office_reporting", code=code, weeks=WEEKS)
    files = warehouse.read("office_files", code=code)
    awaited = _asked_once([row for row in told if row["state"] in OPEN])
    return OfficeReport(
        lang=lang,
        place=place,
        build=build,
        built_on=built_on(build),
        made_on=(now or datetime.now(UTC)).date(),
        latest=_latest(told),
        files=files,
        refused=refused(place, lang),
        awaited=sorted(awaited, key=lambda row: DATASETS.index(row["dataset"])),
        centres=_centres(code, awaited),
        simulated=any(row["simulated"] for row in [*files, *told]),
    )


def _asked_once(rows: list[Row]) -> list[Row]:
    """Rows come newest first: of a list the newest year alone."""
    newest = {row["dataset"]: row["period"] for row in reversed(rows)}
    return [row for row in rows if row["dataset"] not in LISTS or row["period"] == newest[row["dataset"]]]


def _centres(code: str, awaited: list[Row]) -> list[Row]:
    """Centres by name where some came and some did not; where nothing came it is all of them."""
    partial = {
        (row["dataset"], row["period"]) for row in awaited if row["state"] == "partial" and row["received"]
    }
    if not partial:
        return []
    asked = [
        row
        | {
            "untold": row["untold"] and ("beneficiaries", row["period"]) in partial,
            "placeless": row["placeless"] and ("centres", row["period"]) in partial,
        }
        for row in warehouse.read("office_centres", code=code)
    ]
    return [row for row in asked if row["untold"] or row["placeless"]]


def _latest(told: list[Row]) -> dict[str, Row]:
    """Rows come newest first, so the first of a dataset that is not empty is its newest year."""
    found: dict[str, Row] = {}
    for row in told:
        if len(row["period"]) < _WEEKLY and row["state"] != "none":
            found.setdefault(row["dataset"], row)
    return {name: found[name] for name in DATASETS if name in found}
