"""Publishing what a file reaches gives the build that would be made from nothing: every table, every row."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl import build, contents, making, publish, steps
from etl.loading import deciding, ledger, run, taking
from etl.loading.progress import silent
from etl.loading.taking import Asked
from etl.settings import Settings
from etl.step import Step
from tests.etl.loading import office_network as network
from tests.etl.loading.office_files import people as some_people

#: What the census and the boundaries alone make: the same in every build of one code, and slow.
GROUND = {
    f"etl.extract.{name}"
    for name in ("sources", "territories", "boundaries", "sketches", "census", "published")
}
RESTING = tuple(step for step in steps.STEPS if step.module not in GROUND)


class Installation:
    """Folders of one installation whose builds begin with the ground already made."""

    def __init__(self, folder: Path, drawn: Path) -> None:
        self.folder = folder
        self.settings = Settings(
            inbox=folder / "inbox",
            loads=folder / "loads",
            build_dir=folder / "build",
            geo_dir=drawn,
            with_demo=False,
        )
        self.steps: list[str] = []

    def load(self, *paths: Path) -> list[str]:
        """Load files and publish; the names of the loads."""
        results = taking.load(self.settings, list(paths), Asked(who="Amina", office="essai"), silent)
        refused = [one.told["first"] or one.told["problems"] for one in results if one.status != ledger.TAKEN]
        assert not refused
        return [one.entry.name for one in results]

    def published(self) -> dict[str, Any]:
        """What the published build says of itself."""
        return publish.current(self.settings.build_dir)

    def from_nothing(self) -> dict[str, Any]:
        """What a build of the same loads, made aside from nothing, says of itself."""
        aside = self.folder / "aside.duckdb"
        about = build.make(aside, replace(self.settings, force=True), lambda step: None)
        aside.unlink()
        return about

    def differing(self, one: dict[str, Any], other: dict[str, Any]) -> list[str]:
        """Tables that do not hold the same."""
        names = one["tables"].keys() | other["tables"].keys()
        return sorted(name for name in names if one["tables"].get(name) != other["tables"].get(name))


@pytest.fixture(scope="module")
def installation(ground, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    folder = tmp_path_factory.mktemp("installation")
    ground.warehouse.execute("CHECKPOINT")
    ((base,),) = ground.rows("SELECT path FROM duckdb_databases() WHERE path IS NOT NULL")
    shutil.copyfile(base, folder / "ground.duckdb")
    opened = making._open

    def on_the_ground(
        building: Path, settings: Settings
    ) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        if not building.exists():
            shutil.copyfile(folder / "ground.duckdb", building)
        return opened(building, settings)

    with pytest.MonkeyPatch.context() as put:
        put.setenv("DATABASE_URL", f"sqlite:///{folder}/records.sqlite")
        put.setattr(making, "_open", on_the_ground)
        for module in (making, run):
            put.setattr(module, "STEPS", RESTING)
        found = Installation(folder, ground.files)
        yield found


@pytest.fixture(scope="module")
def begun(installation: Installation) -> Installation:
    """The first loads, published from nothing: there was no build to begin with."""
    sent = installation.folder / "sent"
    installation.load(
        network.centres(sent / "centres.csv"),
        network.people(sent / "beneficiaires.csv"),
        network.cells(sent / "cellules.csv"),
        network.reports(sent / "rapports.csv"),
        network.signals(sent / "signalements.csv"),
        network.indicator(sent / "indicateur.csv"),
    )
    return installation


def ran(installation: Installation, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps that builds run from now on."""
    found: list[str] = []
    timed = making._timed

    def noted(step: Step, work: Any) -> making.Progress:
        found.append(step.module)
        return timed(step, work)

    monkeypatch.setattr(making, "_timed", noted)
    return found


def test_a_small_load_then_one_that_supersedes_then_an_undo_each_publish_the_build_made_from_nothing(
    begun: Installation, monkeypatch: pytest.MonkeyPatch
):
    sent, before = begun.folder / "sent", begun.published()
    modules = ran(begun, monkeypatch)

    begun.load(some_people(sent / "petit.csv", ("EMF-08401-001", "2020", "9")))
    small = begun.published()
    assert "beneficiary_count" in begun.differing(before, small)
    assert "etl.fronts.vigilance" not in modules
    assert "etl.measures" in modules

    *_, superseding = begun.load(
        network.indicator(sent / "indicateur_corrige.csv", "13,5"),
        network.signals(sent / "signalements_corriges.csv", 3, 4, count=7),
        some_people(sent / "corrige.csv", ("EPS-08401-001", "2025", "11"), ("CEF-01051-001", "2024", "400")),
    )
    corrected = begun.published()
    assert {"beneficiary_count", "signal", "loaded_figure", "indicator_value"} <= set(
        begun.differing(small, corrected)
    )
    full = begun.from_nothing()
    assert begun.differing(corrected, full) == []
    assert corrected["content"] == full["content"]

    deciding.undo(begun.settings, superseding, "Amina", silent)
    undone = begun.published()
    assert undone["content"] != corrected["content"]
    again = begun.from_nothing()
    assert begun.differing(undone, again) == []
    assert undone["content"] == again["content"]


def test_a_build_tells_the_tables_that_differ_and_none_that_a_step_wrote_again_as_it_was(
    begun: Installation, monkeypatch: pytest.MonkeyPatch
):
    before, modules = begun.published(), ran(begun, monkeypatch)
    sent = begun.folder / "sent"
    begun.load(some_people(sent / "beaucoup.csv", ("EMF-08401-001", "2023", "12")))
    told = begun.published()
    assert "etl.fronts.vigilance" not in modules
    assert "etl.quality" in modules
    assert told["moved"]["tables"] == begun.differing(before, told)
    assert {"beneficiary_count", "measure_value", "indicator_value"} <= set(told["moved"]["tables"])
    assert not {"signal", "quality_frame"} & set(told["moved"]["tables"])
    assert told["moved"]["indicators"]
    full = begun.from_nothing()
    assert begun.differing(told, full) == []
    assert told["content"] == full["content"]


def test_taking_everything_back_is_the_build_of_no_file_at_all(begun: Installation):
    nothing = Installation(begun.folder / "nothing", begun.settings.geo_dir)
    nothing.settings = replace(
        nothing.settings, build_dir=begun.folder / "other", loads=begun.folder / "none"
    )
    nothing.folder.mkdir()
    for entry in reversed(ledger.entries(begun.settings.loads)):
        if entry.status == ledger.TAKEN:
            deciding.undo(begun.settings, entry.name, "Amina", silent, publishing=False)
    run.publish_now(begun.settings, silent)
    assert begun.differing(begun.published(), nothing.from_nothing()) == []


def test_one_cell_that_differs_makes_the_content_of_a_table_another(begun: Installation):
    current = (begun.settings.build_dir / publish.POINTER).resolve()
    copy = begun.folder / "copy.duckdb"
    shutil.copyfile(current, copy)
    with duckdb.connect(str(copy)) as warehouse:
        before = contents.of(warehouse, ["source"])
        warehouse.execute(
            "UPDATE source SET title = 'x' WHERE source_key = (SELECT min(source_key) FROM source)"
        )
        assert contents.of(warehouse, ["source"]) != before
    with suppress(FileNotFoundError):
        copy.unlink()
