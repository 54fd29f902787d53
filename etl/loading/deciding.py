"""Deciding about loads: accepting, undoing, taking the undoing back, going back to an earlier build."""

from __future__ import annotations

from datetime import datetime

from etl.loading import known, ledger, pipeline, run, taking
from etl.loading.ledger import Entry
from etl.loading.outcome import upload
from etl.loading.progress import Tell
from etl.settings import Settings


def accept(settings: Settings, name: str, who: str, watch: Tell, *, publishing: bool = True) -> Entry:
    """Let a judged load count; names that were settled since are used.

    Saying yes again to a load whose run ended before it could publish publishes it; so it is for `undo` and
    `redo`.

    Raises
    ------
    SourceProblem
        If there is no such load, if it does not wait for a decision, or if the build breaks a rule with it.
    """
    with run.ready(settings, watch) as tell:
        entry = ledger.find(settings.loads, name)
        if entry.status == ledger.TAKEN and publishing and (ended := _left_over(settings, entry, tell)):
            return ended
        waits = entry.status == ledger.REFUSED or (entry.status == ledger.JUDGED and entry.report["waiting"])
        entry = _judged_anew(settings, entry, who, tell) if waits else ledger.accept(entry, who)
        if publishing and entry.status == ledger.TAKEN:
            (entry,) = run.published(settings, [entry], tell)
        return entry


def undo(settings: Settings, name: str, who: str, watch: Tell, *, publishing: bool = True) -> Entry:
    """Let a load count no more; what it superseded counts again.

    Raises
    ------
    SourceProblem
        If there is no such load, if it was undone already, or if the build breaks a rule without it.
    """
    with run.ready(settings, watch) as tell:
        before = ledger.find(settings.loads, name)
        if before.status == ledger.UNDONE and publishing and (ended := _left_over(settings, before, tell)):
            return ended
        entry = ledger.withdraw(before, who)
        publish = {ledger.TAKEN: run.publish_now, ledger.REFUSED: run.refusals_told}.get(before.status)
        if publishing and publish:
            try:
                publish(settings, tell)
            except run.FAILURES:
                ledger.restore(entry, who)
                raise
        return entry


def redo(settings: Settings, name: str, who: str, watch: Tell, *, publishing: bool = True) -> Entry:
    """Take the undoing of a load back.

    Raises
    ------
    SourceProblem
        If there is no such load, if it was not undone, or if the build breaks a rule with it.
    """
    with run.ready(settings, watch) as tell:
        entry = ledger.find(settings.loads, name)
        if entry.status == ledger.TAKEN and publishing and (ended := _left_over(settings, entry, tell)):
            return ended
        entry = ledger.restore(entry, who)
        if publishing and entry.status == ledger.TAKEN:
            (entry,) = run.published(settings, [entry], tell)
        elif publishing and entry.status == ledger.REFUSED:
            run.refusals_told(settings, tell)
        return entry


def _left_over(settings: Settings, entry: Entry, tell: Tell) -> Entry | None:
    """The load, where an ended run had decided about it and left that unpublished; None where nothing was."""
    before = run.current(settings)
    told = run.caught_up(settings, [entry], tell)
    return None if run.current(settings) == before else next(iter(told), entry)


def _judged_anew(settings: Settings, entry: Entry, who: str, tell: Tell) -> Entry:
    """Judge a load's file again, under its own name and with the moment at which it was received."""
    told = entry.report
    (path,) = entry.folder.received.iterdir()
    moment = datetime.fromisoformat(told["received_at"])
    one = upload(path, office=told["office"], who=told["who"], received_at=moment)
    understood = pipeline.understood(one, known.words, None, tell)
    with run.base(settings) as warehouse:
        earlier = run.counted(settings, warehouse)
        already = known.known(warehouse, earlier)
    (outcome,) = pipeline.outcomes([understood], already, tell)
    return taking.keep(settings, outcome, earlier, who)
