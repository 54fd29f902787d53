"""What stops a build: a demonstration file that is not right. Of real files the right rows count."""

from __future__ import annotations

from collections.abc import Sequence

from data.words import N_
from etl.errors import SourceProblem
from etl.loading import found
from etl.loading.outcome import Outcome, Upload
from etl.reading.grid import Problem
from etl.schemas.rules import Rule

NOWHERE = "–"
MESSAGE = N_(
    "{file}, sheet “{sheet}”, row {row}, column “{column}”: “{value}” breaks the rule “{rule}”. "
    "Expected: {expected}{allowed}. Problems in this file: {count}. "
    "Correct the file and run `python -m etl` again; nothing was published."
)
#: What the office wrote keeps its own direction inside a sentence of another, and is never translated.
ISOLATED = "\N{FIRST STRONG ISOLATE}{}\N{POP DIRECTIONAL ISOLATE}"


class Unread(SourceProblem):
    """A file, or a sheet of it, that could not be read."""

    def __init__(self, file: str, problem: Problem) -> None:
        self.file, self.problem = file, problem
        super().__init__(problem.message, **problem.fields)

    def text(self, language: str) -> str:
        """The problem in one of the product's languages, with the file it is about."""
        return f"{ISOLATED.format(self.file)}: {self.problem.text(language)}"


def refuse_unread(upload: Upload, problems: Sequence[Problem]) -> None:
    """Stop the build at a demonstration file that cannot be read.

    Raises
    ------
    SourceProblem
        If there is any problem.
    """
    if problems:
        raise Unread(f"{upload.office}/{upload.name}", problems[0])


def refuse_demonstration(outcome: Outcome) -> None:
    """Stop the build at the first thing wrong in a demonstration file.

    Raises
    ------
    SourceProblem
        If anything in it was refused, or if it does not say that it is a demonstration.
    """
    name = f"{outcome.upload.office}/{outcome.upload.name}"
    refuse_unread(outcome.upload, outcome.problems)
    everything = found.findings(outcome.judged)
    errors = everything[everything["severity"] == "error"] if len(everything) else everything
    if len(errors):
        counts = found.by_severity(found.counted(outcome.judged, everything))
        raise _refused(name, dict(errors.iloc[0]), counts["error"])
    for one in outcome.judged:
        if not one.rows["simulated"].all():
            real = one.rows.loc[~one.rows["simulated"], "source_row"].iloc[0]
            heading = one.table.kind.schema.columns["simulated"].metadata["fr"]
            about = {"rule": Rule.DEMO_FOLDER.name, "row": real, "heading": heading, "value": ""}
            raise _refused(name, about | {"sheet": one.table.grid.sheet, "allowed": ""}, 1)


def _refused(file: str, about: dict, count: int) -> SourceProblem:
    words = Rule[str(about["rule"])].value
    return SourceProblem(
        MESSAGE,
        file=ISOLATED.format(file),
        sheet=ISOLATED.format(about["sheet"] or NOWHERE),
        row=int(about["row"]) or NOWHERE,
        column=_in_one_line(about["heading"] or NOWHERE),
        value=_in_one_line(str(about["value"])),
        rule=words.statement,
        expected=words.expected,
        allowed=" " + ISOLATED.format(f"({about['allowed']})") if about["allowed"] else "",
        count=count,
    )


def _in_one_line(text: str) -> str:
    return ISOLATED.format(" ".join(text.split()))
