"""A simple field that came or went is tracked as a field: no code is left behind, whichever way it is settled."""

import pytest

from tests.redline.canonical import Package
from tests.redline.packages import p, package, table
from tests.redline.promise import holds


def field(code: str, shown: str) -> str:
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'


NUMBER = field("SEQ 图", "3")
DATED = '<w:fldSimple w:instr=" DATE " w:dirty="1"><w:fldData>AAAA</w:fldData><w:r><w:t>六月</w:t></w:r></w:fldSimple>'
LINKED = f'<w:hyperlink w:anchor="图三">{NUMBER}</w:hyperlink>'
NESTED = f'<w:fldSimple w:instr=" IF 1 ">{NUMBER}<w:r><w:t>幅</w:t></w:r></w:fldSimple>'
END = p("特此通知。")

PAIRS = {
    "a field": (p("见图", "分布"), p("见图", NUMBER, "分布")),
    "another code": (p("见图", NUMBER), p("见图", field("REF 图三", "3"))),
    "another result": (p("见图", NUMBER), p("见图", field("SEQ 图", "4"))),
    "a paragraph": ("", p("见图", NUMBER, "分布")),
    "a link": (p("见图", "分布"), p("见图", LINKED, "分布")),
    "a field in a field": (p("见图", "分布"), p("见图", NESTED, "分布")),
    "its data": (p("印发于"), p("印发于", DATED)),
    "a row": (table(["学校"]), table(["学校"], [p("第", NUMBER, "小学")])),
    "words around it": (p("见图", NUMBER, "的分布情况"), p("详见图", NUMBER, "的分布情况")),
}


@pytest.mark.parametrize("name", list(PAIRS))
def test_a_field_comes_and_goes_whole(name: str) -> None:
    less, more = (package(body + END) for body in PAIRS[name])
    for old, new in ((less, more), (more, less)):
        made = holds(old, new)
        text = Package(made).parts["word/document.xml"]
        for simple in text.split(b"<w:fldSimple")[1:]:
            inside = simple.split(b"</w:fldSimple>")[0]
            assert b"<w:ins" not in inside
            assert b"<w:del" not in inside


def test_a_field_that_stayed_stays_a_simple_one() -> None:
    old, new = (package(body + END) for body in PAIRS["words around it"])
    assert b"<w:fldSimple" in Package(holds(old, new)).parts["word/document.xml"]
