"""The Word file: its parts as read, the order that Word wants, nothing that gives anyone away."""

import io
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import pytest
from lxml import etree

from plangen import pipeline
from plangen.document import Blank, Cell, Column, Document, Heading, Paragraph, Part, Run, Table
from plangen.pipeline import Session
from plangen.writers import FORMATS

ROOT = Path(__file__).parents[2]
LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.yaml"))
"""A plan for each layout of head and signature, and for each special format."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text(words: str) -> tuple[Run, ...]:
    return (Run(words),)


def small() -> Document:
    """One of everything that a page of ours can hold."""
    cell = Cell(text("甲"))
    table = Table(
        (Column(1), Column(3, "center")),
        ((cell, cell),),
        ((cell, Cell((Blank("数"),))), (Cell(()), Cell((), merged=True))),
    )
    imprint = Table(
        (Column(),),
        ((Cell(text("抄送：县委。"), role="copies"),),),
        ((Cell(text("办公室\t2025年3月1日印发")),),),
        "imprint",
    )
    portrait = (
        Paragraph("mark", text("某县人民政府")),
        Paragraph("document-number", text("某政发〔2025〕1号")),
        Paragraph("title", text("某县义务教育优质均衡发展三年行动计划实施方案")),
        Paragraph("addressee", text("各乡镇：")),
        Heading(1, "一、", text("总体要求")),
        Heading(2, "（一）", text("思想。"), text("坚持 <公平> & 质量。")),
        Heading(
            3,
            "1.",
            text("任务。"),
            (Run("完成"), Blank("完成值"), Run("，"), Run("必须", "strong"), Run("做到。")),
        ),
        Paragraph("signature", text("某县人民政府")),
        Paragraph("date", text("2025年3月1日")),
    )
    landscape = (Paragraph("annex-label", text("附件")), table)
    return Document(
        "test",
        "某县方案",
        "某县人民政府",
        parts=(Part("portrait", portrait), Part("landscape", landscape), Part("portrait", (imprint,))),
    )


def written(document: Document) -> bytes:
    return FORMATS["docx"].write(document, Session().library.sheet).data


def parts(data: bytes) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    return {name: archive.read(name) for name in archive.namelist()}


def pretty(xml: bytes) -> str:
    tree = etree.fromstring(xml)
    etree.indent(tree)
    return etree.tostring(tree, encoding="unicode") + "\n"


@pytest.mark.parametrize("name", list(parts(written(small()))))
def test_each_part_is_as_read(name: str, golden: Callable[[str, str], None]) -> None:
    golden(
        f"parts/{name.replace('/', '_').replace('[', '').replace(']', '')}",
        pretty(parts(written(small()))[name]),
    )


# The order of children that the schema (ISO/IEC 29500-4, CT_PPr and others) asks for; Word reads no other.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
}


@cache
def papers() -> dict[str, bytes]:
    """The small tree and one paper of every layout."""
    drawn = {layout.stem: pipeline.render(pipeline.load(layout), "implementation-plan") for layout in LAYOUTS}
    return {"small": written(small())} | drawn


@pytest.mark.parametrize("element", ORDER)
def test_children_stand_in_the_order_that_the_schema_asks_for(element: str) -> None:
    order = ORDER[element].split()
    for paper, data in papers().items():
        for name, xml in parts(data).items():
            for parent in etree.fromstring(xml).iter(f"{W}{element}"):
                places = [order.index(etree.QName(child).localname) for child in parent]
                assert places == sorted(places), (paper, name)


@pytest.mark.parametrize("paper", ["small", *(layout.stem for layout in LAYOUTS)])
def test_every_style_that_is_used_exists(paper: str) -> None:
    inside = parts(papers()[paper])
    known = {
        style.get(f"{W}styleId") for style in etree.fromstring(inside["word/styles.xml"]).iter(f"{W}style")
    }
    for name in ("word/document.xml", *(name for name in inside if "footer" in name or "header" in name)):
        tree = etree.fromstring(inside[name])
        used = {
            each.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for each in tree.iter(f"{W}{tag}")
        }
        assert used <= known


def test_python_docx_opens_it_and_reads_every_word() -> None:
    opened = docx.Document(io.BytesIO(written(small())))
    words = [paragraph.text for paragraph in opened.paragraphs]
    assert "（一）思想。坚持 <公平> & 质量。" in words
    assert "1.任务。完成【待填：完成值】，必须做到。" in words
    assert opened.tables[0].cell(0, 0).text == "甲"


def test_the_file_says_title_and_issuer_and_nothing_of_who_or_when_made_it() -> None:
    inside = parts(written(small()))
    core, app = inside["docProps/core.xml"].decode(), inside["docProps/app.xml"].decode()
    assert "某县方案" in core
    assert "某县人民政府" in app
    for trace in ("creator", "lastModifiedBy", "revision", "modified", "Template", "rsid", "comment"):
        assert all(trace not in xml.decode() for xml in inside.values()), trace


def test_the_same_tree_gives_the_same_bytes() -> None:
    assert written(small()) == written(small())


def test_nearly_everything_is_said_by_styles() -> None:
    tree = etree.fromstring(parts(written(small()))["word/document.xml"])
    direct = [
        run for run in tree.iter(f"{W}rPr") if any(etree.QName(child).localname != "rStyle" for child in run)
    ]
    assert direct == []


@pytest.mark.parametrize(("ordinal", "faces"), [("（一）", {"GwRunIn-2"}), ("第一条　", set())])
def test_an_article_is_body_text_and_a_level_has_its_face(ordinal: str, faces: set[str]) -> None:
    heading = Heading(2, ordinal, text("范围。"), text("适用于全县。"))
    tree = etree.fromstring(
        parts(written(Document("x", "题", parts=(Part("portrait", (heading,)),))))["word/document.xml"]
    )
    assert {style.get(f"{W}val") for style in tree.iter(f"{W}rStyle")} == faces


@pytest.mark.parametrize("name", ["某县", "某某自治区某某自治州某某县人民政府办公室"])
def test_a_mark_fits_on_one_line(name: str) -> None:
    data = written(Document("x", "题", parts=(Part("portrait", (Paragraph("mark", text(name)),)),)))
    tree = etree.fromstring(parts(data)["word/document.xml"])
    sizes = [int(size.get(f"{W}val")) / 2 for size in tree.iter(f"{W}sz")] or [40.0]
    assert sizes[0] * len(name) <= 442.3


def test_a_table_of_a_thousand_rows_is_written_whole() -> None:
    row = (Cell(text("甲")), Cell(text("乙")))
    table = Table((Column(), Column()), ((Cell(text("一")), Cell(text("二"))),), (row,) * 1000)
    tree = etree.fromstring(
        parts(written(Document("x", "题", parts=(Part("portrait", (table,)),))))["word/document.xml"]
    )
    assert len(list(tree.iter(f"{W}tr"))) == 1001
    assert len(list(tree.iter(f"{W}tblHeader"))) == 1
