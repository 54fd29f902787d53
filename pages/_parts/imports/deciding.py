"""What a person decides about loads, builds and names: asked of the loader, one thing at a time."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Mapping

from data import warehouse
from data.paths import ROOT
from data.words import N_
from pages._parts.imports import builds, loads, queue, requests
from pages._parts.imports.commands import alias_command, warning_command
from pages._parts.imports.receiving import NotTaken
from pages._parts.imports.requests import Action, Request

_ALIAS_SECONDS = 60
_UNKNOWN = N_("There is no load “{name}”.")
_DECISIONS = ("accept", "reject")
_FIELDS = ("list", "written", "value", "within")
_LONGEST = 300


def decide(action: str, name: str, who: str, lang: str) -> dict[str, str]:
    """Do what was decided; the id of what to follow.

    Raises
    ------
    NotTaken
        If there is nothing of that name, or it cannot be done to it.
    """
    if not who:
        raise NotTaken(422, N_("Please say who decides: it is kept with the decision."))
    done: Mapping[str, Callable[[str, str, str], dict[str, str]]] = {
        "accept": _accept,
        "undo": _undo,
        "redo": _redo,
        "back": _back,
        "stop": _stop,
        "again": _again,
        "recheck": _recheck,
    }
    if action not in done:
        raise NotTaken(404, _UNKNOWN, name=action[:_LONGEST])
    return done[action](name, who, lang)


def settle(asked: Mapping[str, str], who: str, lang: str) -> dict[str, str]:
    """Tell the loader what a name stands for, or does not.

    Raises
    ------
    NotTaken
        If something is missing or the loader does not take it.
    """
    decision = asked.get("decision", "")
    fields = {name: asked.get(name, "")[:_LONGEST] for name in _FIELDS}
    # Without a value, a rejection takes back whatever was accepted.
    needed = ("list", "written", "value") if decision == "accept" else ("list", "written")
    if decision not in _DECISIONS or not who or not all(fields[name] for name in needed):
        raise NotTaken(422, N_("The decision came without all it needs: please load the page again."))
    _tell_loader(alias_command(decision, lang, fields, who))
    return {"settled": fields["written"]}


def set_aside(asked: Mapping[str, str], who: str, lang: str) -> dict[str, str]:
    """Tell the loader that a warning was looked at and does not matter, or that it does again.

    Raises
    ------
    NotTaken
        If something is missing, the reason first of all, or the loader does not take it.
    """
    decision = asked.get("decision", "")
    fields = {name: asked.get(name, "").strip()[:_LONGEST] for name in ("rule", "key", "why")}
    if decision not in ("ignore", "heed") or not (who and fields["rule"] and fields["key"]):
        raise NotTaken(422, N_("The decision came without all it needs: please load the page again."))
    if decision == "ignore" and not fields["why"]:
        raise NotTaken(422, N_("Please give the reason: it is kept with the decision."))
    _tell_loader(warning_command(decision, lang, fields, who))
    return {"settled": fields["key"]}


def _tell_loader(command: list[str]) -> None:
    """Run a command that takes no time; its own sentence where it does not take what it is told."""
    ended = subprocess.run(
        command,
        cwd=ROOT,
        env=queue.environment(),
        capture_output=True,
        timeout=_ALIAS_SECONDS,
        check=False,
        text=True,
    )
    if ended.returncode:
        raise _not_settled(ended)


def _not_settled(ended: subprocess.CompletedProcess[str]) -> NotTaken:
    """The loader's own sentence; what is no answer of its own is not shown."""
    said = [line.strip(" ✗") for line in ended.stderr.splitlines() if line.strip()]
    if ended.returncode == 1 and len(said) == 1:
        return NotTaken(409, "{said}", said=said[0][:_LONGEST])
    return NotTaken(409, N_("This could not be settled: please try again, or tell the server’s keeper."))


def _accept(name: str, who: str, lang: str) -> dict[str, str]:
    load = _load(name)
    if not load.undecided:
        raise NotTaken(409, N_("Nothing of this load waits for a decision."))
    return _ask("accept", name, who, lang)


def _undo(name: str, who: str, lang: str) -> dict[str, str]:
    if _load(name).status != "accepted":
        raise NotTaken(409, N_("This load counts in no figure: there is nothing to undo."))
    return _ask("undo", name, who, lang)


def _redo(name: str, who: str, lang: str) -> dict[str, str]:
    if _load(name).status != "withdrawn":
        raise NotTaken(409, N_("This load was not undone."))
    return _ask("redo", name, who, lang)


def _back(name: str, who: str, lang: str) -> dict[str, str]:
    if name not in {one.name for one in builds.everything()} or name == warehouse.build():
        raise NotTaken(404, N_("There is no earlier build “{name}”."), name=name[:_LONGEST])
    return _ask("back", name, who, lang)


def _stop(name: str, _who: str, _lang: str) -> dict[str, str]:
    requests.stop(_request(name))
    return {"id": name}


def _again(name: str, _who: str, _lang: str) -> dict[str, str]:
    """Start what was killed, given up or failed; the file of a load lies there still."""
    request = _request(name)
    if request.state == "done" or (request.action == "load" and not request.file.is_file()):
        raise NotTaken(409, N_("There is nothing left to start again: please send the file anew."))
    if request.ended or not queue.lives():
        requests.again(request)
        queue.start()
    return {"id": name}


def _recheck(name: str, who: str, lang: str) -> dict[str, str]:
    """Judge a file anew, as it was received: names may have been settled since."""
    load = _load(name)
    received = load.received()
    if received is None:
        raise NotTaken(409, N_("There is nothing left to start again: please send the file anew."))
    digest = str(load.report.get("sha256") or "")
    about = (received.name, who, lang, "", digest, received.stat().st_size)
    office = str(load.report.get("office") or "")
    request = Request(requests.new_id(), "load", *about, office=office)
    request.file.parent.mkdir(parents=True)
    shutil.copyfile(received, request.file)
    requests.keep(request)
    queue.start()
    return {"id": request.id}


def _ask(action: Action, target: str, who: str, lang: str) -> dict[str, str]:
    same = [
        one for one in requests.everything() if (one.action, one.target) == (action, target) and not one.ended
    ]
    request = same[0] if same else requests.keep(Request(requests.new_id(), action, target, who, lang))
    queue.start()
    return {"id": request.id}


def _load(name: str) -> loads.Load:
    if (load := loads.find(name)) is None:
        raise NotTaken(404, _UNKNOWN, name=name[:_LONGEST])
    return load


def _request(name: str) -> Request:
    if (request := requests.find(name)) is None:
        raise NotTaken(404, _UNKNOWN, name=name[:_LONGEST])
    return request
