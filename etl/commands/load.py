"""``python -m etl load FILE…``: read, judge and publish files; ``accept`` lets a judged one count."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from data.words import N_, translator
from etl.commands import kinds
from etl.commands.kinds import KindName
from etl.commands.speaking import bar, console, number, or_explain, say, settings_of
from etl.loading import deciding, ledger, taking
from etl.loading.taking import ALREADY, CAUGHT_UP, UNREADABLE, Asked, Result

Who = Annotated[str, typer.Option("--who", help="Who loads or decides; kept with the load.")]
Publish = Annotated[bool, typer.Option("--publish/--no-publish", help="Make the figures anew.")]

#: Exit codes: something was refused; nothing was loaded.
SOME_REFUSED, NOTHING = 1, 2
STATUSES = {
    **ledger.WORDS,
    ledger.TAKEN: N_("loaded"),
    ALREADY: N_("loaded before: nothing changes"),
    CAUGHT_UP: N_("loaded before, published only now"),
    UNREADABLE: N_("not read"),
}
COLUMNS = (
    N_("File"),
    N_("Kind"),
    N_("Result"),
    N_("Rows read"),
    N_("Accepted"),
    N_("Refused"),
    N_("Warnings"),
)
#: Rules and remarks shown under a file.
SHOWN = 5
TAKEN_FROM = N_("  {place}, headings in row {row}: {kind}; accepted {accepted}, refused {refused}")
LEFT = N_("  {place}: no table of ours, left out")
MORE_NOTES = N_("  · and {count} more remarks: the report of the load has them all")


def load(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Files, and folders of files.")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Judge only; tell what would change.")] = False,
    wanted: Annotated[KindName | None, typer.Option("--as", help="What the files hold.")] = None,
    who: Who = "",
    office: Annotated[str, typer.Option("--office", help="Whose files they are.")] = "",
    publish: Publish = True,
) -> None:
    """Load files of offices: what is right counts, what is wrong is named; one bad file stops no other."""
    settings = settings_of(context)
    asked = Asked(dry_run, publish, wanted.kind if wanted else None, who, office)
    with bar(settings.lang) as tell:
        results = or_explain(lambda: taking.load(settings, files, asked, tell), settings.lang)
    _show(results, settings.lang)
    raise typer.Exit(code(results))


def accept(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="LOAD", help="A judged load, or how its name begins.")],
    *,
    who: Who = "",
    publish: Publish = True,
) -> None:
    """Let a judged load count, and publish."""
    settings = settings_of(context)
    with bar(settings.lang) as tell:
        entry = or_explain(
            lambda: deciding.accept(settings, name, who, tell, publishing=publish), settings.lang
        )
    result = Result(Path(entry.report["file"]), entry.status, entry.report, entry)
    _show([result], settings.lang)
    raise typer.Exit(code([result]))


def code(results: Sequence[Result]) -> int:
    """2 when nothing was loaded, 1 when anything was refused, else 0."""
    if not any(one.status in (ledger.TAKEN, ledger.JUDGED, ALREADY, CAUGHT_UP) for one in results):
        return NOTHING
    fresh = [one.told for one in results if one.status != ALREADY]
    return SOME_REFUSED if any(told["rows"]["refused"] or told["problems"] for told in fresh) else 0


def _show(results: Sequence[Result], lang: str) -> None:
    _ = translator(lang).gettext
    table = Table(*(_(title) for title in COLUMNS))
    for one in results:
        rows, found = one.told["rows"], one.told["findings"]
        counts = (rows["read"], rows["accepted"], rows["refused"], found["warning"])
        kind = ", ".join(kinds.name(table) for table in one.told["kinds"])
        shown = (number(count, lang) for count in counts)
        table.add_row(Text(one.told["file"]), kind, _(STATUSES.get(one.status, one.status)), *shown)
    console.print(table)
    for one in results:
        _explain(one, lang)


def _place(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _tables(grids: Sequence[dict[str, Any]], lang: str) -> None:
    """Each table of a file that has several, and what was assumed or left out in reading them."""
    for grid in grids if len(grids) > 1 else ():
        where = _place(grid["member"], grid["sheet"])
        fields = {"place": where, "row": number(grid["header_row"], lang), "kind": kinds.name(grid["kind"])}
        counts = {name: number(grid["rows"][name], lang) for name in ("accepted", "refused")}
        say(lang, TAKEN_FROM if grid["kind"] else LEFT, **fields, **counts)
    for grid in grids:
        for note in grid["notes"][:SHOWN]:
            console.print(Text(f"  · {note[lang]}"), soft_wrap=True)
        if len(grid["notes"]) > SHOWN:
            say(lang, MORE_NOTES, count=number(len(grid["notes"]) - SHOWN, lang))


def _explain(result: Result, lang: str) -> None:
    """What is wrong in a file, and what changed."""
    told = result.told
    if result.entry is not None:
        say(lang, N_("{file}: load {name}"), file=told["file"], name=result.entry.name)
    for problem in told["problems"]:
        place = _place(problem["member"], problem["sheet"])
        console.print(Text(f"  ✗ {place}: {problem['text'][lang]}"), soft_wrap=True)
    _tables(told["grids"], lang)
    for rule in told["rules"][:SHOWN]:
        sign = {"error": "✗", "warning": "▲"}.get(rule["severity"], "·")
        console.print(Text(f"  {sign} {number(rule['count'], lang)} × {rule['text'][lang]}"), soft_wrap=True)
    for name in told["waiting"][:SHOWN]:
        say(lang, N_("“{written}” waits for somebody to say what it is"), written=name["written"])
    changes: dict[str, Any] | None = told.get("changes")
    # What a load changed when it came is no news of the day its file came again.
    if changes and result.status != ALREADY:
        count = number(changes["count"], lang)
        indicators = number(len(changes["indicators"]), lang)
        text = (
            N_("Figures that would change: {count}, of {indicators} indicators")
            if result.status == ledger.JUDGED
            else N_("Figures that changed: {count}, of {indicators} indicators")
        )
        say(lang, text, count=count, indicators=indicators)
