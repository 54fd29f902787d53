"""The import page's machine side: who may send what, how it is kept, and what becomes of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from data import paths
from data.paths import ROOT
from pages._api import imports, writers
from pages._parts.imports import loads, queue, receiving, requests, said_by_loader
from pages._parts.imports.file_names import neutral
from tests.pages.aside import finished
from tests.pages.sample_loads import report, write_load

TOKEN = "a token of this test"
GIVEN = {"X-Yaqaza-Token": quote(TOKEN), "X-Yaqaza-Who": quote("فاطمة")}
LOADER = f"{sys.executable} -m tests.pages.fake_loader"
LOAD = "20261122T100000Z-0123456789ab"


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty place for loads, and a loader that is not the real one."""
    loads = tmp_path / "loads"
    loads.mkdir()
    monkeypatch.setattr(paths, "LOADS", loads)
    monkeypatch.setattr(writers, "_GUESSING_SECONDS", 0)
    for name, value in {
        "YAQAZA_DATA": str(tmp_path),
        "YAQAZA_ETL": LOADER,
        "YAQAZA_WRITE_TOKEN": TOKEN,
    }.items():
        monkeypatch.setenv(name, value)
    yield loads
    until(lambda: not queue.lives())


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing works through the queue unless the test does."""
    monkeypatch.setattr(queue, "start", lambda: None)


@pytest.fixture
def client(room: Path) -> TestClient:
    server = FastAPI()
    server.include_router(imports.router)
    return TestClient(server)


def send(
    client: TestClient, content: Any = b"a;b\n1;2\n", name: str = "centres.csv", **headers: str
) -> httpx.Response:
    return client.post(
        "/api/imports?lang=en", content=content, headers={**GIVEN, "X-Yaqaza-File": quote(name), **headers}
    )


def until(asked: Callable[[], Any], seconds: float = 20) -> Any:
    deadline = time.monotonic() + seconds
    while not (answer := asked()):
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.05)
    return answer


def standing(client: TestClient, name: str) -> dict[str, Any]:
    return client.get(f"/api/imports/{name}?lang=en").json()


def ended(client: TestClient, name: str) -> dict[str, Any]:
    return until(
        lambda: told if (told := standing(client, name))["standing"] not in ("waiting", "working") else None
    )


def left(room: Path) -> list[str]:
    return sorted(path.name for path in (room / ".asked").glob("*q*"))


def test_nobody_writes_on_a_server_without_a_token(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, room: Path
):
    monkeypatch.delenv("YAQAZA_WRITE_TOKEN")
    for given in ("", TOKEN):
        answer = send(client, **{"X-Yaqaza-Token": quote(given)})
        assert answer.status_code == 403
        assert "without a write token" in answer.json()["problem"]
    assert not left(room)


@pytest.mark.parametrize("given", ["", "another", TOKEN[:-1], TOKEN + "x", "رمز"])
def test_a_wrong_token_is_refused_everywhere(given: str, client: TestClient, room: Path):
    headers = {"X-Yaqaza-Token": quote(given)}
    write_load(room, LOAD, report(LOAD))
    assert send(client, **headers).status_code == 403
    for path in ("token", f"{LOAD}/accept", f"{LOAD}/undo", "warehouse-x/back", "x/stop", "names"):
        assert client.post(f"/api/imports/{path}", headers={**GIVEN, **headers}).status_code == 403
    assert not left(room)


def test_the_right_token_is_told_so(client: TestClient):
    assert client.post("/api/imports/token", headers=GIVEN).status_code == 200


def test_a_file_is_judged_and_kept_by_its_load(client: TestClient, room: Path):
    asked = send(client, name="centres 2024.csv")
    assert asked.status_code == 202
    told = ended(client, asked.json()["id"])
    assert told["standing"] == "done"
    kept = json.loads((room / told["load"] / "report.json").read_text("utf-8"))
    assert (kept["file"], kept["who"], kept["status"]) == ("centres 2024.csv", "فاطمة", "judged")
    call = json.loads((room / ".calls").read_text("utf-8"))
    assert call["token"] is None, "the loader was told the token"
    assert call["words"][:3] == ["--lang", "en", "load"]
    assert call["words"][4:] == ["--dry-run", "--who", "فاطمة"]
    assert not list((room / ".asked").glob("*/received/*"))


def test_the_kind_said_reaches_the_loader_and_an_unknown_one_does_not(client: TestClient, idle: None):
    for said, kept in (("centres", "centres"), ("--force", ""), ("nonsense", "")):
        asked = send(client, content=said.encode(), **{"X-Yaqaza-Kind": said}).json()["id"]
        assert requests.find(asked).kind == kept


def test_the_office_typed_reaches_the_loader_and_goes_with_the_file_when_it_is_checked_again(
    client: TestClient, room: Path
):
    asked = send(client, **{"X-Yaqaza-Office": quote("مندوبية\u202e الحسيمة")})
    load = ended(client, asked.json()["id"])["load"]
    words = json.loads((room / ".calls").read_text("utf-8"))["words"]
    assert words[-2:] == ["--office", "مندوبية الحسيمة"]
    (room / load / "received").mkdir()
    (room / load / "received" / "centres.csv").write_bytes(b"a;b\n1;2\n")
    path = room / load / "report.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "office": "Figuig"}), "utf-8")
    again = client.post(f"/api/imports/{load}/recheck", headers=GIVEN).json()["id"]
    ended(client, again)
    words = json.loads((room / ".calls").read_text("utf-8").splitlines()[-1])["words"]
    assert words[-2:] == ["--office", "Figuig"]


def test_a_warning_is_set_aside_through_the_loader_with_its_reason(client: TestClient, room: Path):
    told = {"rule": "JUMP", "key": "EMF-1/2024", "why": "a new building"}
    answer = client.post("/api/imports/warnings", params={**told, "decision": "ignore"}, headers=GIVEN)
    assert answer.json() == {"settled": "EMF-1/2024"}
    call = json.loads((room / ".calls").read_text("utf-8"))
    words = call["words"]
    assert call["token"] is None, "the loader was told the token"
    reason = ["--who", "فاطمة", "--why", "a new building"]
    assert words[2:] == ["warning", "ignore", *reason, "--", "JUMP", "EMF-1/2024"]
    client.post("/api/imports/warnings", params={**told, "decision": "heed"}, headers=GIVEN)
    words = json.loads((room / ".calls").read_text("utf-8").splitlines()[-1])["words"]
    assert words[2:] == ["warning", "heed", "--", "JUMP", "EMF-1/2024"]


@pytest.mark.parametrize(
    ("broken", "status"),
    [
        ({"why": "  "}, 422),
        ({"key": ""}, 422),
        ({"decision": "forget"}, 422),
        ({"rule": "UNKNOWN"}, 409),
    ],
)
def test_a_warning_is_not_set_aside_without_reason_or_object(
    broken: dict[str, str], status: int, client: TestClient
):
    told = {"rule": "JUMP", "key": "EMF-1/2024", "why": "a new building", "decision": "ignore"}
    answer = client.post("/api/imports/warnings", params={**told, **broken}, headers=GIVEN)
    assert answer.status_code == status
    assert answer.json()["problem"].strip()
    assert "✗" not in answer.json()["problem"]


def test_a_warning_is_not_set_aside_without_the_token(client: TestClient, room: Path):
    told = {"rule": "JUMP", "key": "EMF-1/2024", "why": "a new building", "decision": "ignore"}
    wrong = {**GIVEN, "X-Yaqaza-Token": "guessed"}
    assert client.post("/api/imports/warnings", params=told, headers=wrong).status_code == 403
    assert not (room / ".calls").exists()


def test_without_a_name_typed_nothing_is_taken(client: TestClient, room: Path):
    answer = send(client, **{"X-Yaqaza-Who": quote(" \u202e\n ")})
    assert answer.status_code == 422
    assert "who loads the file" in answer.json()["problem"]
    assert not left(room)


def test_an_empty_file_is_refused_with_a_sentence(client: TestClient, room: Path):
    answer = send(client, content=b"")
    assert answer.status_code == 422
    assert "“centres.csv” is empty" in answer.json()["problem"]
    assert not left(room)


def test_a_file_said_to_be_too_large_is_refused_before_it_comes(
    client: TestClient, room: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("YAQAZA_UPLOAD_BYTES", str(2 * 1024 * 1024))
    answer = send(client, content=b"x" * (2 * 1024 * 1024 + 1))
    assert answer.status_code == 413
    assert "larger than 2 MB" in answer.json()["problem"]
    assert not left(room)


def test_a_file_that_grows_too_large_on_its_way_leaves_nothing(
    client: TestClient, room: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("YAQAZA_UPLOAD_BYTES", str(1024 * 1024))
    given: list[int] = []

    def pieces() -> Iterator[bytes]:
        for at in range(64):
            given.append(at)
            yield b"x" * 65_536

    assert send(client, content=pieces()).status_code == 413
    assert not left(room)


def test_a_full_disk_is_told_and_nothing_is_written(
    client: TestClient, room: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(receiving, "_LEFT_FREE", 2**62)
    answer = send(client)
    assert answer.status_code == 507
    assert "disk is nearly full" in answer.json()["problem"]
    assert not left(room)


def test_a_queue_that_is_full_is_told(client: TestClient, idle: None, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(receiving, "_QUEUE", 2)
    assert [send(client, content=b"%d" % at).status_code for at in range(3)] == [202, 202, 429]


def test_an_interrupted_upload_leaves_nothing(room: Path):
    async def pieces():
        yield b"half of "
        raise imports.ClientDisconnect

    sent = receiving.Sent("centres.csv", 0, "Fatima", "", "en")
    with pytest.raises(imports.ClientDisconnect):
        finished(receiving.receive(sent, pieces()))
    assert not left(room)


def test_pieces_a_killed_server_left_are_forgotten_after_a_day(client: TestClient, room: Path, idle: None):
    old, young = (room / ".asked" / f".receiving-{name}-q0" for name in ("old", "young"))
    for folder in (old, young):
        folder.mkdir(parents=True)
    os.utime(old, (0, 0))
    send(client)
    assert not old.exists()
    assert young.exists()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("centres 2024.xlsx", "centres 2024.xlsx"),
        ("المراكز.xlsx", "المراكز.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\Bénéficiaires.csv", "Bénéficiaires.csv"),
        ("..", "file"),
        ("/", "file"),
        ("", "file"),
        (".htaccess", "htaccess"),
        ("--force", "force"),
        ("a\x00b\n.csv", "ab.csv"),
        ("centres\u202excod.exe", "centresxcod.exe"),
        ('c"e<n>t|r?e*s:.csv', "centres.csv"),
        ("Cafe\u0301.csv", "Café.csv"),
    ],
)
def test_a_files_name_is_made_harmless(given: str, kept: str, client: TestClient, idle: None, room: Path):
    assert neutral(given) == kept
    asked = requests.find(send(client, name=given).json()["id"])
    assert asked.target == kept
    assert asked.file.read_bytes() == b"a;b\n1;2\n"
    assert asked.file.resolve().is_relative_to(room)


def test_a_long_name_keeps_its_ending():
    name = neutral("م" * 400 + ".xlsx")
    assert name.endswith("م.xlsx")
    assert len(name.encode()) <= 180


@pytest.mark.parametrize("name", ["..", "%2e%2e", "..%2f..%2fetc", ".asked", ".judging-1-x", "x" * 200])
def test_no_path_leads_out_of_the_loads(name: str, client: TestClient, room: Path):
    (room.parent / "report.json").write_text("{}", "utf-8")
    assert client.get(f"/api/imports/{name}").status_code in (404, 405)
    assert client.get(f"/api/imports/{name}/returned/report.json").status_code == 404
    assert client.post(f"/api/imports/{name}/accept", headers=GIVEN).status_code in (404, 405)


@pytest.mark.parametrize(
    "file", ["../report.json", "..%2freport.json", "report.json", "findings.xx.csv", "link.csv"]
)
def test_only_what_goes_back_is_given_out(file: str, client: TestClient, room: Path):
    folder = write_load(room, LOAD, report(LOAD))
    (folder / "returned" / "link.csv").symlink_to("/etc/hostname")
    assert client.get(f"/api/imports/{LOAD}/returned/{file}").status_code in (404, 405)


def test_what_goes_back_comes_as_a_file_to_keep(client: TestClient, room: Path):
    write_load(room, LOAD, report(LOAD))
    answer = client.get(f"/api/imports/{LOAD}/returned/findings.ar.csv")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.content.startswith(b"\xef\xbb\xbf")


def test_a_load_is_accepted_undone_and_counted_again_by_the_loader(client: TestClient, room: Path):
    write_load(room, LOAD, report(LOAD))
    for action, status in (("accept", "accepted"), ("undo", "withdrawn"), ("redo", "accepted")):
        asked = client.post(f"/api/imports/{LOAD}/{action}", headers=GIVEN)
        assert asked.status_code == 202
        assert ended(client, asked.json()["id"])["load"] == LOAD
        assert loads.find(LOAD).status == status


def test_a_decision_the_loader_could_not_follow_is_told(
    client: TestClient, room: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("FAILS", "yes")
    write_load(room, LOAD, report(LOAD))
    told = ended(client, client.post(f"/api/imports/{LOAD}/accept", headers=GIVEN).json()["id"])
    assert (told["standing"], told["said"]) == ("failed", ["A demonstration file is wrong."])


def test_what_is_wrong_in_a_file_is_no_failure_of_the_loader(tmp_path: Path):
    said = tmp_path / "said.txt"
    said.write_text("centres.xlsx: load x\n  ✗ 2 × places are from 1 to 20,000\n", "utf-8")
    assert said_by_loader.failure(said) is None
    assert said_by_loader.sentences(said) == ["2 × places are from 1 to 20,000"]
    said.write_text("Traceback (most recent call last):\n  File x\nRuntimeError: secret\n", "utf-8")
    assert said_by_loader.failure(said) == []
    assert said_by_loader.sentences(said) == []


def test_what_cannot_be_decided_is_refused_with_a_sentence(client: TestClient, room: Path, shell: None):
    write_load(room, LOAD, report(LOAD, status="refused"))
    for path, status in (
        (f"{LOAD}/accept", 409),
        (f"{LOAD}/undo", 409),
        ("warehouse-20200101T000000Z-x/back", 404),
        ("20261122T100000Z-q01234567/stop", 404),
        (f"{LOAD}/delete", 404),
        ("nothing/accept", 404),
    ):
        answer = client.post(f"/api/imports/{path}?lang=fr", headers=GIVEN)
        assert answer.status_code == status
        assert answer.json()["problem"]


def test_the_same_decision_twice_is_asked_once(client: TestClient, room: Path, idle: None):
    write_load(room, LOAD, report(LOAD))
    first, second = (client.post(f"/api/imports/{LOAD}/accept", headers=GIVEN).json()["id"] for _ in range(2))
    assert first == second


def test_one_file_is_judged_at_a_time_and_the_others_know_their_place(client: TestClient):
    first = send(client, content=b"slow 2").json()["id"]
    second = send(client, content=b"slow 0.1").json()["id"]
    until(lambda: standing(client, first)["standing"] == "working")
    told = standing(client, second)
    assert (told["standing"], told["step"]) == ("waiting", "1 other comes first")
    told = until(lambda: here if (here := standing(client, first))["done"] else None)
    assert (told["step"], told["done"], told["total"]) == ("Checking every row", 40, 100)
    assert ended(client, second)["standing"] == "done"


def test_a_loader_that_says_why_is_quoted_and_one_that_crashes_is_not(client: TestClient):
    told = ended(client, send(client, content=b"broken").json()["id"])
    assert (told["standing"], told["said"]) == ("failed", ["The file cannot be read."])
    told = ended(client, send(client, content=b"crash").json()["id"])
    assert (told["standing"], told["said"]) == ("failed", [])


def test_a_killed_process_is_told_and_can_be_started_again(
    client: TestClient, room: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("pages._parts.imports.progress._STARTING_SECONDS", 0)
    asked = send(client, content=b"slow 3").json()["id"]
    until(lambda: standing(client, asked)["standing"] == "working")
    keeper = until(lambda: holder(room))
    os.kill(keeper, signal.SIGKILL)
    os.killpg(requests.find(asked).pid, signal.SIGKILL)
    assert ended(client, asked)["standing"] == "interrupted"
    assert client.post(f"/api/imports/{asked}/again", headers=GIVEN).status_code == 202
    monkeypatch.setattr("pages._parts.imports.progress._STARTING_SECONDS", 15)
    assert ended(client, asked)["standing"] == "done"


def holder(room: Path) -> int:
    """The process that works through the queue of this test: the one whose environment names its room."""
    for proc in Path("/proc").glob("[0-9]*"):
        try:
            words = (proc / "cmdline").read_bytes()
            ours = str(room.parent).encode() in (proc / "environ").read_bytes()
        except OSError:
            continue
        if b"pages._parts.imports.queue" in words and ours:
            return int(proc.name)
    return 0


def test_work_under_way_can_be_given_up(client: TestClient):
    asked = send(client, content=b"slow 60").json()["id"]
    until(lambda: standing(client, asked)["standing"] == "working")
    client.post(f"/api/imports/{asked}/stop", headers=GIVEN)
    assert ended(client, asked)["standing"] == "stopped"


def test_a_list_of_loads_can_look_at_all_that_is_under_way_at_once(client: TestClient, idle: None):
    asked = [send(client, content=b"%d" % at).json()["id"] for at in range(3)]
    told = client.get("/api/imports/standing?lang=fr").json()
    assert list(told) == sorted(asked)


def test_templates_are_made_by_the_loader_and_kept(client: TestClient, room: Path, shell: None):
    for _ in range(2):
        answer = client.get("/api/imports/templates/centres.ar.xlsx")
        assert answer.content == b"PK a workbook"
    assert len((room / ".calls").read_text("utf-8").splitlines()) == 1
    for unknown in ("centres.en", "secrets.ar", "..%2fx.ar"):
        assert client.get(f"/api/imports/templates/{unknown}.xlsx").status_code == 404


def test_a_name_is_settled_through_the_loader(client: TestClient, room: Path):
    told = {"list": "commune", "written": "Bni Drar", "value": "02.411.03.03", "within": "02.411"}
    answer = client.post("/api/imports/names", params={**told, "decision": "accept"}, headers=GIVEN)
    assert answer.json() == {"settled": "Bni Drar"}
    words = json.loads((room / ".calls").read_text("utf-8"))["words"]
    assert words[2:4] == ["alias", "accept"]
    client.post("/api/imports/names", params={**told, "value": "", "decision": "reject"}, headers=GIVEN)
    words = json.loads((room / ".calls").read_text("utf-8").splitlines()[-1])["words"]
    assert words[3:] == ["reject", "--who", "فاطمة", "--within", "02.411", "--", "commune", "Bni Drar"]
    for broken in (
        {"decision": "maybe"},
        {"decision": "accept", "written": ""},
        {"decision": "accept", "value": "Inconnu"},
    ):
        answer = client.post("/api/imports/names", params={**told, **broken}, headers=GIVEN)
        assert answer.status_code in (409, 422)
        assert answer.json()["problem"]


def test_the_queue_is_a_process_of_its_own_that_ends_when_nothing_is_left(room: Path):
    ended = subprocess.run(
        [sys.executable, "-m", "pages._parts.imports.queue"], cwd=ROOT, check=False, timeout=20
    )
    assert ended.returncode == 0
