"""Words at the end of a paragraph and paragraphs right behind it are one stretch: the mark between them is marked."""

import pytest
from lxml import etree

from tests.redline.canonical import Package, W
from tests.redline.packages import p, package
from tests.redline.promise import holds

END = p("特此通知。")
PLAIN, GROWN = p("加强校舍管理。"), p("加强校舍管理。每学期检查一次。")
CENTRED = '<w:jc w:val="center"/>'
NEXT = p("规范食堂采购。", properties=CENTRED)
LAST = p("配齐安保人员。")


def marked_ends(data: bytes) -> list[str]:
    """How the mark of each paragraph is marked."""
    body = etree.fromstring(Package(data).parts["word/document.xml"])
    ends = []
    for paragraph in body.iter(f"{W}p"):
        marks = paragraph.findall(f"{W}pPr/{W}rPr/*")
        ends.append("".join(etree.QName(mark).localname for mark in marks))
    return ends


@pytest.mark.parametrize("behind", [NEXT, NEXT + LAST])
def test_the_mark_before_new_paragraphs_is_marked(behind: str) -> None:
    count = behind.count("<w:p>")
    made = holds(package(PLAIN + END), package(GROWN + behind + END))
    assert marked_ends(made) == ["ins"] * count + ["", ""]
    made = holds(package(GROWN + behind + END), package(PLAIN + END))
    assert marked_ends(made) == ["del"] * count + ["", ""]


def test_where_the_end_stayed_the_new_paragraph_has_its_own_mark() -> None:
    made = holds(package(PLAIN + END), package(p("切实加强校舍管理。") + NEXT + END))
    assert marked_ends(made) == ["", "ins", ""]
