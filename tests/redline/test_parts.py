"""What a text leads to: notes, comments, pictures, links, headers, numberings, styles, text boxes, controls."""

import io
import zipfile

import pytest

from plangen.ooxml import Unusable, accepted, closed, rejected
from plangen.ooxml.opened import opened
from plangen.redline import redlined
from tests.redline import schema
from tests.redline.canonical import Package, canonical, revisions, words
from tests.redline.packages import (
    STYLES,
    comment,
    commented,
    footnote,
    numbering,
    p,
    package,
    picture,
    reference,
    table,
    text_box,
    with_part,
)
from tests.redline.promise import holds

END = p("各乡镇抓好落实。")
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
LINK = '<w:hyperlink r:id="{}"><w:r><w:t>{}</w:t></w:r></w:hyperlink>'
MARKED = '<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:r><w:t>{2}</w:t></w:r><w:bookmarkEnd w:id="{0}"/>'
MATH = "<m:oMath><m:r><m:t>{}</m:t></m:r></m:oMath>"
SIMPLE = '<w:fldSimple w:instr=" {} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


TOMORROW = "<w:r><w:t>明日</w:t></w:r>"
MERGED = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("乙"), f"<w:tcPr><w:vMerge/></w:tcPr>{p('')}"


def control(tag: str, content: str) -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def field(code: str, result: str) -> str:
    def run(inner: str) -> str:
        return f"<w:r>{inner}</w:r>"

    begin, middle, end = (
        run(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end")
    )
    return begin + run(f"<w:instrText>{code}</w:instrText>") + middle + run(f"<w:t>{result}</w:t>") + end


def header(text: str, kind: str = "header") -> dict[str, str]:
    return {"section": f'<w:{kind}Reference w:type="default" r:id="{kind}1"/>', f"{kind}1": p(text)}


HEADER_OF = '<w:headerReference w:type="default" r:id="{}"/>'
SECTION_BEFORE = p("首节", properties=f"<w:sectPr>{HEADER_OF.format('header1')}</w:sectPr>")


def exceptional(properties: str) -> str:
    """A table of one row that is set otherwise than its table."""
    row = f'<w:tr><w:tblPrEx><w:jc w:val="center"/></w:tblPrEx>{properties}<w:tc>{p("甲")}</w:tc></w:tr>'
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>{row}</w:tbl>'


PAIRS = {
    "a footnote's words": (
        package(p("依据", reference(1), "执行") + END, footnotes=footnote(1, "教督〔2017〕6号")),
        package(p("依据", reference(7), "执行") + END, footnotes=footnote(7, "教督〔2023〕1号")),
    ),
    "a footnote more, before another": (
        package(p("依据甲", reference(1)) + END, footnotes=footnote(1, "甲")),
        package(
            p("依据", reference(1), "依据甲", reference(2)) + END,
            footnotes=footnote(1, "乙") + footnote(2, "甲"),
        ),
    ),
    "a footnote less": (
        package(
            p("依据", reference(1)) + p("见", reference(2)) + END,
            footnotes=footnote(1, "甲") + footnote(2, "乙"),
        ),
        package(p("见", reference(2)) + END, footnotes=footnote(2, "乙")),
    ),
    "the first footnote": (
        package(p("依据") + END),
        package(p("依据", reference(1)) + END, footnotes=footnote(1, "甲")),
    ),
    "the last footnote": (
        package(p("依据", reference(1)) + END, footnotes=footnote(1, "甲")),
        package(p("依据") + END),
    ),
    "an endnote": (
        package(
            p("依据", reference(1, "endnote")) + END, endnotes=f'<w:endnote w:id="1">{p("甲")}</w:endnote>'
        ),
        package(
            p("依据", reference(1, "endnote")) + END, endnotes=f'<w:endnote w:id="1">{p("甲乙")}</w:endnote>'
        ),
    ),
    "a comment that stays": (
        package(p(commented(0, "落实经费"), "。") + END, comments=comment(0, "多少？")),
        package(p(commented(3, "落实经费"), "保障。") + END, comments=comment(3, "多少？")),
    ),
    "a comment more": (
        package(p("落实") + END),
        package(p(commented(0, "落实")) + END, comments=comment(0, "谁？")),
    ),
    "a comment less": (
        package(p(commented(0, "落实")) + END, comments=comment(0, "谁？")),
        package(p("落实") + END),
    ),
    "another comment": (
        package(p(commented(0, "落实")) + END, comments=comment(0, "谁？")),
        package(p(commented(0, "落实")) + END, comments=comment(0, "何时？")),
    ),
    "the same picture": (
        package(p("图一", picture("image1")) + END, image1=b"\x89PNG1"),
        package(p("见图一", picture("image2", 9)) + END, image2=b"\x89PNG1"),
    ),
    "another picture": (
        package(p("图一", picture("image1")) + END, image1=b"\x89PNG1"),
        package(p("图一", picture("image1")) + END, image1=b"\x89PNG2"),
    ),
    "a picture less": (
        package(p("图一", picture("image1")) + END, image1=b"\x89PNG1"),
        package(p("图一") + END),
    ),
    "a link's address": (
        package(p("见", LINK.format("l1", "网站")) + END, links={"l1": "http://a.cn/"}),
        package(p("见", LINK.format("l1", "网站")) + END, links={"l1": "http://b.cn/"}),
    ),
    "a link's words": (
        package(p("见", LINK.format("l1", "网站")) + END, links={"l1": "http://a.cn/"}),
        package(p("见", LINK.format("l9", "本级网站")) + END, links={"l9": "http://a.cn/"}),
    ),
    "a link put around words": (
        package(p("见网站。") + END),
        package(p("见", LINK.format("l1", "网站"), "。") + END, links={"l1": "http://a.cn/"}),
    ),
    "a header's words": (
        package(END, **header("某县方案（征求意见稿）")),
        package(END, **header("某县方案（送审稿）")),
    ),
    "a footer and the text": (
        package(p("甲") + END, **header("第1版", "footer")),
        package(p("乙") + END, **header("第2版", "footer")),
    ),
    "the looks of a numbering": (
        package(p("甲", properties=NUMBERED.format(1)) + END, numbering=numbering("decimal")),
        package(p("甲", properties=NUMBERED.format(1)) + END, numbering=numbering("chineseCounting")),
    ),
    "the id of a numbering": (
        package(p("甲", properties=NUMBERED.format(1)) + END, numbering=numbering("decimal")),
        package(p("甲乙", properties=NUMBERED.format(4)) + END, numbering=numbering("decimal", 4)),
    ),
    "a numbering less": (
        package(p("甲", properties=NUMBERED.format(1)) + END, numbering=numbering("decimal")),
        package(p("甲") + END),
    ),
    "a style that only the old text has": (
        package(
            p("甲", properties='<w:pStyle w:val="b"/>') + END, styles=STYLES + STYLES.replace('"a"', '"b"')
        ),
        package(p("甲", properties='<w:pStyle w:val="a"/>') + END),
    ),
    "words in a text box": (
        package(p("框", text_box(p("某县教育局"))) + END),
        package(p("框", text_box(p("某县教育局"), p("2026年"))) + END),
    ),
    "a control's words": (
        package(control("日期", p("2025年")) + END),
        package(
            control(
                "日期",
                p("2026年"),
            )
            + END
        ),
    ),
    "a control more": (package(END), package(control("日期", p("2026年")) + END)),
    "a control less": (package(control("日期", p("2026年") + table(["甲"])) + END), package(END)),
    "a control in a line": (
        package(p("于印发") + END),
        package(p("于", control("日期", TOMORROW), "印发") + END),
    ),
    "another control in a line": (
        package(p("于", control("甲", TOMORROW), "印发") + END),
        package(p("于", control("乙", TOMORROW), "印发") + END),
    ),
    "a bookmark": (package(p("甲") + END), package(p(MARKED.format(3, "书签", "甲")) + END)),
    "a bookmark around paragraphs": (
        package('<w:bookmarkStart w:id="1" w:name="甲"/>' + p("甲") + '<w:bookmarkEnd w:id="1"/>' + END),
        package(p("甲") + END),
    ),
    "a formula": (
        package(p("设", MATH.format("a+b")) + END),
        package(p("设", MATH.format("a-b"), "。") + END),
    ),
    "a simple field": (
        package(p("第", SIMPLE.format("PAGE"), "页") + END),
        package(p("共", SIMPLE.format("NUMPAGES"), "页") + END),
    ),
    "an empty field": (package(p("第") + END), package(p("第", '<w:fldSimple w:instr="PAGE"/>') + END)),
    "the code of a field": (
        package(p("见", field("REF a", "第一章")) + END),
        package(p("见", field("REF b", "第一章")) + END),
    ),
    "the result of a field": (
        package(p("见", field("REF a", "第一章目标")) + END),
        package(p("见", field("REF a", "第二章目标")) + END),
    ),
    "a break and a tab": (
        package(p("甲", "<w:r><w:br/></w:r>", "乙") + END),
        package(p("甲", "<w:r><w:tab/></w:r>", "乙") + END),
    ),
    "the mark of a paragraph": (
        package(p("甲", properties="<w:rPr><w:b/></w:rPr>") + END),
        package(p("甲", properties='<w:jc w:val="right"/><w:rPr><w:i/></w:rPr>') + END),
    ),
    "a merged cell": (
        package(table(["甲", "乙"], ["丙", "丁"]) + END),
        package(table(["甲", MERGED[0]], ["丙", MERGED[1]]) + END),
    ),
    "two cells made one": (
        package(table(["甲", "乙", "丙"], ["一", "二", "三"]) + END),
        package(
            table(["甲", f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("乙丙")}'], ["一", "二", "三"]) + END
        ),
    ),
    "the properties of a table": (
        package(table(["甲"], properties='<w:jc w:val="left"/>') + END),
        package(table(["甲"], properties='<w:jc w:val="center"/>') + END),
    ),
    "paragraphs taken out at the end, of other properties": (
        package(p("甲", properties='<w:jc w:val="right"/>') + p("乙", properties='<w:jc w:val="center"/>')),
        package(p("甲", properties='<w:jc w:val="left"/>')),
    ),
    "a header of two sections that became one of its own": (
        package(SECTION_BEFORE + END, HEADER_OF.format("header1"), header1=p("某县")),
        package(SECTION_BEFORE + END, HEADER_OF.format("header2"), header1=p("某县"), header2=p("某市")),
    ),
    "a row with exceptions of its own": (
        package(exceptional("<w:trPr><w:cantSplit/></w:trPr>") + END),
        package(exceptional("") + END),
    ),
    "everything": (package(p("甲") + table(["乙"]) + END), package(p("子") + p("丑") + END)),
}


@pytest.mark.parametrize("name", PAIRS)
def test_both_ways(name: str) -> None:
    old, new = PAIRS[name]
    holds(old, new)
    holds(new, old)


@schema.needed
def test_a_redline_is_valid_and_an_invalid_part_is_noticed() -> None:
    made = redlined(*PAIRS["everything"], "某甲", "2026-03-01T00:00:00Z").data
    assert schema.invalid(made) == []
    assert schema.invalid(replaced(made, b"<w:tblGrid>", b"<w:tblGrid><w:p/>")) != []


def test_nobody_finds_a_struck_out_picture_or_note_in_the_accepted_file() -> None:
    old = package(
        p("图", picture("image1"), reference(1), commented(0, "某人")),
        image1=b"\x89PNG secret", footnotes=footnote(1, "秘密"), comments=comment(0, "机密"),
    )  # fmt: skip
    made = redlined(old, package(p("图"))).data
    whole = b"".join(Package(closed(accepted(opened(made)))).parts.values())
    for word in (b"secret", "秘密".encode(), "机密".encode()):
        assert word in b"".join(Package(made).parts.values())
        assert word not in whole


def test_a_lost_style_comes_with_the_style_it_stands_on() -> None:
    base = STYLES.replace('"a"', '"c"')
    style = STYLES.replace('"a"', '"b"').replace("</w:style>", '<w:basedOn w:val="c"/></w:style>')
    old = package(p("甲", properties='<w:pStyle w:val="b"/>') + END, styles=STYLES + style + base)
    styles = Package(redlined(old, package(END)).data).parts["word/styles.xml"].decode()
    assert [f'w:styleId="{name}"' in styles for name in "abc"] == [True, True, True]


def test_a_bookmark_that_only_got_another_number_did_not_change() -> None:
    old, new = (
        package(p(MARKED.format(3, "书签", "甲")) + END),
        package(p(MARKED.format(8, "书签", "甲")) + END),
    )
    assert revisions(redlined(old, new).data) == []


def test_other_margins_of_a_section_are_a_change_of_the_section_alone() -> None:
    section = '<w:sectPr><w:pgSz w:w="{}" w:h="16838"/></w:sectPr>'
    old, new = (package(p("甲", properties=section.format(width)) + END) for width in (11906, 10000))
    assert revisions(redlined(old, new).data) == ["sectPrChange"]


def test_numbers_of_editing_sessions_are_no_difference() -> None:
    old, new = (package(p("甲").replace("<w:r>", f'<w:r w:rsidR="{number}">')) for number in (1, 2))
    assert revisions(redlined(old, new).data) == []
    old, new = (package(END, settings=f'<w:rsids><w:rsid w:val="{number}"/></w:rsids>') for number in (1, 2))
    assert redlined(old, new).notes == ()


def test_a_settled_part_leads_nowhere_that_is_gone() -> None:
    old, new = PAIRS["another picture"]
    made = redlined(old, new).data
    for settle in (accepted, rejected):
        parts = Package(closed(settle(opened(made)))).parts
        pictures = [name for name in parts if name.startswith("word/media/")]
        assert len(pictures) == 1
        assert parts["word/_rels/document.xml.rels"].count(b"relationships/image") == 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(package(END), package(END, **header("某县")), "只在新文件里有页眉", id="a header more"),
        pytest.param(package(END, **header("某县")), package(END), "只在旧文件里有页眉", id="a header less"),
        pytest.param(
            package(END), package(END, styles=STYLES.replace("<w:name", '<w:basedOn w:val="a"/><w:name')), "样式“正文”",
            id="a style defined otherwise",
        ),
        pytest.param(package('<w:altChunk r:id="a"/>' + END), package(END), "altChunk", id="an embedded file"),
        pytest.param(package(END), package(END, settings="<w:evenAndOddHeaders/>"), "文档设置在", id="settings"),
        pytest.param(package(END), with_part(package(END), "word/theme/theme1.xml", "<a/>"), "主题在", id="theme"),
        pytest.param(package(END), with_part(package(END), "docProps/core.xml", "<a/>"), "文档属性在", id="who"),
        pytest.param(package(END), with_part(package(END), "docProps/app.xml", "<a/>"), "文档属性在", id="counts"),
        pytest.param(package(END), with_part(package(END), "docProps/custom.xml", "<a/>"), "文档属性在", id="custom"),
    ],
)  # fmt: skip
def test_what_the_format_cannot_track_is_said(old: bytes, new: bytes, said: str) -> None:
    notes = redlined(old, new).notes
    assert len(notes) == 1
    assert said in notes[0]


def test_what_is_odd_in_a_package_stops_nothing() -> None:
    """XML comments, a header that is not there, a picture that leads nowhere."""
    odd = package(f"<!-- 注 -->{p('甲', '<!-- 注 -->', picture('none'))}<!-- 注 -->" + END, **header("某县"))
    odd = without(odd, "word/header1.xml")
    made = redlined(odd, package(p("乙") + END, **header("某市")))
    assert "甲" in "".join(words(closed(rejected(opened(made.data)))))


def without(data: bytes, part: str) -> bytes:
    """The package without one of its parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in Package(data).parts.items():
            if name != part:
                archive.writestr(name, content)
    return target.getvalue()


def replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    """The package with ``old`` replaced in every part."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in Package(data).parts.items():
            archive.writestr(name, content.replace(old, new))
    return target.getvalue()


def renamed(data: bytes) -> bytes:
    """The package with its text in word/document2.xml, as some programs write it."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in Package(data).parts.items():
            archive.writestr(
                name.replace("document.xml", "document2.xml"),
                content.replace(b"document.xml", b"document2.xml"),
            )
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(replaced(package(END), b"document.main+xml", b"template.main+xml"), "模板或带宏", id="a template"),
        pytest.param(without(package(END), "[Content_Types].xml"), "模板或带宏", id="no content types"),
        pytest.param(
            replaced(package(END), b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main"), "严格 Open XML", id="the strict form",
        ),
        pytest.param(replaced(package(END), b"</w:body>", b""), "已损坏", id="broken"),
        pytest.param(replaced(package(END), b"w:body>", b"w:nobody>"), "没有正文", id="no body"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_said_in_chinese(data: bytes, said: str) -> None:
    for work in (lambda: redlined(data, data), lambda: accepted(opened(data))):
        with pytest.raises(Unusable, match=said):
            work()


def test_a_text_of_another_name_is_compared_like_any_other() -> None:
    old, new = package(p("新建小学一所。")), package(p("新建小学两所。"))
    made = redlined(renamed(old), renamed(new)).data
    assert canonical(closed(accepted(opened(made)))) == canonical(new)
    assert canonical(closed(rejected(opened(made)))) == canonical(old)


def test_the_words_in_a_ruby_are_struck_out_with_it() -> None:
    looks = (
        '<w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/>'
        '<w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr>'
    )
    base, above = ("<w:r><w:t>汉</w:t></w:r>", "<w:r><w:t>hàn</w:t></w:r>")
    ruby = f"<w:r><w:ruby>{looks}<w:rt>{above}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby></w:r>"
    with_it, without_it = package(p("书写", ruby, "字。") + END), package(p("书写", "字。") + END)
    assert revisions(holds(with_it, without_it)).count("delText") == 2
    holds(without_it, with_it)
