"""Papers typed the way clerks type them: empty paragraphs, spaces, direct formatting, default templates."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_BREAK, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

BODY = (
    "为深入贯彻落实上级关于推进义务教育优质均衡发展的决策部署，"
    "结合我县实际，现就做好有关工作通知如下，请各单位认真组织实施，确保各项任务落到实处。"
)
MARK, SONG, FANG, KAI, HEI = "方正小标宋简体", "宋体", "仿宋_GB2312", "楷体_GB2312", "黑体"
RED, BLUE = (255, 0, 0), (0, 0, 255)


class Typed:
    """A document under the hands of a clerk."""

    def __init__(self, *, official_page: bool = True) -> None:
        self.file = docx.Document()
        if official_page:
            page = self.file.sections[0]
            page.page_width, page.page_height = Mm(210), Mm(297)
            page.top_margin, page.bottom_margin = Mm(37), Mm(35)
            page.left_margin, page.right_margin = Mm(28), Mm(26)

    def line(
        self,
        *pieces: str | tuple[str, str],
        face: str = FANG,
        size: float = 16,
        align: Any = None,
        color: tuple[int, int, int] | None = None,
        bold: bool | None = None,
        pitch: float | None = 28.95,
        before: float = 0,
    ) -> Any:
        """A paragraph; a piece of text may name its own face."""
        paragraph = self.file.add_paragraph()
        paragraph.alignment = align
        format = paragraph.paragraph_format
        format.space_before, format.space_after = Pt(before), Pt(0)
        if pitch:
            format.line_spacing_rule, format.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(pitch)
        for piece in pieces:
            text, own = piece if isinstance(piece, tuple) else (piece, face)
            self.run(paragraph, text, own, size, color, bold)
        return paragraph

    @staticmethod
    def run(
        paragraph: Any, text: str, face: str, size: float, color: tuple[int, int, int] | None = None,
        bold: bool | None = None,
    ) -> None:  # fmt: skip
        run = paragraph.add_run(text)
        run.font.name, run.font.size, run.font.bold = face, Pt(size), bold
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
        if color:
            run.font.color.rgb = RGBColor(*color)

    def blank(self, count: int) -> None:
        for _ in range(count):
            self.line()

    def page(self) -> None:
        self.file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def data(self) -> bytes:
        buffer = io.BytesIO()
        self.file.save(buffer)
        return buffer.getvalue()


def underlined(paragraph: Any, color: str = "FF0000") -> None:
    """A rule below a paragraph."""
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "12"), ("space", "8"), ("color", color)):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().insert(0, borders)


def careful() -> bytes:
    """All by hand and all right: empty paragraphs for lines, two wide spaces for indents, four behind the date."""
    typed = Typed()
    typed.blank(3)
    typed.line("某县人民政府文件", face=MARK, size=40, align=ALIGN.CENTER, color=RED, pitch=44, before=10.6)
    typed.blank(2)
    underlined(typed.line("某政发〔2025〕6号", align=ALIGN.CENTER))
    typed.blank(2)
    typed.line("某县人民政府", face=MARK, size=22, align=ALIGN.CENTER, pitch=32)
    typed.line("关于做好义务教育工作的通知", face=MARK, size=22, align=ALIGN.CENTER, pitch=32)
    typed.blank(1)
    typed.line("各乡镇人民政府，县政府各部门：", align=ALIGN.JUSTIFY)
    typed.line("　　" + BODY, align=ALIGN.JUSTIFY)
    typed.line("　　一、总体要求", face=HEI, align=ALIGN.JUSTIFY)
    typed.line(("　　（一）加强领导。", KAI), BODY, align=ALIGN.JUSTIFY)
    typed.line(("　　（二）落实责任。", KAI), BODY, align=ALIGN.JUSTIFY)
    typed.blank(1)
    typed.line("　　附件：1.任务清单", align=ALIGN.JUSTIFY)
    typed.line("　　　　　2.责任分工", align=ALIGN.JUSTIFY)
    typed.blank(2)
    typed.line("某县人民政府　　　　 ", align=ALIGN.RIGHT)
    typed.line("2025年3月18日　　　　", align=ALIGN.RIGHT)
    typed.line("　　（此件公开发布）", align=ALIGN.JUSTIFY)
    for number, name in enumerate(("任务清单", "责任分工"), 1):
        typed.page()
        typed.line(f"附件{number}", face=HEI, align=ALIGN.LEFT)
        typed.blank(1)
        typed.line(name, face=MARK, size=22, align=ALIGN.CENTER, pitch=32)
        typed.line("　　" + BODY, align=ALIGN.JUSTIFY)
    return typed.data()


def careless() -> bytes:
    """The default template, faces of one's own, old numerals, half-width marks."""
    typed = Typed(official_page=False)
    typed.line("某县教育局文件", face=SONG, size=36, align=ALIGN.CENTER, color=RED, bold=True, pitch=None)
    typed.line("某教发[2025]第06号", align=ALIGN.CENTER, pitch=None)
    typed.line("关于做好义务教育工作的通知。", face=HEI, size=22, align=ALIGN.CENTER, bold=True, pitch=None)
    typed.line("各学校:", pitch=None)
    for words in ("1、总体要求", "2、主要任务"):
        typed.line(words, face=SONG, size=14, bold=True, pitch=None)
        typed.line(BODY, face=SONG, size=14, pitch=None)
    typed.line(BODY, face=SONG, size=14, color=BLUE, pitch=None)
    typed.line("某县教育局", align=ALIGN.RIGHT, pitch=None)
    typed.line("二〇二五年三月十八日", align=ALIGN.RIGHT, pitch=None)
    typed.line("抄送：县政府办公室", pitch=None)
    return typed.data()


def unformatted() -> bytes:
    """Typed and nothing else."""
    typed = Typed(official_page=False)
    for words in (
        "关于召开会议的通知",
        "各单位：",
        "定于3月5日召开会议，请准时参加。",
        "某县人民政府办公室",
        "2025年3月1日",
    ):
        typed.file.add_paragraph(words)
    return typed.data()


def in_tables() -> bytes:
    """Head and signature in tables without borders."""
    typed = Typed()
    head = typed.file.add_table(2, 1)
    for row, (words, face, size, color) in enumerate(
        (("某县教育局文件", MARK, 40, RED), ("某教发〔2025〕6号", FANG, 16, None))
    ):
        paragraph = head.cell(row, 0).paragraphs[0]
        paragraph.alignment = ALIGN.CENTER
        typed.run(paragraph, words, face, size, color)
    typed.blank(1)
    underlined(typed.file.paragraphs[-1])
    typed.blank(2)
    typed.line("某县教育局关于做好义务教育工作的通知", face=MARK, size=22, align=ALIGN.CENTER, pitch=32)
    typed.blank(1)
    typed.line("各学校：")
    typed.line("　　" + BODY, align=ALIGN.JUSTIFY)
    names = typed.file.add_table(2, 2)
    for row, words in enumerate(("某县教育局", "2025年3月18日")):
        typed.run(names.cell(row, 1).paragraphs[0], words, FANG, 16)
    return typed.data()


def numbered() -> bytes:
    """Heading styles and automatic numbers of the default template."""
    typed = Typed()
    typed.file.add_heading("某县义务教育发展规划", 0)
    typed.file.add_heading("总体要求", 1)
    typed.file.add_paragraph(BODY)
    for words in ("加强领导。", "落实责任。"):
        typed.file.add_paragraph(words + BODY, style="List Number")
    return typed.data()
