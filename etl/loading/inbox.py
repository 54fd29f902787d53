"""The inbox: files put there by hand, read as any load is, and judged again only when something changed."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from etl import inputs
from etl.loading import counting, disk, known, pipeline, store
from etl.loading.counting import Counted
from etl.loading.outcome import Upload, upload
from etl.loading.pipeline import Understood
from etl.loading.places import LoadFolder
from etl.loading.refusing import refuse_demonstration, refuse_unread
from etl.reading.archives import base_name, untaken
from etl.settings import Settings
from records import standing

DEMO = "demo"
#: Notes that may lie beside the files.
NOTES = frozenset({".md", ".txt"})
#: Judgements kept for when a change is taken back.
KEPT = 100
#: Table -> the lists its rows are read by.
READ_BY = {"beneficiary_count": ("centre",), "cell_report": ("cell",), "signal": ("cell",)}


@dataclass(frozen=True)
class InboxFile:
    """A file of the inbox.

    Attributes
    ----------
    upload : Upload
        The file; received when it was last written.
    source_key : str
        Folder and file name.
    """

    upload: Upload
    source_key: str

    @property
    def is_demonstration(self) -> bool:
        """Whether it lies in the folder that only demonstration files may lie in."""
        return self.upload.office == DEMO


def counted(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> list[Counted]:
    """Every file of the inbox with what is accepted of it, judged now or before.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory`` and ``territory_alias``.
    settings : Settings
        Says where the inbox is and whether the demonstration set counts.

    Raises
    ------
    SourceProblem
        If a demonstration file breaks any rule. Of a real file that does, the right rows count.
    """
    files = received(settings)
    room = settings.build_dir / "judged"
    room.mkdir(parents=True, exist_ok=True)
    loads = counting.of_loads(settings.loads, settings.trial)
    opened: dict[str, Understood] = {}
    kinds = {file.source_key: _kinds(room, file, opened) for file in files}
    folders = {file.source_key: LoadFolder(room / _key(file, kinds, files, loads)) for file in files}
    missing = [file for file in files if not folders[file.source_key].report.is_file()]
    if missing:
        before = [_counted(file, folders[file.source_key]) for file in files if file not in missing]
        ready = [opened.get(file.source_key) or _understood(file) for file in missing]
        for file, one in zip(missing, ready, strict=True):
            if file.is_demonstration:
                refuse_unread(one.upload, one.problems)
        _judge(missing, ready, known.known(warehouse, [*before, *loads]), folders)
    _forget(room, folders.values())
    return [_counted(file, folders[file.source_key]) for file in files]


def received(settings: Settings) -> list[InboxFile]:
    """The files of the inbox, folder by folder, each under a key of its own."""
    uploads = [
        upload(
            path, office=base_name(folder.name), received_at=datetime.fromtimestamp(path.stat().st_mtime, UTC)
        )
        for folder in _folders(settings)
        for path in sorted(folder.iterdir())
        if path.is_file() and path.suffix.lower() not in NOTES and not path.name.startswith((".", "~"))
    ]
    stems = Counter((one.office, Path(one.name).stem) for one in uploads)
    taken: set[str] = set()
    return [InboxFile(one, untaken(_wished(one, stems), taken)) for one in uploads]


def _wished(one: Upload, stems: Counter[tuple[str, str]]) -> str:
    """Folder and file name, the ending only where it is needed; questions part lists of keys at ``|``."""
    stem = Path(one.name).stem
    return f"{one.office}_{stem if stems[one.office, stem] == 1 else one.name}".replace("|", "_")


def _folders(settings: Settings) -> list[Path]:
    """The inbox itself and every office's folder in it."""
    if not settings.inbox.is_dir():
        return []
    inside = sorted(path for path in settings.inbox.iterdir() if path.is_dir() and path.name[0] not in ".~")
    return [folder for folder in (settings.inbox, *inside) if settings.with_demo or folder.name != DEMO]


def _judge(
    files: Sequence[InboxFile],
    ready: Sequence[Understood],
    already: known.Known,
    folders: Mapping[str, LoadFolder],
) -> None:
    for file, outcome in zip(files, pipeline.outcomes(ready, already), strict=True):
        if file.is_demonstration:
            refuse_demonstration(outcome)
        folder = folders[file.source_key]
        aside = LoadFolder(folder.path.with_name(f".{folder.name}"))
        shutil.rmtree(aside.path, ignore_errors=True)
        aside.path.mkdir()
        disk.write_json(aside.report, store.keep(aside, outcome))
        aside.path.rename(folder.path)


def _kinds(room: Path, file: InboxFile, opened: dict[str, Understood]) -> list[str]:
    """The tables a file has rows for: remembered, or found out by opening it."""
    note = room / f"{_own(file)}.json"
    if note.is_file():
        return json.loads(note.read_text(encoding="utf-8"))
    opened[file.source_key] = _understood(file)
    disk.write_json(note, opened[file.source_key].kinds)
    return opened[file.source_key].kinds


def _understood(file: InboxFile) -> Understood:
    return pipeline.understood(file.upload, known.words)


def _own(file: InboxFile) -> str:
    """What a file's reading depends on: its bytes, its name, the code and the names people accepted."""
    code = f"{inputs.code()} {standing.digest()}"
    about = f"{code} {file.upload.name} {file.upload.sha256} {file.is_demonstration}"
    return hashlib.sha256(about.encode()).hexdigest()[:32]


def _key(
    file: InboxFile, kinds: Mapping[str, Sequence[str]], files: Sequence[InboxFile], loads: Sequence[Counted]
) -> str:
    """What a file's judgement depends on: its reading, and the files that hold the lists it refers to."""
    lists = sorted({name for kind in kinds[file.source_key] for name in READ_BY.get(kind, ())})
    about = [_own(file)]
    for name in lists:
        about += [name, *(_own(one) for one in files if name in kinds[one.source_key])]
        about += [f"{one.source_key} {one.held[name]['digest']}" for one in counting.having(loads, name)]
    return hashlib.sha256("\n".join(about).encode()).hexdigest()[:32]


def _counted(file: InboxFile, folder: LoadFolder) -> Counted:
    told = json.loads(folder.report.read_text(encoding="utf-8"))
    return Counted(
        source_key=file.source_key,
        folder=folder,
        moment=file.upload.received_at,
        publisher=file.upload.office,
        title=file.upload.name,
        sha256=file.upload.sha256,
        received_on=None if told["simulated"] else file.upload.received_at.date(),
        simulated=told["simulated"],
        held=told["tables"],
        refused=told["rows"]["refused"] + len(told["problems"]),
        in_inbox=True,
    )


def _forget(room: Path, folders: Iterable[LoadFolder]) -> None:
    """Remove judgements that no file of the inbox asks for any more, but for the newest."""
    wanted = {folder.path for folder in folders}
    old = sorted(
        (path for path in room.iterdir() if path not in wanted and not path.name.endswith(".json")),
        key=lambda path: path.stat().st_mtime,
    )
    for path in old[:-KEPT]:
        shutil.rmtree(path)
