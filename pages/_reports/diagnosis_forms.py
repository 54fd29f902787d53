"""The blank parts of a diagnosis sheet: stages, participants, problems, projects."""

from __future__ import annotations

from data import words
from pages._reports.diagnosis_content import Diagnosis
from pages._reports.word_paper import Paper
from pages._reports.word_table import Text, headings, table

#: Least heights of rows to write in, in millimetres.
TALL, LOW = 9.0, 6.0
_PROBLEMS, _PROJECTS = 8, 6


def blank(cells: int) -> list[Text]:
    """Cells for the meeting to fill in."""
    return [Text()] * cells


def stages(paper: Paper, sheet: Diagnosis) -> None:
    """A line a stage: its date, its minutes."""
    _ = words.translator(sheet.lang).gettext
    paper.heading(_("The six stages"), 1)
    rows = [
        [Text(f"{place}"), Text(stage, bold=True), *blank(2)] for place, stage in enumerate(sheet.stages, 1)
    ]
    heads = headings(_("No."), _("Stage"), _("Date"), _("Minutes: reference, what was settled"))
    table(paper, (14, 85, 40, 134), [heads], rows, TALL)


def participants(paper: Paper, sheet: Diagnosis) -> None:
    """Counts only: nobody is named."""
    _ = words.translator(sheet.lang).gettext
    paper.heading(_("Participants"), 1)
    paper.note(_("Numbers only, no names."))
    rows = [[Text(category), *blank(3)] for category in sheet.participants]
    rows.append([Text(_("Total"), bold=True), *blank(3)])
    heads = headings(_("Category"), _("Women"), _("Men"), _("Total"))
    table(paper, (123, 50, 50, 50), [heads], rows, LOW)


def problems(paper: Paper, sheet: Diagnosis) -> None:
    """What the meeting finds wrong, each with its evidence."""
    _ = words.translator(sheet.lang).gettext
    paper.heading(_("Problems"), 1)
    evidence = _("Evidence: number of the figure, signal, or quotation")
    heads = headings(
        *(_("No."), _("Problem"), _("Axis"), evidence, _("People concerned"), _("Votes"), _("Rank"))
    )
    rows = [[Text(f"{place}"), *blank(6)] for place in range(1, _PROBLEMS + 1)]
    table(paper, (14, 78, 22, 75, 40, 22, 22), [heads], rows, TALL)


def projects(paper: Paper, sheet: Diagnosis) -> None:
    """What it wants done, each for a problem."""
    _ = words.translator(sheet.lang).gettext
    paper.heading(_("Projects"), 1)
    heads = headings(
        *(_("No."), _("Project"), _("Problem it answers"), _("Partners"), _("Budget")),
        *(_("How progress will be measured"), _("Social impact"), _("Economic impact")),
    )
    rows = [[Text(f"{place}"), *blank(7)] for place in range(1, _PROJECTS + 1)]
    table(paper, (14, 66, 30, 45, 25, 49, 22, 22), [heads], rows, TALL)
