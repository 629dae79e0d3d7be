"""A redline is held against both files before it is written; what Word cannot track is no fault of it."""

import pytest

from plangen.ooxml import opened
from plangen.redline.proof import Unproven, prove
from tests.redline.packages import (
    comment,
    commented,
    footnote,
    numbering,
    p,
    package,
    picture,
    reference,
    table,
)

HEADER = '<w:headerReference w:type="default" r:id="header1"/>'
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
BOLD = "<w:r><w:rPr><w:b/></w:rPr><w:t>两所</w:t></w:r>"
BOOKMARK = '<w:bookmarkStart w:id="{}" w:name="学位"/><w:bookmarkEnd w:id="{}"/>'

DIFFERENT = {
    "a word": (package(p("新建一所。")), package(p("新建两所。"))),
    "one paragraph more": (package(p("甲") + p("乙")), package(p("甲"))),
    "a look": (package(p("新建", BOLD)), package(p("新建", "两所"))),
    "a cell": (package(table(["甲", "乙"])), package(table(["甲"]))),
    "a note": (
        package(p("甲", reference(2)), footnotes=footnote(2, "旧注")),
        package(p("甲", reference(2)), footnotes=footnote(2, "新注")),
    ),
    "a comment": (
        package(p(commented(1, "甲")), comments=comment(1, "同意")),
        package(p(commented(1, "甲")), comments=comment(1, "不同意")),
    ),
    "a picture": (package(p(picture("image1")), image1=b"1"), package(p(picture("image1")), image1=b"2")),
    "a numbering": (
        package(p("甲", properties=NUMBERED), numbering=numbering("decimal")),
        package(p("甲", properties=NUMBERED), numbering=numbering("upperRoman")),
    ),
    "a header": (
        package(p("甲"), HEADER, header1=p("第一版")),
        package(p("甲"), HEADER, header1=p("第二版")),
    ),
    "a bookmark": (package(p(BOOKMARK.format(1, 1), "甲")), package(p("甲"))),
}


@pytest.mark.parametrize("name", list(DIFFERENT))
def test_a_file_that_does_not_come_out_is_told(name: str) -> None:
    made, wanted = (opened(data) for data in DIFFERENT[name])
    with pytest.raises(Unproven, match=r"全部接受以后.*和新文件不一样，所以没有写"):
        prove(made, made, wanted)
    with pytest.raises(Unproven, match=r"全部拒绝以后.*和旧文件不一样，所以没有写"):
        prove(made, wanted, made)


def test_the_first_place_is_named() -> None:
    made, wanted = (
        opened(package(p("总则。") + p("新建一所。"))),
        opened(package(p("总则。") + p("改建一所。"))),
    )
    with pytest.raises(Unproven, match="从“改建一所。”起"):
        prove(made, made, wanted)


ALIKE = {
    "numbers of bookmarks": (
        package(p(BOOKMARK.format(1, 1), "甲")),
        package(p(BOOKMARK.format(7, 7), "甲")),
    ),
    "where runs are cut": (package(p("新建", "一所")), package(p("新建一所"))),
    "names of relationships": (
        package(p(picture("image1")), image1=b"1"),
        package(p(picture("image7")), image7=b"1"),
    ),
    "a header that one section has": (package(p("甲"), HEADER, header1=p("眉")), package(p("甲"))),
}


@pytest.mark.parametrize("name", list(ALIKE))
def test_what_says_the_same_passes(name: str) -> None:
    one, other = (opened(data) for data in ALIKE[name])
    prove(one, one, other)
    prove(other, one, other)
