"""The sentence each screen of the page opens with."""

from __future__ import annotations

from collections import Counter

from data import words
from pages._parts import numbers
from pages._parts.imports import loads, names, requests
from pages._parts.imports.loads import Load, status
from pages._parts.imports.progress import progress
from pages._parts.imports.requests import Request
from pages._parts.imports.said import isolated
from pages._parts.imports.view import ImportsView


def sentence(view: ImportsView) -> str:
    """What matters on the screen."""
    if view.load and (load := loads.find(view.load)) is not None:
        return of_load(load, view.lang)
    if view.load and (request := requests.find(view.load)) is not None:
        return of_request(request, view.lang)
    return {"bring": _bring, "loads": _loads, "names": _names}[view.part](view.lang)


def of_load(load: Load, lang: str) -> str:
    """What became of a file."""
    _ = words.translator(lang).gettext
    accepted, refused = load.rows("accepted"), load.rows("refused")
    if load.status == "withdrawn":
        template = _("{file} was undone: none of its rows counts in the figures.")
    elif load.status == "refused" or not accepted:
        template = _("{file} cannot be loaded: what is wrong stands below.")
    elif load.status == "accepted" and refused:
        template = _("{file}: rows loaded: {accepted}; rows left out until they are mended: {refused}.")
    elif load.status == "accepted":
        template = _("{file} is loaded whole; rows: {accepted}.")
    elif refused:
        template = _("{file}: {accepted} of {read} rows are right; {refused} must be mended first.")
    else:
        template = _("{file}: all {accepted} rows are right; they count once you say yes.")
    told = {name: numbers.number(load.rows(name), lang) for name in ("accepted", "refused")}
    both = numbers.number(accepted + refused, lang)
    return template.format(file=isolated(load.file), read=both, **told)


def of_request(request: Request, lang: str) -> str:
    """How far something is that was asked."""
    _ = words.translator(lang).gettext
    how = progress(request, lang).standing
    said = {
        "waiting": _("{file} is in: it will be checked in its turn."),
        "working": _("{file} is being checked."),
        "done": _("{file} is ready."),
        "failed": _("{file} could not be checked."),
        "stopped": _("{file} was given up before it was checked."),
        "interrupted": _("The checking of {file} was interrupted: nothing is lost, it can be started again."),
    }
    deciding = {
        "waiting": _("What was decided about {file} is done in its turn."),
        "working": _("The figures are being made anew; those of before are served until then."),
        "done": _("The figures have been made anew."),
        "failed": _("What was decided about {file} could not be done: the figures stay as they were."),
        "stopped": _("What was decided about {file} was given up: the figures stay as they were."),
        "interrupted": _("What was decided about {file} was interrupted: the figures stay as they were."),
    }
    texts = said if request.action == "load" else deciding
    return texts[how].format(file=isolated(named(request)))


def named(request: Request) -> str:
    """What an asking is about: a file's name rather than its load's."""
    load = loads.find(request.target) if request.action in ("accept", "undo", "redo") else None
    return load.file if load else request.target


def _bring(lang: str) -> str:
    translator = words.translator(lang)
    waiting = sum(1 for load in loads.everything() if load.undecided)
    said = translator.gettext(
        "Bring an office’s file: what is right can be loaded, what is wrong is named row by row."
    )
    if not waiting:
        return said
    more = translator.ngettext(
        "{n} file waits for your decision.", "{n} files wait for your decision.", waiting
    )
    return f"{said} {more.format(n=numbers.number(waiting, lang))}"


def _loads(lang: str) -> str:
    translator = words.translator(lang)
    every = loads.everything()
    if not every:
        return translator.gettext("No office’s file has been received yet.")
    became = Counter(status(one, every) for one in every)
    counting, waiting = became["accepted"] + became["partly"], became["judged"]
    counted = {
        "received": translator.ngettext("{n} file received", "{n} files received", len(every)),
        "counting": translator.ngettext("{n} counts in the figures", "{n} count in the figures", counting),
        "waiting": translator.ngettext("{n} waits for a decision", "{n} wait for a decision", waiting),
    }
    counts = {"received": len(every), "counting": counting, "waiting": waiting}
    parts = {name: text.format(n=numbers.number(counts[name], lang)) for name, text in counted.items()}
    return translator.gettext("{received}; {counting}; {waiting}.").format(**parts)


def _names(lang: str) -> str:
    translator = words.translator(lang)
    count = len(names.everything())
    if not count:
        return translator.gettext("No name waits to be settled.")
    plural = translator.ngettext(
        "{n} name waits for somebody to say what it stands for.",
        "{n} names wait for somebody to say what they stand for.",
        count,
    )
    return plural.format(n=numbers.number(count, lang))
