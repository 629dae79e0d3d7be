"""What departs from the national standard is told with its clause; what the standard leaves open is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plangen.finding import Finding
from plangen.library import Library
from plangen.style import StyleSheet
from plangen.style.departures import departures

LIBRARY = Library()


def own(**changes: dict[str, Any]) -> StyleSheet:
    """The national sheet with some keys otherwise: roles="title": {"size": 26}, … by group."""
    sheet = LIBRARY.sheet
    given: dict[str, Any] = {}
    for group, members in changes.items():
        known = getattr(sheet, group)
        if group == "page":
            given[group] = known.model_copy(update=members)
        elif group == "faces":
            given[group] = {**known, **members}
        else:
            given[group] = {**known, **{k: known[k].model_copy(update=v) for k, v in members.items()}}
    return sheet.model_copy(update=given)


def told(sheet: StyleSheet) -> list[Finding]:
    return departures(LIBRARY.sheet, sheet, LIBRARY.requirements.rules)


def test_the_national_sheet_departs_in_nothing() -> None:
    assert told(LIBRARY.sheet) == []


SAID: dict[str, tuple[dict[str, Any], str]] = {
    "page number in the middle": (
        {"roles": {"page-number": {"align": "中"}}},
        "页码居中；国家标准一般单页居右空一字、双页居左空一字（7.5，一般）。",
    ),
    "a title at the right": (
        {"roles": {"title": {"align": "右"}}},
        "标题居右；国家标准应居中（7.3.1，应当）。",
    ),
    "a title at the left": (
        {"roles": {"title": {"align": "左"}}},
        "标题居左；国家标准应居中（7.3.1，应当）。",
    ),
    "a title from edge to edge": (
        {"roles": {"title": {"align": "两端"}}},
        "标题两端对齐；国家标准应居中（7.3.1，应当）。",
    ),
    "bold third level": (
        {"roles": {"heading-3": {"bold": True}}},
        "三级标题加粗；国家标准一般不加粗（7.3.3，一般）。",
    ),
    "a smaller title": (
        {"roles": {"title": {"size": 18.0}}},
        "标题的字号为小二（18 磅）；国家标准一般为二号（22 磅）（7.3.1，一般）。",
    ),
    "another typeface": (
        {"roles": {"heading-1": {"face": "小标宋"}}},
        "一级标题的字体为小标宋；国家标准一般为黑体（7.3.3，一般）。",
    ),
    "no indent": (
        {"roles": {"body": {"first": 0.0}}},
        "正文的首行缩进为 0 字；国家标准应为 2 字（7.3.3，应当）。",
    ),
    "blue text": (
        {"roles": {"remark": {"color": "0000FF"}}},
        "附注的颜色为0000FF；国家标准应为黑色（5.2.4，应当）。",
    ),
    "no red line": (
        {"roles": {"document-number": {"rule": None}}},
        "发文字号没有下线；国家标准应有下线（7.2.7，应当）。",
    ),
    "a margin": ({"page": {"top": 1701}}, "版面的天头为 30.0 毫米；国家标准应为 37.0 毫米（5.2.1，应当）。"),
    "a product of another typeface": (
        {"faces": {"仿宋": "宋体"}},
        "字体“仿宋”用“宋体”，看不出是仿宋；国家标准一般用仿宋（5.2.2，一般）。",
    ),
    "thin lines in the imprint": (
        {"tables": {"imprint": {"edge": 0.5}}},
        "版记表的外框线为 0.5 磅；国家标准推荐为 1 磅（7.4.1，推荐）。",
    ),
    "the imprint in the middle of a page": (
        {"tables": {"imprint": {"foot": False}}},
        "版记表不沉底；国家标准应沉底（7.4.1，应当）。",
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_a_departure_is_told_with_both_values_clause_and_strength(case: str) -> None:
    changes, sentence = SAID[case]
    severity = "error" if "应当" in sentence else "warning"
    assert [(each.message, each.severity) for each in told(own(**changes))] == [(sentence, severity)]


def test_a_larger_mark_that_is_not_moved_stands_too_high() -> None:
    [finding] = told(own(roles={"mark": {"size": 60.0}}))
    assert finding.message.startswith("发文机关标志的上边缘比规定的位置高 5.9 毫米；国家标准：")
    assert finding.hint == "改了字号、行高，“段前”也要跟着改：请增加 16.7 磅。"
    assert told(own(roles={"mark": {"size": 60.0, "before": 114.2}})) == []


def test_a_smaller_mark_that_is_not_moved_stands_too_low() -> None:
    [finding] = told(own(roles={"mark": {"size": 28.0}}))
    assert finding.message.startswith("发文机关标志的上边缘比规定的位置低 3.5 毫米；国家标准：")
    assert finding.hint == "改了字号、行高，“段前”也要跟着改：请减少 10.0 磅。"


OPEN: dict[str, dict[str, Any]] = {
    "products of the same typeface": {
        "faces": {
            "仿宋": "方正仿宋_GBK",
            "楷体": "KaiTi",
            "黑体": "华文黑体",
            "小标宋": "华文中宋",
            "宋体": "SimSun",
        }
    },
    "a line height that still gives 22 lines": {
        "roles": {"body": {"line": 28.0}, "first-body": {"line": 28.8}}
    },
    "half a millimetre": {"page": {"top": 2070, "left": 1600}},
    "the thickness of the red line": {
        "roles": {
            "document-number": {
                "rule": LIBRARY.sheet.roles["document-number"].rule.model_copy(update={"width": 2.0})
            }
        }  # type: ignore[union-attr]
    },
    "text in tables": {
        "roles": {"table-cell": {"size": 10.5, "line": 16.0}},
        "tables": {"table": {"inside": 0.75}},
    },
    "the state of the draft": {"roles": {"status": {"face": "仿宋"}}},
}


@pytest.mark.parametrize("case", OPEN)
def test_what_the_standard_leaves_open_is_no_departure(case: str) -> None:
    assert told(own(**OPEN[case])) == []


def test_a_departure_is_told_where_the_own_sheet_says_it(tmp_path: Path) -> None:
    home = tmp_path / "templates" / "styles"
    home.mkdir(parents=True)
    (home / "本县.yaml").write_text("承袭: gbt9704\n要素:\n  page-number:\n    对齐: 中\n", "utf-8")
    [finding] = Library(tmp_path).sheets.departures("本县")
    assert (finding.place.file, finding.place.line) == ("templates/styles/本县.yaml", 4)


ASKED = {
    key: rule
    for rule in reversed(LIBRARY.requirements.rules)
    for key in rule.keys
    if key[0] in ("roles", "tables", "page") and key[1] != "*"
}
BY_KEY = [pytest.param(key, id="-".join(filter(None, key))) for key in ASKED]


def other(value: Any) -> Any:
    """A value that is not ``value``, and is beyond every bound."""
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1200 if value > 500 else value + 60
        case "左" | "中" | "两端" | "外侧":
            return "右"
        case "右":
            return "中"
        case str() if value in LIBRARY.sheet.faces:
            return "宋体" if value != "宋体" else "黑体"
        case str():
            return "00FF00"
    return None


@pytest.mark.parametrize("key", BY_KEY)
def test_whatever_a_rule_asks_for_is_listed_when_it_is_otherwise(key: tuple[str, str, str]) -> None:
    group, name, label = key
    rule, sheet = ASKED[key], LIBRARY.sheet
    held: Any = sheet.page if group == "page" else getattr(sheet, group)[name]
    first, _, inner = label.partition(".")
    field = held.english()[first]
    old = getattr(held, field)
    new = (
        old.model_copy(update={old.english()[inner]: other(getattr(old, old.english()[inner]))})
        if inner
        else other(old)
    )
    changed = own(page={field: new}) if group == "page" else own(**{group: {name: {field: new}}})
    found = [finding for finding in told(changed) if rule.clause in finding.message]
    strength = rule.weaker.get(label, rule.strength)
    assert len(found) == (1 if strength in ("应当", "一般", "推荐") else 0), [
        each.message for each in told(changed)
    ]
