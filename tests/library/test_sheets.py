"""Style sheets of a project's own: a few lines over the national one, every slip told at its line."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from plangen.library import NATIONAL, Library, Unreadable
from plangen.library.sheets import Sheets

ROOT = Path(__file__).parents[2]


def sheets(folder: Path, **files: str) -> Sheets:
    home = folder / "templates" / "styles"
    home.mkdir(parents=True)
    for name, text in files.items():
        (home / f"{name}.yaml").write_text(text, "utf-8")
    return Library(folder).sheets


def refused(folder: Path, text: str, name: str = "本县") -> list[tuple[str, int, str, str]]:
    known = sheets(folder, **{name: text})
    with pytest.raises(Unreadable) as caught:
        known.sheet(name)
    return [(each.code, each.place.line, each.message, each.hint) for each in caught.value.findings]


def test_a_sheet_of_one_s_own_says_only_what_differs(tmp_path: Path) -> None:
    known = sheets(tmp_path, 本县="承袭: gbt9704\n要素: {page-number: {对齐: 中}}\n")
    own, national = known.sheet("本县"), known.sheet(NATIONAL)
    assert known.names == [NATIONAL, "本县"]
    assert own.roles["page-number"].align == "中"
    assert own.roles["page-number"].size == national.roles["page-number"].size
    assert {name: role for name, role in own.roles.items() if role != national.roles[name]} == {
        "page-number": own.roles["page-number"]
    }
    assert (own.id, own.title, own.page) == ("本县", "本县", national.page)


def test_a_sheet_may_extend_another_one_of_its_own(tmp_path: Path) -> None:
    known = sheets(
        tmp_path,
        本市="承袭: gbt9704\n标题: 本市版式\n要素: {page-number: {对齐: 中}, heading-3: {加粗: true}}\n",
        本县="承袭: 本市\n要素:\n  page-number: {对齐: 外侧}\n",
    )
    own = known.sheet("本县")
    assert (own.roles["page-number"].align, own.roles["heading-3"].bold, own.title) == (
        "外侧",
        True,
        "本县",
    )
    [departure] = known.departures("本县")
    assert departure.place.file == "templates/styles/本市.yaml", "it is the city's line that departs"


def test_lengths_may_be_written_in_millimetres(tmp_path: Path) -> None:
    page = (
        sheets(tmp_path, 本县="承袭: gbt9704\n版面: {订口: 30毫米, 切口: 2.4cm, 天头: 100磅}\n")
        .sheet("本县")
        .page
    )
    assert (page.left, page.right, page.top) == (1701, 1361, 2000)


def test_elements_may_be_called_by_their_chinese_names(tmp_path: Path) -> None:
    text = (
        "承袭: gbt9704\n要素:\n  页码: {对齐: 中}\n  三级标题:\n    加粗: true\n表: {版记表: {外框线: 1.5}}\n"
    )
    known = sheets(tmp_path, 本县=text)
    own = known.sheet("本县")
    assert (own.roles["page-number"].align, own.roles["heading-3"].bold) == ("中", True)
    assert [(each.path, each.place.line) for each in known.departures("本县")] == [
        (("roles", "heading-3", "bold"), 5),
        (("roles", "page-number", "align"), 3),
        (("tables", "imprint", "edge"), 6),
    ]


def test_sizes_may_be_written_by_name(tmp_path: Path) -> None:
    own = sheets(tmp_path, 本县="承袭: gbt9704\n要素: {title: {字号: 小二}, body: {字号: 15.5}}\n").sheet(
        "本县"
    )
    assert (own.roles["title"].size, own.roles["body"].size) == (18, 15.5)


def test_a_role_of_one_s_own_may_be_added_with_its_name(tmp_path: Path) -> None:
    own = sheets(tmp_path, 本县="承袭: gbt9704\n要素: {motto: {样式名: 本县题词, 对齐: 中}}\n").sheet("本县")
    assert own.roles["motto"].name == "本县题词"


def test_a_typeface_of_one_s_own_may_be_added_with_its_product(tmp_path: Path) -> None:
    text = "承袭: gbt9704\n字体: {隶书: 华文隶书}\n要素: {subtitle: {字体: 隶书}}\n"
    assert sheets(tmp_path, 本县=text).sheet("本县").faces["隶书"] == "华文隶书"


WRONG = {
    "extends nothing": "要素: {}\n",
    "extends itself": "标题: 甲\n承袭: 本县\n",
    "extends what is not there": "承袭: gb9704\n",
    "holds a list": "- 承袭: gbt9704\n",
    "an unknown role": "承袭: gbt9704\n要素:\n  page-numbers: {对齐: 中}\n",
    "an unknown table": "承袭: gbt9704\n表:\n  imprints: {内线: 1}\n",
    "an unknown typeface": "承袭: gbt9704\n要素:\n  body: {字体: 仿松}\n",
    "a typeface without use": "承袭: gbt9704\n字体:\n  仿松: 仿宋\n",
    "an unknown cell": "承袭: gbt9704\n表:\n  table: {单元格要素: 格}\n",
    "a name twice": "承袭: gbt9704\n要素:\n  motto: {样式名: 公文正文}\n",
    "an unknown key": "承袭: gbt9704\n要素:\n  body:\n    粗体: true\n",
    "a wrong word": "承袭: gbt9704\n要素:\n  body: {对齐: 居中}\n",
    "a wrong number": "承袭: gbt9704\n要素:\n  body: {字号: 大号}\n",
    "a size below nothing": "承袭: gbt9704\n要素:\n  body: {字号: 0}\n",
    "a colour by name": "承袭: gbt9704\n要素:\n  mark: {颜色: 红}\n",
    "an element under two names": "承袭: gbt9704\n要素:\n  page-number: {对齐: 中}\n  页码: {对齐: 左}\n",
    "a name that would break a file": '承袭: gbt9704\n字体:\n  仿宋: a"b\n',
    "an id that would break a file": "承袭: gbt9704\n要素:\n  a<b: {样式名: 甲}\n",
    "a number beyond all bounds": "承袭: gbt9704\n要素:\n  body: {左空: .inf}\n",
    "no room for text": "承袭: gbt9704\n版面:\n  订口: 150毫米\n",
    "sides where there are none": "承袭: gbt9704\n要素:\n  title: {对齐: 外侧}\n",
}


def test_a_wrong_sheet_is_told_at_its_line(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    lines = []
    for number, (case, text) in enumerate(WRONG.items()):
        [(code, line, message, hint)] = refused(tmp_path / str(number), text)
        lines += [case, f"  {line} {code} {message}", f"  办法：{hint}"]
    golden("library/sheets.txt", "\n".join(lines) + "\n")


def test_sheets_that_extend_each_other_in_a_ring_are_refused(tmp_path: Path) -> None:
    known = sheets(tmp_path, 甲="承袭: 乙\n", 乙="承袭: 甲\n")
    with pytest.raises(Unreadable, match="绕回来了"):
        known.sheet("甲")


def test_a_near_role_is_guessed(tmp_path: Path) -> None:
    [(*_, hint)] = refused(tmp_path, "承袭: gbt9704\n要素: {heading3: {加粗: true}}\n")
    assert hint.startswith("是不是“heading-3”？")


def test_the_national_sheet_cannot_be_rewritten(tmp_path: Path) -> None:
    known = sheets(tmp_path, gbt9704="承袭: gbt9704\n版记: 双页\n")
    with pytest.raises(Unreadable, match="与国家标准的版式同名") as caught:
        known.sheet(NATIONAL)
    assert "改名" in caught.value.findings[0].hint


def test_a_copy_of_the_national_sheet_does_no_harm(tmp_path: Path) -> None:
    text = (ROOT / "templates/styles/gbt9704.yaml").read_text("utf-8")
    assert sheets(tmp_path, gbt9704=text).names == [NATIONAL]


def test_a_wrong_sheet_does_not_stop_the_others(tmp_path: Path) -> None:
    known = sheets(tmp_path, 好="承袭: gbt9704\n", 坏="承袭: 没有\n")
    assert known.sheet("好").title == "好"


def test_the_sample_sheet_departs_in_nothing(tmp_path: Path) -> None:
    known = sheets(tmp_path, 本县=Library().style_sample)
    assert known.departures("本县") == []


def test_every_line_of_the_sample_that_is_commented_out_works(tmp_path: Path) -> None:
    text = re.sub(r"^# (?=版|要素|  )", "", Library().style_sample, flags=re.MULTILINE)
    known = sheets(tmp_path, 本县=text)
    own = known.sheet("本县")
    assert (own.imprint, own.roles["body"].line) == ("双页", 28)
    assert [each.path for each in known.departures("本县")] == [
        ("roles", "heading-3", "bold"),
        ("roles", "page-number", "align"),
    ]
