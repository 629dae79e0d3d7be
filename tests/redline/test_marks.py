"""What a reviewer sees in a redline: no more marks than there were changes, and moves told as moves."""

import re

import pytest
from lxml import etree

from plangen.ooxml import accepted, closed, rejected, tracked
from plangen.ooxml.opened import opened
from plangen.redline import redlined
from tests.redline.canonical import Package, canonical, revisions
from tests.redline.packages import p, package, table
from tests.redline.promise import holds

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SENTENCES = [
    "建立部门协同机制，每季度调度一次。",
    "落实经费保障，资金按时足额拨付到校。",
    "开展专项督导，结果向社会公布。",
    "配齐配强教师，骨干教师向乡村流动。",
    "改善办学条件，消除大班额。",
    "推进集团化办学，优质资源共享。",
]
ROWS = [["序号", "学校", "班数"], ["1", "第一小学", "24"], ["2", "第二小学", "18"], ["3", "实验初中", "30"]]


def shown(data: bytes) -> str:
    """The body in one line a paragraph: [-gone-], {+come+}, <moved away>, «moved here», ¶ for a changed mark."""
    tree = etree.fromstring(Package(data).parts["word/document.xml"])
    return "\n".join(paragraph(each) for each in tree.iter(f"{W}p"))


SIGNS = {"del": "[-{}-]", "ins": "{{+{}+}}", "moveFrom": "<{}>", "moveTo": "«{}»"}


def paragraph(element: etree._Element) -> str:
    said = ""
    for child in element:
        text = "".join(t.text or "" for t in child.iter(f"{W}t", f"{W}delText"))
        said += SIGNS.get(etree.QName(child).localname, "{}").format(text)
    marks = element.findall(f"{W}pPr/{W}rPr/*")
    return said + "".join(
        f"¶{etree.QName(mark).localname}" for mark in marks if etree.QName(mark).localname in SIGNS
    )


def numbered(*sentences: str) -> str:
    return "".join(p(f"（{'一二三四五六七'[at]}）{text}") for at, text in enumerate(sentences))


def told(old: str, new: str) -> str:
    return shown(holds(package(old), package(new)))


def test_a_renumbered_ordinal_is_just_its_number() -> None:
    old, new = numbered(*SENTENCES[:3]), numbered(SENTENCES[4], *SENTENCES[:3])
    assert told(old, new).splitlines() == [
        "{+（一）" + SENTENCES[4] + "+}¶ins",
        "[-（一）-]{+（二）+}" + SENTENCES[0],
        "[-（二）-]{+（三）+}" + SENTENCES[1],
        "[-（三）-]{+（四）+}" + SENTENCES[2],
    ]


def test_a_moved_section_is_told_as_moved() -> None:
    sections = [
        p(f"第{at}节") + p(text) + p(f"{text[:6]}的责任单位是教育局。") for at, text in enumerate(SENTENCES)
    ]
    old, new = "".join(sections), "".join([*sections[:1], *sections[2:5], sections[1], *sections[5:]])
    lines = told(old, new).splitlines()
    assert [line for line in lines if "[-" in line or "{+" in line] == []
    assert [line for line in lines if line.endswith("¶moveFrom")] == [
        f"<{text}>¶moveFrom" for text in ("第1节", SENTENCES[1], "落实经费保障的责任单位是教育局。")
    ]
    assert [line.replace("«", "<").replace("»", ">") for line in lines if line.endswith("¶moveTo")] == [
        line.replace("moveFrom", "moveTo") for line in lines if line.endswith("¶moveFrom")
    ]


def test_the_two_ends_of_a_move_have_one_name_and_a_number_each() -> None:
    old = "".join(map(p, SENTENCES))
    new = "".join(map(p, [*SENTENCES[3:], *SENTENCES[:3]]))
    xml = Package(redlined(package(old), package(new)).data).parts["word/document.xml"].decode()
    names = {
        kind: re.findall(rf'<w:{kind}RangeStart [^>]*w:name="(\w+)"', xml) for kind in ("moveFrom", "moveTo")
    }
    assert names["moveFrom"] == names["moveTo"] == ["move1"]
    numbers = re.findall(r'<w:(?:ins|del|moveFrom|moveTo|\w+RangeStart) [^>]*w:id="(\d+)"', xml)
    assert len(numbers) == len(set(numbers))


def test_what_changed_as_it_moved_stands_out() -> None:
    old = "".join(map(p, SENTENCES))
    changed = SENTENCES[4].replace("消除", "全面消除")
    lines = told(old, "".join(map(p, [SENTENCES[0], changed, *SENTENCES[1:4], SENTENCES[5]]))).splitlines()
    assert "«改善办学条件，»{+全面+}«消除大班额。»¶moveTo" in lines


def test_a_table_with_one_row_more_shows_one_row() -> None:
    old, new = (
        table(*ROWS),
        table(*ROWS[:2], ["2", "第三小学", "12"], ["3", *ROWS[2][1:]], ["4", *ROWS[3][1:]]),
    )
    made = holds(package(old + p("")), package(new + p("")))
    marks = revisions(made)
    xml = Package(made).parts["word/document.xml"].decode()
    assert len(re.findall(r"<w:trPr><w:ins ", xml)) == 1
    assert "<w:trPr><w:del " not in xml
    assert [line for line in shown(made).splitlines() if "[-" in line] == ["[-2-]{+3+}", "[-3-]{+4+}"]
    assert marks.count("cellIns") == 0


def test_a_table_with_one_column_more_shows_one_column() -> None:
    old = table(*ROWS)
    new = table(*[[row[0], row[1], "城区" if at else "位置", row[2]] for at, row in enumerate(ROWS)])
    made = holds(package(old + p("")), package(new + p("")))
    assert revisions(made).count("cellIns") == len(ROWS)
    assert [line for line in shown(made).splitlines() if "[-" in line] == []
    assert [line for line in shown(made).splitlines() if "{+" in line] == ["{+位置+}", *["{+城区+}"] * 3]


def test_a_column_is_known_by_its_head_where_its_cells_do_not_tell() -> None:
    old = table(["项目", "2025", "2026"], ["新建", "1", "1"], ["改建", "1", "1"])
    new = table(["项目", "2024", "2025", "2026"], ["新建", "1", "1", "1"], ["改建", "1", "1", "1"])
    lines = told(old + p(""), new + p("")).splitlines()
    rows = ["项目", "{+2024+}", "2025", "2026", "新建", "{+1+}", "1", "1", "改建", "{+1+}", "1", "1"]
    assert [line for line in lines if line] == rows


def test_a_number_in_a_cell_is_changed_alone() -> None:
    rows = [list(row) for row in ROWS]
    rows[2][2] = "20"
    lines = told(table(*ROWS) + p(""), table(*rows) + p("")).splitlines()
    assert [line for line in lines if "[-" in line or "{+" in line] == ["[-18-]{+20+}"]


def test_bold_where_it_was_not_changes_no_word() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>不得</w:t></w:r>"
    made = holds(package(p("学校不得挤占。")), package(p("学校", bold, "挤占。")))
    assert revisions(made) == ["rPrChange"]
    assert shown(made) == "学校不得挤占。"


def test_a_longer_ending_takes_no_paragraph_apart() -> None:
    assert told(p("甲") + p("乙"), p("甲") + p("乙") + p("丙")).splitlines() == ["甲", "乙¶ins", "{+丙+}"]
    assert told(p("甲") + p("乙") + p("丙"), p("甲")).splitlines() == ["甲¶del", "[-乙-]¶del", "[-丙-]"]


def test_author_and_date_are_as_given() -> None:
    old, new = package(p("甲")), package(p("乙"))
    xml = Package(redlined(old, new, "某甲", "2026-03-01T00:00:00Z").data).parts["word/document.xml"].decode()
    assert set(re.findall(r'w:author="([^"]*)"', xml)) == {"某甲"}
    assert set(re.findall(r'w:date="([^"]*)"', xml)) == {"2026-03-01T00:00:00Z"}


def test_without_a_date_there_is_none() -> None:
    xml = Package(redlined(package(p("甲")), package(p("乙"))).data).parts["word/document.xml"].decode()
    assert set(re.findall(r'w:author="([^"]*)"', xml)) == {"plangen"}
    assert "w:date" not in xml


def test_the_same_pair_gives_the_same_bytes() -> None:
    old, new = package(numbered(*SENTENCES)), package(numbered(*SENTENCES[::-1]))
    assert redlined(old, new).data == redlined(old, new).data


PENDING = package(p("原有", "<w:ins w:id='1' w:author='乙'><w:r><w:t>新增</w:t></w:r></w:ins>"))


@pytest.mark.parametrize(
    ("read", "old", "said"),
    [(accepted, "原有新增", "已按全部接受后的样子比较"), (rejected, "原有", "已按修订前的样子比较")],
)
def test_pending_changes_are_settled_first_and_it_is_said(read: object, old: str, said: str) -> None:
    made = redlined(PENDING, package(p("原有内容")), read=read)
    assert [said in note for note in made.notes] == [True]
    assert canonical(closed(rejected(opened(made.data)))) == canonical(package(p(old)))


def test_a_file_without_changes_is_left_as_it_is() -> None:
    data = package(numbered(*SENTENCES))
    assert not tracked(opened(data))
    assert accepted(opened(data)).parts == opened(data).parts
