"""Other ways to write the same: each paper still holds what it held, whatever its elements are made of."""

from __future__ import annotations

import pytest

from tests.inspect.papers import changed, inspected, paper, statuses

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
SPACES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
)
DRAWN = (
    f'<w:r><mc:AlternateContent {SPACES}><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
    '<wp:positionH relativeFrom="margin">'
    '<wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph">'
    "<wp:posOffset>380000</wp:posOffset>"
    '</wp:positionV><wp:extent cx="5616000" cy="0"/><a:graphic><a:graphicData>'
    '<wps:wsp><wps:spPr><a:prstGeom prst="line"/>'
    '<a:ln w="19050"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
)
OLDER = (
    f'<w:r><w:pict {SPACES}><v:line from="0,25pt" to="442.2pt,25pt" strokecolor="red" strokeweight="1.5pt"/>'
    "</w:pict></w:r>"
)
BLANK = '<w:p><w:pPr><w:pStyle w:val="Gw-spacer"/></w:pPr></w:p>'


def broken(data: bytes) -> set[str]:
    return {result.code for result in inspected(data) if result.verdict == "broken"}


def without_rule() -> bytes:
    return changed(paper("附件"), STYLES, 'w:val="single"', 'w:val="nil"', style="Gw-document-number")


@pytest.mark.parametrize("line", [DRAWN, OLDER], ids=["画的线", "旧式画的线"])
def test_the_red_rule_may_be_drawn(line: str) -> None:
    data = changed(without_rule(), DOCUMENT, "<w:r><w:t", f"{line}<w:r><w:t", paragraph="示政发〔2025〕14号")
    assert statuses(data)["G-HEAD-13"] == "holds"


def test_a_drawn_rule_that_is_short_or_black_is_told() -> None:
    for find, put in (('cx="5616000"', 'cx="4000000"'), ("FF0000", "000000")):
        line = DRAWN.replace(find, put)
        data = changed(
            without_rule(), DOCUMENT, "<w:r><w:t", f"{line}<w:r><w:t", paragraph="示政发〔2025〕14号"
        )
        assert statuses(data)["G-HEAD-13"] == "broken"


def test_a_picture_in_the_head_may_hold_the_rule() -> None:
    picture = f"<w:r><w:pict {SPACES}><v:shape/></w:pict></w:r>"
    data = changed(
        without_rule(), DOCUMENT, "<w:r><w:t", f"{picture}<w:r><w:t", paragraph="示政发〔2025〕14号"
    )
    assert statuses(data)["G-HEAD-13"] == "unsure"


@pytest.mark.parametrize(
    ("style", "before", "words", "lines"),
    [
        ("Gw-document-number", "1158", "示政发〔2025〕14号", 2),
        ("Gw-title", "1158", "关于印发年度任务的通知", 2),
        ("Gw-addressee", "579", "各乡镇人民政府，县政府各部门：", 1),
        ("Gw-attachment-first", "579", "附件：1.", 1),
        ("Gw-signature", "1158", "示例县人民政府", 0),
    ],
)
def test_empty_paragraphs_count_as_space_before(style: str, before: str, words: str, lines: int) -> None:
    data = changed(paper("附件"), STYLES, f'w:before="{before}"', 'w:before="0"', style=style)
    if lines:
        assert broken(data)
        data = changed(data, DOCUMENT, "<w:p>", BLANK * lines + "<w:p>", paragraph=words)
    assert broken(data) == set()


def test_two_wide_spaces_count_as_an_indent() -> None:
    data = changed(paper("盖章"), STYLES, 'w:firstLineChars="200" w:firstLine="640"', "", style="Gw-body")
    assert "G-BODY-07" in broken(data)
    for words in ("为推进全县", "本件用来说明", "坚持问题导向", "各学校对照标准", "对照问题清单"):
        data = changed(
            data, DOCUMENT, '<w:t xml:space="preserve">', '<w:t xml:space="preserve">　　', paragraph=words
        )
    assert broken(data) == set()


def test_spaces_may_push_the_date_in() -> None:
    data = changed(
        paper("盖章"),
        DOCUMENT,
        'w:rightChars="400" w:right="1280"',
        'w:rightChars="0" w:right="0"',
        paragraph="2025年3月18日",
    )
    data = changed(data, DOCUMENT, "2025年3月18日<", "2025年3月18日　　　　<", paragraph="2025年3月18日")
    assert broken(data) == set()


def test_a_page_break_may_stand_in_a_run() -> None:
    data = changed(paper("附件"), STYLES, "<w:pageBreakBefore/>", "", style="Gw-annex-label")
    run = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    data = changed(data, DOCUMENT, "<w:p>", f"{run}<w:p>", paragraph="附件2")
    assert broken(data) == set()


def test_a_page_number_in_a_frame_is_not_judged_by_its_footer() -> None:
    frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="outside" w:y="1"/>'
    data = changed(paper("盖章"), "word/footer-portrait-default.xml", "<w:jc", f"{frame}<w:jc")
    told = statuses(data)
    assert told["G-NUM-02"] == "unsure"
    assert told["G-NUM-03"] == "holds"


def test_an_imprint_of_paragraphs_with_borders_is_an_imprint() -> None:
    border = '<w:pBdr><w:top w:val="single" w:sz="8" w:space="1" w:color="auto"/></w:pBdr>'
    line = f'<w:p><w:pPr><w:pStyle w:val="Gw-copies"/>{border}</w:pPr><w:r><w:t>抄送：县委办公室。</w:t></w:r></w:p>'
    data = changed(paper("上行文"), DOCUMENT, "<w:tbl>", f"{line}<w:tbl>")
    told = statuses(data)
    assert told["G-COL-04"] == "holds"
