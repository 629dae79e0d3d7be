"""Drawings of both generations: what they are, where they stand, what line they draw."""

from __future__ import annotations

import pytest

from plangen.ooxml import Anchor, Drawing
from tests.ooxml.small import read


def drawing(inside: str) -> Drawing:
    (drawn,) = read(f"<w:p><w:r>{inside}</w:r></w:p>").paragraphs[0].drawings
    return drawn


def newer(shape: str, place: str = "") -> str:
    graphic = f"<a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic>"
    return f"<w:drawing><wp:anchor>{place}{graphic}</wp:anchor></w:drawing>"


def shape(kind: str = "rect", line: str = "") -> str:
    return f'<wps:wsp><wps:spPr><a:prstGeom prst="{kind}"/>{line}</wps:spPr></wps:wsp>'


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        (newer(shape("line")), "line"),
        (newer(shape("straightConnector1")), "line"),
        (newer(shape("rect")), "shape"),
        (newer("<a:pic/>"), "picture"),
        (newer('<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'), "chart"),
        ('<w:pict><v:line from="0,0" to="1pt,0"/></w:pict>', "line"),
        ('<w:pict><v:shape type="#_x0000_t32"/></w:pict>', "line"),
        ('<w:pict><v:shape type="#_x0000_t75"/></w:pict>', "picture"),
        ("<w:pict><v:oval/></w:pict>", "shape"),
        (
            "<w:pict><v:rect><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:rect></w:pict>",
            "box",
        ),
    ],
)
def test_a_drawing_is_of_a_kind(inside: str, kind: str) -> None:
    assert drawing(inside).kind == kind


def test_where_a_newer_drawing_stands_is_in_twips() -> None:
    place = (
        '<wp:positionH relativeFrom="page"><wp:align>center</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>-6350</wp:posOffset></wp:positionV>'
        '<wp:extent cx="635000" cy="12700"/>'
    )
    wanted = Anchor("page", None, "center", "paragraph", -10, "", 1000, 20)
    assert drawing(newer(shape(), place)).anchor == wanted


def test_where_an_older_drawing_stands_is_in_twips() -> None:
    style = (
        "position:absolute;margin-left:10pt;margin-top:-1in;width:25.4mm;height:2.54cm;layout-flow:vertical;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:top;"
        "mso-position-vertical-relative:margin"
    )
    wanted = Anchor("page", 200, "center", "margin", -1440, "top", 1440, 1440, turned=True)
    assert drawing(f'<w:pict><v:rect style="{style}"/></w:pict>').anchor == wanted


def test_an_older_drawing_is_measured_from_the_text_in_pixels() -> None:
    anchor = drawing('<w:pict><v:rect style="left:4px;top:8;width:高"/></w:pict>').anchor
    assert anchor == Anchor("text", 60, "", "text", 120, "", 0, 0)


def test_an_older_line_goes_from_here_to_there() -> None:
    anchor = drawing('<w:pict><v:line from="442pt,10pt" to="0,12pt"/></w:pict>').anchor
    assert anchor == Anchor("column", 8840, "", "paragraph", 200, "", 8840, 40)


RED_LINE = '<a:ln w="{}" cmpd="thickThin"><a:solidFill><a:srgbClr val="ff0000"/></a:solidFill></a:ln>'


@pytest.mark.parametrize(
    ("inside", "color", "points", "compound"),
    [
        (newer(shape(line=RED_LINE.format(25400))), "FF0000", 2.0, "thickThin"),
        (newer(shape(line="<a:ln/>")), "", 0.75, ""),
        (newer(shape()), "", 0.0, ""),
        (
            '<w:pict><v:line strokecolor="#f00 [2]" strokeweight="3pt"><v:stroke linestyle="thinThick"/>'
            "</v:line></w:pict>",
            "FF0000", 3.0, "thinThick",
        ),
        ('<w:pict><v:line strokecolor="black"/></w:pict>', "000000", 0.75, ""),
        ('<w:pict><v:line strokecolor="#c00000"/></w:pict>', "C00000", 0.75, ""),
        ("<w:pict><v:line/></w:pict>", "", 0.0, ""),
    ],
)  # fmt: skip
def test_a_shape_draws_a_line(inside: str, color: str, points: float, compound: str) -> None:
    drawn = drawing(inside)
    assert (drawn.color, drawn.stroke, drawn.compound) == (color, points, compound)


def test_of_alternatives_the_first_that_word_knows_is_taken() -> None:
    choices = (
        '<mc:Choice Requires="wps future"><w:pict><v:oval/></w:pict></mc:Choice>'
        f'<mc:Choice Requires="wps">{newer(shape("line"))}</mc:Choice>'
        "<mc:Fallback><w:pict><v:rect/></w:pict></mc:Fallback>"
    )
    assert drawing(f"<mc:AlternateContent>{choices}</mc:AlternateContent>").kind == "line"
    only_future = choices.replace('Requires="wps"', 'Requires="future"')
    assert drawing(f"<mc:AlternateContent>{only_future}</mc:AlternateContent>").kind == "shape"
