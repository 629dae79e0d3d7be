"""Charts of a tree as native Word charts: drawn by Word, WPS and LibreOffice, edited through their own data.

A chart carries the workbook that it is edited with; no font and no picture is needed to make it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from plangen.document import Chart, Series
from plangen.lengths import EMU
from plangen.ooxml import escape, paragraph
from plangen.ooxml.names import CHART, DRAWING, PACKAGE_RELATIONS, RELATIONS, WORD_DRAWING
from plangen.style import StyleSheet
from plangen.writers.docx.styles_part import style_id
from plangen.writers.workbook import to_bytes

_SHEET = "数据"
_COLORS = ("4472C4", "ED7D31", "70AD47", "FFC000", "5B9BD5", "A5A5A5")
_HEIGHT = 4500
"""The height of a chart in twips: about 8 cm."""
_STROKE = 22225
"""The width of a drawn line in English metric units: 1.75 points."""
_FIRST_ID = 100
"""The ids of drawings in the body begin behind this, those in the footers before it."""


def part_name(number: int) -> str:
    """The name of the part of chart ``number``, below word/."""
    return f"charts/chart{number}.xml"


def own_parts(drawn: Sequence[Chart]) -> dict[str, str | bytes]:
    """The parts of the charts of a document: each its XML, its relationship, its workbook."""
    parts: dict[str, str | bytes] = {}
    for number, chart in enumerate(drawn, 1):
        parts[f"word/{part_name(number)}"] = chart_xml(chart)
        parts[f"word/charts/_rels/chart{number}.xml.rels"] = (
            f'<Relationships xmlns="{PACKAGE_RELATIONS}">'
            f'<Relationship Id="rId1" Type="{RELATIONS}/package" '
            f'Target="../embeddings/chart{number}.xlsx"/></Relationships>'
        )
        parts[f"word/embeddings/chart{number}.xlsx"] = workbook(chart)
    return parts


def drawing(chart: Chart, number: int, relation: str, sheet: StyleSheet, room: int) -> str:
    """The paragraph that holds chart ``number``, as wide as the type area."""
    wide, high = room * EMU, _HEIGHT * EMU
    inline = (
        f'<w:drawing><wp:inline xmlns:wp="{WORD_DRAWING}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{_FIRST_ID + number}" name="图{number}" '
        f'descr="{escape(chart.title)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="{DRAWING}">'
        f'<a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{relation}"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
    return paragraph(style_id("chart"), f"<w:r>{inline}</w:r>")


def chart_xml(chart: Chart) -> str:
    """The chart part: bars and lines over the same categories, or a timeline of bars that start where they start."""
    body = _timeline(chart) if chart.kind == "timeline" else _plot(chart)
    return (
        f'<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}"><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{body}</c:plotArea>{_legend(chart)}'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def workbook(chart: Chart) -> bytes:
    """The workbook that the chart is edited with: categories down, series across."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None, "a new workbook has one sheet"
    sheet.title = _SHEET
    sheet.append(["", *(series.name for series in chart.series)])
    for row, category in enumerate(chart.categories):
        sheet.append([category, *(series.values[row] for series in chart.series)])
    return to_bytes(book)


def _plot(chart: Chart) -> str:
    bars, lines, plot = "", "", ""
    for index, series in enumerate(chart.series):
        if series.line:
            lines += _series(chart, index, series, _stroke(index))
        else:
            bars += _series(chart, index, series, _fill(index))
    if bars:
        plot += (
            '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
            f'{bars}<c:gapWidth val="80"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
        )
    if lines:
        plot += (
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{lines}'
            '<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>'
        )
    return plot + _axes("b", "l", reverse=False)


_NOTHING_DRAWN = "<c:spPr><a:noFill/></c:spPr>"


def _timeline(chart: Chart) -> str:
    """Stacked bars whose first series, the start, is not drawn; the first phase stands on top."""
    bars = ""
    for index, series in enumerate(chart.series):
        bars += _series(chart, index, series, _fill(index) if index else _NOTHING_DRAWN)
    return (
        '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
        f'{bars}<c:gapWidth val="50"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
    ) + _axes("l", "b", reverse=True)


def _series(chart: Chart, index: int, series: Series, look: str) -> str:
    column = get_column_letter(index + 2)
    last = len(chart.categories) + 1
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/>'
        f"<c:tx><c:strRef><c:f>{_SHEET}!${column}$1</c:f>{_texts([series.name])}</c:strRef></c:tx>{look}"
        f"<c:cat><c:strRef><c:f>{_SHEET}!$A$2:$A${last}</c:f>{_texts(chart.categories)}</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{_SHEET}!${column}$2:${column}${last}</c:f>{_numbers(series.values)}"
        "</c:numRef></c:val></c:ser>"
    )


def _texts(words: Sequence[str]) -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{escape(word)}</c:v></c:pt>' for at, word in enumerate(words))
    return f'<c:strCache><c:ptCount val="{len(words)}"/>{points}</c:strCache>'


def _numbers(values: Sequence[Decimal | None]) -> str:
    points = "".join(_points(values))
    return f'<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{points}</c:numCache>'


def _points(values: Sequence[Decimal | None]) -> Iterator[str]:
    for at, value in enumerate(values):
        if value is not None:
            yield f'<c:pt idx="{at}"><c:v>{value:f}</c:v></c:pt>'


def _fill(index: int) -> str:
    color = _COLORS[index % len(_COLORS)]
    return f'<c:spPr><a:solidFill><a:srgbClr val="{color}"/></a:solidFill></c:spPr>'


def _stroke(index: int) -> str:
    color = _COLORS[index % len(_COLORS)]
    line = f'<a:ln w="{_STROKE}"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill></a:ln>'
    return f'<c:spPr>{line}</c:spPr><c:marker><c:symbol val="none"/></c:marker>'


def _axes(category: str, value: str, *, reverse: bool) -> str:
    """The two axes; of bars from the top down the values count months, which nobody reads: no labels."""
    order, hidden = ("maxMin", "1") if reverse else ("minMax", "0")
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{category}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/>'
        '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
        f'<c:delete val="{hidden}"/><c:axPos val="{value}"/><c:majorGridlines/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )


def _legend(chart: Chart) -> str:
    if chart.kind == "timeline" or len(chart.series) < 2:
        return ""
    return '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
