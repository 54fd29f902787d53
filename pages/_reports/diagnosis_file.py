"""The diagnosis sheet as a Word file: measured figures, and room for what the meeting says beside them."""

from __future__ import annotations

from io import BytesIO

import segno
from docx.shared import Mm

from data import words
from pages._parts import numbers
from pages._parts.territory_names import at_start, brief
from pages._reports import diagnosis_forms
from pages._reports.diagnosis_content import Axis, Diagnosis, Measured
from pages._reports.diagnosis_forms import TALL, blank
from pages._reports.word_paper import AMBER, SOFT, Paper
from pages._reports.word_table import Text, head, headings, table

#: Columns of an axis in millimetres: seven measured, three for the meeting. They fill the page.
_WIDTHS = (54, 24, 22, 25, 24, 18, 24, 40, 26, 16)
_MEASURED = 7
#: Rows of an axis left empty, for matters that no figure tells.
_MORE = 2
#: What stands where a figure has no such part, so that only what the meeting fills in is blank.
_NONE = "–"


def diagnosis_file(sheet: Diagnosis) -> bytes:
    """The whole paper, in the order of the national frame."""
    paper = Paper(sheet.lang)
    _around(paper, sheet)
    _opening(paper, sheet)
    diagnosis_forms.stages(paper, sheet)
    diagnosis_forms.participants(paper, sheet)
    for axis in sheet.axes:
        _axis(paper, sheet, axis)
    diagnosis_forms.problems(paper, sheet)
    diagnosis_forms.projects(paper, sheet)
    _sources(paper, sheet)
    return paper.content()


def _around(paper: Paper, sheet: Diagnosis) -> None:
    """Header and foot of every page."""
    _ = words.translator(sheet.lang).gettext
    section = paper.document.sections[0]
    place = at_start(brief(sheet.place, sheet.lang))
    head = paper.write(section.header.paragraphs[0], _("Diagnosis sheet"), size=8, bold=True, colour=SOFT)
    paper.run(head, f" · {place}", size=8, colour=SOFT)
    if sheet.simulated:
        paper.run(
            head, f" · {_('Demonstration figures: not to be quoted')}", size=8, bold=True, colour="8A5A00"
        )
    built = _("Figures built on {date} (build {build})").format(
        date=numbers.day(sheet.built, sheet.lang), build=sheet.build
    )
    foot = paper.write(section.footer.paragraphs[0], f"{built} · {_('page')} ", size=8, colour=SOFT)
    paper.field(foot, "PAGE")
    paper.run(foot, "/", size=8, colour=SOFT)
    paper.field(foot, "NUMPAGES")
    properties = paper.document.core_properties
    properties.title, properties.author, properties.language = (
        f"{_('Diagnosis sheet')} – {place}",
        "Yaqaza",
        sheet.lang,
    )
    properties.comments, properties.created, properties.modified = "", sheet.built, sheet.built


def _opening(paper: Paper, sheet: Diagnosis) -> None:
    """What the paper is, the territory in words, the way back, the meeting."""
    _ = words.translator(sheet.lang).gettext
    paper.heading(f"{_('Diagnosis sheet')} – {at_start(brief(sheet.place, sheet.lang))}", 0)
    paper.paragraph(_("Working paper of a meeting of the participatory territorial diagnosis."), colour=SOFT)
    paper.paragraph(
        _("Stages and axes are those of the programmes of integrated territorial development (2025)."),
        colour=SOFT,
    )
    lead = paper.paragraph()
    for sentence in sheet.lead:
        mark = f" [{_('demonstration')}]" if sentence.simulated else ""
        paper.run(lead, f"{sentence.text}{mark} ", size=10)
    if sheet.simulated:
        paper.paragraph(_("Demonstration figures: not to be quoted"), bold=True, colour="8A5A00")
    back = paper.paragraph(_("The same figures on the screen:"), colour=SOFT)
    paper.run(back, " ")
    paper.run(back, sheet.url, latin=True, colour=SOFT)
    origin = paper.paragraph(_("Where each figure comes from:"), colour=SOFT)
    paper.run(origin, " ")
    paper.run(origin, sheet.explained, latin=True, colour=SOFT)
    picture = paper.paragraph().add_run().add_picture(_code(sheet.url), width=Mm(22))
    picture._inline.docPr.set("descr", _("QR code of the portrait’s address"))
    asked = headings(_("Date of the meeting"), _("Place"), _("Stage of the diagnosis"))
    table(paper, (paper.width / 3,) * 3, [asked], [[Text()] * 3], TALL)


def _code(url: str) -> BytesIO:
    picture = BytesIO()
    segno.make(url, error="m").save(picture, kind="png", scale=8, border=2)
    picture.seek(0)
    return picture


def _axis(paper: Paper, sheet: Diagnosis, axis: Axis) -> None:
    """Measured figures beside what is stated, agreed and put first."""
    _ = words.translator(sheet.lang).gettext
    numbered = _("Axis {n}: {axis}").format(n=axis.number, axis=axis.label)
    paper.heading(numbered if axis.number else axis.label, 1)
    if axis.note:
        paper.note(axis.note)
    sides = [head(_("Measured"), _MEASURED), head(_("Said at the meeting"), len(_WIDTHS) - _MEASURED)]
    columns = headings(
        *(
            _("Measured figure"),
            _("Value"),
            _("95% interval"),
            _("Urban · rural"),
            sheet.compared_with,
            "2014",
        ),
        *(_("Period, source"), _("Stated by participants"), _("Agreed"), _("Priority")),
    )
    rows = [_figure(one, sheet.lang) for one in axis.figures]
    rows += [blank(len(_WIDTHS)) for _more in range(_MORE if axis.number else 0)]
    table(paper, _WIDTHS, [sides, columns], rows, TALL)


def _figure(figure: Measured, lang: str) -> list[Text]:
    _ = words.translator(lang).gettext
    mark = _("demonstration") if figure.simulated else ""
    sources = " ".join(f"[{source}]" for source in figure.sources)
    return [
        Text(f"{figure.number} {figure.label}", second=figure.unit),
        Text(figure.value, bold=True, second=mark, ground=AMBER if figure.simulated else ""),
        *(Text(said or _NONE) for said in (figure.interval, figure.milieus, figure.compared, figure.before)),
        Text(figure.period, second=sources),
        *blank(len(_WIDTHS) - _MEASURED),
    ]


def _sources(paper: Paper, sheet: Diagnosis) -> None:
    """Where the measured figures come from, and how to read them."""
    _ = words.translator(sheet.lang).gettext
    paper.heading(_("Sources and reading"), 1)
    for place, source in enumerate(sheet.sources, start=1):
        paper.paragraph(f"[{place}] {source}")
    for note in (
        *sheet.compared_notes,
        _("Interval: with 95% confidence the value lies within it; none where everyone was counted."),
        _("Where a word stands instead of a number, there is no figure: that is not zero."),
        _("Measured and stated facts stand apart: what participants say changes no measured figure."),
    ):
        paper.paragraph(note, colour=SOFT)
