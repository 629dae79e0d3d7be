"""Files that are no .docx, or mean harm: each is refused in one Chinese sentence, nothing outside is fetched."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from plangen.ooxml import Unusable, accepted, opened, paper, rejected, tracked
from plangen.ooxml.names import CONTENT_TYPES
from tests.ooxml.small import SPACES, P, R, package, packed, read, relationships

DOCUMENT = f"<w:document {SPACES}><w:body><w:p/></w:body></w:document>"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ROOT = {"_rels/.rels": relationships(("rId1", "officeDocument", "word/document.xml"))}


def encrypted() -> bytes:
    data = bytearray(packed({"word/document.xml": DOCUMENT}))
    for sign, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.find(sign) + offset] |= 1
    return bytes(data)


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 60_000_000)
    return buffer.getvalue()


HOSTILE = {
    "空的": b"",
    "旧格式": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    "PDF": b"%PDF-1.7\n",
    "RTF": b"{\\rtf1 hello}",
    "网页": b"<!DOCTYPE html><html></html>",
    "文字": "某县人民政府".encode(),
    "断了的压缩包": packed({"word/document.xml": DOCUMENT})[:80],
    "压缩包里没有正文": packed({"a.txt": "甲"}),
    "表格文件": packed({"xl/workbook.xml": "<a/>"}),
    "OFD": packed({"OFD.xml": "<a/>"}),
    "加密的": encrypted(),
    "压缩炸弹": bomb(),
    "实体": packed(ROOT | {"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>'}),
    "远处的声明": packed(ROOT | {"word/document.xml": f"<!--{'空' * 5_000}--><!DOCTYPE a>{DOCUMENT}"}),
    "UTF-16 里的声明": packed(
        ROOT | {"word/document.xml": f"<!DOCTYPE w:document>{DOCUMENT}".encode("utf-16")}
    ),
    "样式里的声明": packed(
        ROOT
        | {
            "word/document.xml": DOCUMENT,
            "word/_rels/document.xml.rels": relationships(("rId1", "styles", "styles.xml")),
            "word/styles.xml": f"<!DOCTYPE w:styles><w:styles {SPACES}/>",
        }
    ),
    "没有 body": packed(ROOT | {"word/document.xml": f"<w:document {SPACES}/>"}),
    "根元素不是 document": packed(ROOT | {"word/document.xml": f"<w:styles {SPACES}/>"}),
    "坏的 XML": packed(ROOT | {"word/document.xml": "<w:document><w:body>"}),
    "过多的部分": packed({f"{number}.xml": "<a/>" for number in range(5_001)}),
}


def doubled() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", DOCUMENT)
        archive.writestr("word/document.xml", DOCUMENT)
    return buffer.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(Unusable) as told:
        paper(opened(data))
    return str(told.value)


def test_each_is_refused_in_one_sentence(golden: Callable[[str, str], None]) -> None:
    lines = [f"{name}：{refusal(data)}" for name, data in HOSTILE.items()]
    lines.append(f"两个同名的部分：{refusal(doubled())}")
    golden("ooxml/refusals.txt", "\n".join(lines) + "\n")


def test_the_main_part_is_found_by_its_relationship() -> None:
    data = packed(
        {
            "_rels/.rels": relationships(("rId1", "officeDocument", "/word/正文2.xml")),
            "word/正文2.xml": f"<w:document {SPACES}><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>",
        }
    )
    assert paper(opened(data)).text == "甲"


@pytest.mark.parametrize("name", ["text/内容.xml", "document2.xml", "word/文件.bin"])
def test_whatever_the_parts_are_called_they_are_known_by_their_usual_names(name: str) -> None:
    folder, _, file = name.rpartition("/")
    data = packed(
        {
            "[Content_Types].xml": f'<Types xmlns="{CONTENT_TYPES}"><Override PartName="/{name}" ContentType="text"/>'
            '<Override PartName="/a/b.xml" ContentType="looks"/></Types>',
            "_rels/.rels": relationships(("rId1", "officeDocument", name)),
            name: DOCUMENT,
            f"{folder}/_rels/{file}.rels".lstrip("/"): relationships(("rId9", "styles", "/a/b.xml")),
            "a/b.xml": f"<w:styles {SPACES}/>",
            "word/document.xml": "<a/>",
        }
    )
    package = opened(data)
    assert package.parts["word/document.xml"].decode() == DOCUMENT
    assert package.parts[name] == b"<a/>"
    assert [row.target for row in package.relations("").values()] == ["word/document.xml"]
    assert [row.target for row in package.relations("word/document.xml").values()] == ["word/styles.xml"]
    types = {row.get("PartName"): row.get("ContentType") for row in package.xml("[Content_Types].xml")}
    assert types["/word/document.xml"] == "text"
    assert types["/word/styles.xml"] == "looks"


ENCODINGS = ["utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_utf_16_is_settled_like_any_other(encoding: str) -> None:
    put_in = '<w:ins w:id="1" w:author="某甲"><w:r><w:t>新增</w:t></w:r></w:ins>'
    text = f"<w:document {SPACES}><w:body><w:p><w:r><w:t>原有</w:t></w:r>{put_in}</w:p></w:body></w:document>"
    declared = '<?xml version="1.0" encoding="UTF-16"?>' + text
    data = packed(
        ROOT
        | {
            "[Content_Types].xml": f'<Types xmlns="{CONTENT_TYPES}"><Override PartName="/word/document.xml" '
            f'ContentType="{MAIN_TYPE}"/></Types>',
            "word/document.xml": declared.encode(encoding),
        }
    )
    package = opened(data)
    assert tracked(package) == ("word/document.xml",)
    assert paper(rejected(package)).text == "原有"
    assert paper(accepted(package)).text == "原有新增"


def test_words_behind_a_remark_in_the_xml_are_read() -> None:
    assert read("<w:p><w:r><w:t>甲<!-- 说明 -->乙<?x y?>丙</w:t></w:r></w:p>").text == "甲乙丙"


def test_the_strict_variant_reads_alike() -> None:
    strict = "http://purl.oclc.org/ooxml/"
    data = package("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")
    parts = {name: part.decode() for name, part in opened(data).parts.items()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", f"{strict}wordprocessingml/main"
    )
    assert paper(opened(packed(parts))).text == "甲"


def test_what_points_outside_is_told_and_never_followed() -> None:
    outside = (
        f'<Relationships xmlns="{P}"><Relationship Id="r1" Type="{R}/attachedTemplate" '
        f'Target="http://example.invalid/a.dotx" TargetMode="External"/><Relationship Id="r2" Type="{R}/hyperlink" '
        'Target="http://example.invalid/" TargetMode="External"/></Relationships>'
    )
    data = packed(ROOT | {"word/document.xml": DOCUMENT, "word/_rels/document.xml.rels": outside})
    assert paper(opened(data)).outside == ("http://example.invalid/a.dotx",)


def test_a_style_that_is_based_on_itself_ends() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
    styles += '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    assert read('<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>', styles=styles).paragraphs[0].style == "a"
