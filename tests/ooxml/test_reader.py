"""A package as it would be printed: every level of properties, numbering, tracked changes, boxes, sections."""

from __future__ import annotations

import pytest

from plangen.ooxml import Opened, Paragraph, opened, paper
from plangen.ooxml.git_text import words
from plangen.ooxml.settle import ACCEPT, settled
from tests.ooxml.small import package, packed, read

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/>'
    '<w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)
STYLES = DEFAULTS + (
    '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="base"><w:name w:val="底"/><w:basedOn w:val="n"/>'
    '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="420"/>'
    '<w:spacing w:before="100" w:line="560" w:lineRule="exact"/>'
    '</w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="top"><w:name w:val="面"/><w:basedOn w:val="base"/>'
    '<w:pPr><w:spacing w:after="20"/></w:pPr><w:rPr><w:color w:val="ff0000"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="loud"><w:rPr><w:b/><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="grid"><w:rPr><w:i/></w:rPr><w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
)
THEME = (
    '<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/>'
    '<a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme></a:themeElements>'
)


def one(body: str, **related: str) -> Paragraph:
    return read(body, **related).paragraphs[0]


def text(words: str, properties: str = "") -> str:
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{words}</w:t></w:r>'


def styled(style: str, direct: str = "", words: str = "甲") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{direct}</w:pPr>{text(words)}</w:p>'


def test_a_style_stands_on_its_bases_attribute_by_attribute() -> None:
    found = one(styled("top"), styles=STYLES, theme=THEME)
    letters = found.runs[0].letters
    assert (letters.east, letters.size, letters.bold, letters.color) == ("仿宋", 16.0, True, "FF0000")
    setting = found.setting
    assert (setting.before, setting.after, setting.line, setting.rule, setting.align) == (
        100,
        20,
        560,
        "exact",
        "both",
    )
    assert found.style == "面"


def test_a_theme_name_means_its_product_until_a_higher_level_names_one() -> None:
    found = one(f"<w:p>{text('甲')}</w:p>", styles=STYLES, theme=THEME)
    assert (found.runs[0].letters.east, found.runs[0].letters.latin) == ("宋体", "Calibri")


def test_what_both_styles_switch_on_is_off_and_what_stands_on_the_run_counts() -> None:
    both = one('<w:p><w:r><w:rPr><w:rStyle w:val="loud"/></w:rPr><w:t>甲</w:t></w:r></w:p>', styles=STYLES)
    assert (both.runs[0].letters.bold, both.runs[0].letters.east) == (False, "黑体")
    off = text("甲", '<w:b w:val="0"/>')
    direct = one(f"<w:p>{off}</w:p>", styles=STYLES)
    assert not direct.runs[0].letters.bold


def test_indents_in_characters_stand_over_twips_until_they_are_taken_back() -> None:
    assert one(styled("base"), styles=STYLES).setting.first == 640
    assert one(styled("base", '<w:ind w:firstLine="0"/>'), styles=STYLES).setting.first == 640
    assert (
        one(styled("base", '<w:ind w:firstLineChars="0" w:firstLine="0"/>'), styles=STYLES).setting.first == 0
    )
    assert (
        one(styled("base", '<w:ind w:hanging="300" w:hangingChars="0"/>'), styles=STYLES).setting.first
        == -300
    )


def test_lines_of_space_count_in_the_grid_of_the_page() -> None:
    grid = '<w:sectPr><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>'
    body = styled("base", '<w:spacing w:beforeLines="200"/>') + grid
    assert one(body, styles=STYLES).setting.before == 1158


def test_a_table_style_lies_under_the_paragraph_style() -> None:
    style = '<w:tblPr><w:tblStyle w:val="grid"/></w:tblPr>'
    table = f"<w:tbl>{style}<w:tr><w:tc><w:p>{text('甲')}</w:p></w:tc></w:tr></w:tbl>"
    found = one(table, styles=STYLES)
    assert found.runs[0].letters.italic
    assert found.setting.align == "center"
    assert str(found.spot) == "第 1 段（第 1 个表第 1 行第 1 列）"


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/>'
    '<w:suff w:val="nothing"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/>'
    '<w:suff w:val="nothing"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/>'
    '<w:suff w:val="space"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def counted(level: int, list_id: int = 1) -> str:
    given = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return f"<w:p><w:pPr>{given}</w:pPr>{text('甲')}</w:p>"


def test_automatic_numbers_are_the_text_they_print() -> None:
    body = "".join(counted(level) for level in (0, 1, 1, 2, 0, 1)) + counted(0, 2)
    told = [each.text for each in read(body, numbering=NUMBERING).paragraphs]
    assert told == ["一、甲", "（一）甲", "（二）甲", "一.1 甲", "二、甲", "（一）甲", "五、甲"]


def test_a_number_of_zero_takes_the_number_away() -> None:
    assert one(counted(0, 0), numbering=NUMBERING).text == "甲"


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        f"<w:p>{text('甲')}<w:ins>{text('乙')}</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{text('丁')}</w:p><w:p>{text('戊')}</w:p>"
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{text('己')}</w:p></w:tc></w:tr></w:tbl>"
    )
    found = read(body)
    assert found.revised
    assert [each.text for each in found.paragraphs] == ["甲乙", "丁戊"]


DELETED_CELL = (
    f"<w:tbl><w:tr><w:tc><w:p>{text('留下')}</w:p></w:tc>"
    f"<w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p>{text('删去')}</w:p></w:tc></w:tr></w:tbl>"
)


def test_what_is_read_is_what_accepting_leaves() -> None:
    data = package(DELETED_CELL)
    assert [each.text for each in paper(opened(data)).paragraphs] == ["留下"]
    assert paper(settled(opened(data), ACCEPT)).paragraphs == paper(opened(data)).paragraphs


def test_a_change_in_a_footer_is_told_and_accepted_too() -> None:
    section = '<w:p/><w:sectPr><w:footerReference r:id="footer"/></w:sectPr>'
    found = read(section, footer=f"<w:p>{text('脚')}<w:ins>{text('注')}</w:ins></w:p>")
    assert found.revised
    assert found.sections[0].footers["default"][0].text == "脚注"


def test_changes_are_seen_whatever_their_names_begin_with() -> None:
    body = f"<w:p>{text('甲')}<w:ins>{text('乙')}</w:ins></w:p>"
    parts = opened(package(body)).parts
    main = "word/document.xml"
    other = parts[main].decode().replace("xmlns:w=", "xmlns:文-x=").replace("w:", "文-x:").encode()
    found = paper(Opened(parts | {main: other}))
    assert (found.paragraphs[0].text, found.revised) == ("甲乙", True)


def test_git_compares_the_words_as_they_read_once_accepted() -> None:
    body = (
        f"<w:p>{text('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:r><w:tab/></w:r>{text('丙')}"
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>" + DELETED_CELL
    )
    body += f"<w:sdt><w:sdtContent><w:p>{text('丁')}</w:p></w:sdtContent></w:sdt>"
    assert list(words(opened(package(body)))) == ["甲\t丙", "留下", "丁"]


WRAPPED_ROW = "<w:tbl><w:sdt><w:sdtContent><w:tr>{}</w:tr></w:sdtContent></w:sdt></w:tbl>"
CELL = "<w:sdt><w:sdtContent><w:tc>{}</w:tc></w:sdtContent></w:sdt>"
AROUND = {
    "a custom tag": (f'<w:customXml w:element="x"><w:p>{text("甲")}</w:p></w:customXml>', ["甲"]),
    "two ways to draw a paragraph": (
        f'<mc:AlternateContent><mc:Choice Requires="w14"><w:p>{text("甲")}</w:p></mc:Choice>'
        f"<mc:Fallback><w:p>{text('乙')}</w:p></mc:Fallback></mc:AlternateContent>",
        ["甲"],
    ),
    "two ways to draw words": (
        f'<w:p><mc:AlternateContent><mc:Choice Requires="w14">{text("甲")}</mc:Choice>'
        f"<mc:Fallback>{text('乙')}</mc:Fallback></mc:AlternateContent></w:p>",
        ["甲"],
    ),
    "rows and cells in controls": (
        WRAPPED_ROW.format(CELL.format(f"<w:p>{text('甲')}</w:p>") + CELL.format(f"<w:p>{text('乙')}</w:p>")),
        ["甲\t乙"],
    ),
    "a table in a table": (
        f"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p>{text('甲')}</w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>"
        "</w:tbl>",
        ["甲 "],
    ),
}


@pytest.mark.parametrize("case", AROUND)
def test_git_reads_what_stands_in_wrappers_once_as_inspect_does(case: str) -> None:
    body, lines = AROUND[case]
    read_by_git = opened(package(body))
    assert list(words(read_by_git)) == lines
    printed = "".join(paragraph.text for paragraph in paper(read_by_git).paragraphs)
    assert printed == "".join(lines).replace("\t", "").strip()


def test_a_field_is_its_result_and_its_instruction_is_kept() -> None:
    complex_field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    found = one(complex_field)
    assert (found.text, found.fields) == ("3", ("PAGE",))


BOX = (
    "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
    "<wp:positionH relativeFrom='page'><wp:posOffset>635000</wp:posOffset></wp:positionH>"
    "<wp:positionV relativeFrom='margin'><wp:align>top</wp:align></wp:positionV><wp:extent cx='6350' cy='12700'/>"
    "<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p>"
    "</w:txbxContent></wps:txbx><wps:bodyPr vert='vert'/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><v:rect/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


def test_a_box_of_text_is_read_once_with_its_place() -> None:
    drawing = one(BOX).drawings[0]
    assert (drawing.kind, drawing.paragraphs[0].text) == ("box", "框中")
    anchor = drawing.anchor
    assert (anchor.across, anchor.left, anchor.down, anchor.valign, anchor.turned) == (
        "page",
        1000,
        "margin",
        "top",
        True,
    )


def test_a_line_of_the_older_kind_has_its_colour_and_length() -> None:
    line = '<v:line from="0,10pt" to="442pt,10pt" strokecolor="red" strokeweight="1.5pt"/>'
    pict = f"<w:p><w:r><w:pict>{line}</w:pict></w:r></w:p>"
    drawing = one(pict).drawings[0]
    assert (drawing.kind, drawing.color, drawing.stroke, drawing.anchor.width) == (
        "line",
        "FF0000",
        1.5,
        8840,
    )


def test_sections_have_their_own_page_and_inherit_footers() -> None:
    upright = '<w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>'
    first = f"<w:p><w:pPr><w:sectPr>{upright}</w:sectPr></w:pPr></w:p>"
    last = (
        '<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="100" w:left="10.5pt"/></w:sectPr>'
    )
    found = read(first + last, footer=f"<w:p>{text('脚')}</w:p>")
    assert [section.landscape for section in found.sections] == [False, True]
    assert [section.footers["default"][0].text for section in found.sections] == ["脚", "脚"]
    assert [each.section for each in found.paragraphs] == [0, 1]
    assert (found.sections[1].top, found.sections[1].left) == (100, 210)


def test_a_page_break_in_a_run_begins_a_page() -> None:
    assert one(f'<w:p><w:r><w:br w:type="page"/></w:r>{text("甲")}</w:p>').breaks
    assert not one(f"<w:p>{text('甲')}</w:p>").breaks


@pytest.mark.parametrize("part", ["word/styles.xml", "word/numbering.xml", "word/settings.xml"])
def test_a_missing_part_changes_nothing_but_the_look(part: str) -> None:
    whole = package(styled("top"), styles=STYLES, numbering=NUMBERING, settings="")
    parts = {name: data.decode() for name, data in opened(whole).parts.items() if name != part}
    assert paper(opened(packed(parts))).text == "甲"
