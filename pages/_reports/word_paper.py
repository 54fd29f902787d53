"""A Word document in the reader's language and direction: page, styles, headings, paragraphs, fields.

Arabic needs more than its letters: paragraphs, runs, tables and sections each say that they run from right to
left, and fonts and sizes of complex scripts are attributes of their own.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from data import words

#: Fonts that Office brings along, by script, and how much larger the Arabic one must be set.
LATIN, ARABIC = "Arial", "Sakkal Majalla"
_LARGER = 1.3
_LOCALES = {"ar": "ar-MA", "fr": "fr-FR", "en": "en-GB"}
INK, SOFT, ACCENT = "1F2933", "52606D", "0F7173"
AMBER, GROUND = "F8E6BB", "E6F3F3"


class Paper:
    """A4, landscape; everything written on it runs in the language's direction.

    Parameters
    ----------
    lang : str
        The reader's language.
    margin : float
        Of every side, in millimetres.
    """

    def __init__(self, lang: str, margin: float = 12) -> None:
        self.lang = lang
        self.mirrored = words.direction(lang) == "rtl"
        self.document: Any = docx.Document()
        self.width = 297 - 2 * margin
        self._page(margin)
        self._styles()

    def heading(self, text: str, level: int) -> Any:
        """A heading that Word's outline knows."""
        paragraph = self.document.add_paragraph(style=f"Heading {level}" if level else "Title")
        return self.write(paragraph, text)

    def paragraph(self, text: str = "", **look: Any) -> Any:
        """A paragraph of the body."""
        return self.write(self.document.add_paragraph(), text, **look)

    def note(self, text: str) -> Any:
        """A light line between a heading and its table: it does not part them at the end of a page."""
        paragraph = self.paragraph(text, colour=SOFT)
        paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def write(self, paragraph: Any, text: str, **look: Any) -> Any:
        """Add a text to a paragraph and turn the paragraph the reader's way."""
        if self.mirrored:
            turn(paragraph)
        if text:
            self.run(paragraph, text, **look)
        return paragraph

    def run(
        self,
        paragraph: Any,
        text: str,
        *,
        size: float | None = None,
        bold: bool = False,
        colour: str | None = None,
        latin: bool = False,
    ) -> Any:
        """Add a run; `latin` keeps an address from left to right inside Arabic."""
        run = paragraph.add_run(text)
        properties = run._r.get_or_add_rPr()
        run.bold = bold or None
        if colour:
            run.font.color.rgb = RGBColor.from_string(colour)
        if size:
            run.font.size = Pt(size)
        if self.mirrored and not latin:
            _complex(properties, size, bold)
        return run

    def field(self, paragraph: Any, code: str) -> None:
        """A number that Word counts itself, such as the page's."""
        for kind, text in (("begin", ""), ("", code), ("separate", ""), (None, "1"), ("end", "")):
            run = self.run(paragraph, text or "", size=8, colour=SOFT)
            if kind:
                run._r.append(element("w:fldChar", fldCharType=kind))
            elif kind == "":
                run._r.remove(run._r.t_lst[0])
                instruction = element("w:instrText")
                instruction.text = code
                run._r.append(instruction)

    def content(self) -> bytes:
        """The file."""
        stream = BytesIO()
        self.document.save(stream)
        return stream.getvalue()

    def _page(self, margin: float) -> None:
        section = self.document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        for side in ("left", "right", "top", "bottom"):
            setattr(section, f"{side}_margin", Mm(margin))
        section.header_distance = section.footer_distance = Mm(6)
        if self.mirrored:
            # The order of a section's properties is fixed: the direction stands before the grid of lines.
            section._sectPr.insert_element_before(element("w:bidi"), "w:rtlGutter", "w:docGrid")

    def _styles(self) -> None:
        styles = self.document.styles
        for name, size, colour in (
            ("Normal", 9, INK),
            ("Title", 20, ACCENT),
            ("Heading 1", 14, ACCENT),
            ("Heading 2", 11, INK),
        ):
            style = styles[name]
            style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string(colour)
            style.font.name = LATIN
            style.paragraph_format.space_before = Pt(10 if name == "Heading 1" else 0)
            style.paragraph_format.space_after = Pt(3)
            properties = style.element.get_or_add_rPr()
            # Letters set apart, as Word's own title has them, tear Arabic words to pieces.
            for apart in properties.findall(qn("w:spacing")):
                properties.remove(apart)
            _fonts(properties)
            _complex(properties, size, name != "Normal", direction=False)
        language = styles.element.find(".//" + qn("w:lang"))
        language.set(qn("w:val"), _LOCALES["fr" if self.mirrored else self.lang])
        language.set(qn("w:bidi"), _LOCALES["ar"])


def turn(paragraph: Any) -> None:
    """Make a paragraph run from right to left."""
    properties = paragraph._p.get_or_add_pPr()
    if properties.find(qn("w:bidi")) is None:
        later = (
            "w:adjustRightInd",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:contextualSpacing",
            "w:jc",
            "w:rPr",
        )
        properties.insert_element_before(element("w:bidi"), *later)


def element(name: str, **attributes: Any) -> Any:
    """A piece of WordprocessingML."""
    made = OxmlElement(name)
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), str(value))
    return made


def _fonts(properties: Any) -> None:
    fonts = properties.find(qn("w:rFonts"))
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script, font in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", ARABIC)):
        fonts.set(qn(f"w:{script}"), font)


def _complex(properties: Any, size: float | None, bold: bool, direction: bool = True) -> None:
    """Say for complex scripts what was said for the others, in the order that Word asks for."""
    for name in ("w:bCs", "w:szCs"):
        for old in properties.findall(qn(name)):
            properties.remove(old)
    after_bold = [f"w:{name}" for name in ("i", "iCs", "caps", "color", "spacing", "kern", "sz", "u", "lang")]
    if bold:
        properties.insert_element_before(element("w:bCs"), *after_bold)
    if size:
        properties.insert_element_before(
            element("w:szCs", val=round(2 * size * _LARGER)), "w:u", "w:shd", "w:rtl", "w:cs", "w:lang"
        )
    if direction:
        properties.insert_element_before(element("w:rtl"), "w:cs", "w:lang")
