"""A paper as a Word document: styles, numbered pages, true footnotes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime, timezone
from importlib import import_module
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from attrs import define, field

from injunction_rules.errors import InjunctionRulesError
from injunction_rules.rendering.papers.paper import (
    Heading,
    Paper,
    Part,
    Style,
    Table,
    Words,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run as WordRun

_FONT = "Times New Roman"
_SIGN = re.compile("([¶§]) ")


def paper_docx(paper: Paper) -> bytes:
    """
    Write a paper as a Word document.

    Returns
    -------
    bytes
        The same for the same paper.

    Raises
    ------
    InjunctionRulesError
        If python-docx is not installed.
    """
    try:
        docx = import_module("docx")
    except ImportError as error:
        raise InjunctionRulesError(
            "Word documents need python-docx: pip install 'injunction-rules[word]'"
        ) from error
    return _Writer(docx.Document()).written(paper)


@define
class _Writer:
    """Fills an empty document of python-docx."""

    document: Document
    notes: list[Words] = field(factory=list)

    def written(self, paper: Paper) -> bytes:
        """Write the paper, and give the bytes of the file."""
        self._dress(paper)
        for part in paper.parts:
            self._part(part)
        self._add_footnotes()
        stream = io.BytesIO()
        self.document.save(stream)
        return _undated(stream)

    def _dress(self, paper: Paper) -> None:
        from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
        from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
        from docx.shared import Inches, Pt, RGBColor  # noqa: PLC0415

        properties = self.document.core_properties
        properties.title, properties.author, properties.comments = paper.title, "", ""
        # Of the day on which it is written nothing should depend.
        properties.created = properties.modified = datetime(2000, 1, 1, tzinfo=timezone.utc)
        section = self.document.sections[0]
        section.page_width, section.page_height = Inches(8.5), Inches(11)
        section.left_margin = section.right_margin = Inches(1)
        section.top_margin = section.bottom_margin = Inches(1)

        styles: Any = self.document.styles
        normal = styles["Normal"]
        normal.font.name, normal.font.size = _FONT, Pt(12)
        normal.paragraph_format.space_after = Pt(8)
        normal.paragraph_format.line_spacing = 1.15
        for name, size, after in (("Title", 14, 12), ("Heading 1", 12, 8), ("Heading 2", 12, 6)):
            style = styles[name]
            style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), True
            style.font.color.rgb = RGBColor(0, 0, 0)
            style.paragraph_format.space_before = Pt(12)
            style.paragraph_format.space_after = Pt(after)
            style.paragraph_format.keep_with_next = True
            # Else the fonts of the theme of the template go before these.
            fonts = style.element.rPr.rFonts
            for attribute in list(fonts.attrib):
                fonts.attrib.pop(attribute)
            style.font.name = _FONT
            for border in style.element.pPr.findall(_w("pBdr")):
                style.element.pPr.remove(border)
        for name in ("Title", "Heading 1"):
            styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        note = styles.add_style("Footnote Text", WD_STYLE_TYPE.PARAGRAPH)
        note.base_style = normal
        note.font.size, note.paragraph_format.space_after = Pt(10), Pt(2)
        note.paragraph_format.line_spacing = 1.0
        mark = styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
        mark.font.superscript = True

        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self._add_field(foot.add_run(), "PAGE")

    def _part(self, part: Part) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
        from docx.shared import Inches, Pt  # noqa: PLC0415

        if isinstance(part, Heading):
            self.document.add_heading(part.text, part.level)
        elif isinstance(part, Table):
            self._add_table(part)
        else:
            bullet = part.style is Style.ITEM
            paragraph = self.document.add_paragraph(style="List Bullet" if bullet else None)
            if part.style is Style.CENTRED:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                paragraph.paragraph_format.space_after = Pt(0)
            elif part.style is Style.BODY:
                paragraph.paragraph_format.first_line_indent = Inches(0.5)
            self._fill(paragraph, part.runs)

    def _add_table(self, part: Table) -> None:
        from docx.shared import Inches, Pt  # noqa: PLC0415

        if not part.headings:
            self.document.add_paragraph().paragraph_format.space_after = Pt(0)
        columns = len(part.headings) or len(part.rows[0])
        table: Any = self.document.add_table(rows=0, cols=columns)
        if part.headings:
            table.style = "Table Grid"
            row = table.add_row()
            for cell, text in zip(row.cells, part.headings, strict=True):
                cell.paragraphs[0].add_run(text).bold = True
            # Repeated on every page that the table runs over.
            _mark(row, "tblHeader")
        for given in part.rows:
            for cell, runs in zip(table.add_row().cells, given, strict=True):
                self._fill_cell(cell, runs)
        for row in table.rows:
            _mark(row, "cantSplit")
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.space_after = Pt(2)
                    paragraph.paragraph_format.line_spacing = 1.0
        if len(part.headings) == 2:
            # What is named is long, where it stands is short.
            table.autofit = False
            for column, width in zip(table.columns, (Inches(5), Inches(1.5)), strict=True):
                column.width = width
                for cell in column.cells:
                    cell.width = width
        self.document.add_paragraph().paragraph_format.space_after = Pt(0)

    def _fill_cell(self, cell: _Cell, runs: Words) -> None:
        self._fill(cell.paragraphs[0], runs)

    def _fill(self, paragraph: WordParagraph, runs: Words) -> None:
        for run in runs:
            # A number stays on the line of its sign.
            added = paragraph.add_run(_SIGN.sub("\\1\u00a0", run.text))
            added.italic = run.italic or None
            if run.note:
                self.notes.append(run.note)
                mark = paragraph.add_run(style="Footnote Reference")
                mark.element.append(_element("footnoteReference", id=str(len(self.notes))))

    def _add_field(self, run: WordRun, instruction: str) -> None:
        text = _element("instrText")
        text.text = instruction
        for element in (
            _element("fldChar", fldCharType="begin"),
            text,
            _element("fldChar", fldCharType="end"),
        ):
            run.element.append(element)

    def _add_footnotes(self) -> None:
        """Add the part of the file that holds the footnotes, which python-docx does not write."""
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE  # noqa: PLC0415
        from docx.opc.packuri import PackURI  # noqa: PLC0415
        from docx.opc.part import Part as FilePart  # noqa: PLC0415

        if not self.notes:
            return
        lines = [
            f'<w:footnote w:type="{type}" w:id="{id}"><w:p><w:r><w:{mark}/></w:r></w:p>'
            "</w:footnote>"
            for type, id, mark in (
                ("separator", -1, "separator"),
                ("continuationSeparator", 0, "continuationSeparator"),
            )
        ]
        lines += [_footnote(number, note) for number, note in enumerate(self.notes, 1)]
        body = f'<w:footnotes xmlns:w="{_NAMESPACE}">{"".join(lines)}</w:footnotes>'
        xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{body}'
        main = self.document.part
        part = FilePart(
            PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), main.package
        )
        main.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _undated(stream: io.BytesIO) -> bytes:
    """Give an archive without the time at which it was written."""
    again = io.BytesIO()
    with zipfile.ZipFile(stream) as dated, zipfile.ZipFile(again, "w") as undated:
        for name in dated.namelist():
            undated.writestr(zipfile.ZipInfo(name), dated.read(name), zipfile.ZIP_DEFLATED)
    return again.getvalue()


_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _w(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement  # noqa: PLC0415

    element = OxmlElement(f"w:{name}")
    for attribute, value in attributes.items():
        element.set(_w(attribute), value)
    return element


def _mark(row: Any, name: str) -> None:
    """Mark a row of a table; python-docx has no public name for where that is said."""
    row._tr.get_or_add_trPr().append(_element(name))  # noqa: SLF001


def _footnote(number: int, note: Words) -> str:
    runs = "".join(
        f"<w:r>{'<w:rPr><w:i/></w:rPr>' if run.italic else ''}"
        f'<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'
        for run in note
    )
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{runs}</w:p></w:footnote>'
    )
