"""YAML becomes plain values with places; nothing a file can say does harm."""

from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plangen.finding import Place
from plangen.source import Located, parse
from plangen.source import yaml as our_yaml

SIGNS = "：:{}[]\"'\t\n -&*!|>%@`#,?~一二标题12.年"


def data(text: str) -> Any:
    located, findings = parse(text, "示例")
    assert located is not None, findings
    assert not findings
    return located.data


def located(text: str) -> Located:
    read, findings = parse(text, "示例")
    assert read is not None, findings
    return read


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param("80", 80, id="integer"),
        pytest.param("-3", -3, id="negative"),
        pytest.param("+5", "+5", id="a sign that would be lost is text"),
        pytest.param("-0", "-0", id="minus nothing is text"),
        pytest.param("4.70", Decimal("4.70"), id="decimal keeps its digits"),
        pytest.param("0.1", Decimal("0.1"), id="decimal is exact"),
        pytest.param("0.501787", Decimal("0.501787"), id="every decimal counts"),
        pytest.param("0123", "0123", id="leading zero is text"),
        pytest.param("1_000", "1_000", id="underscore is text"),
        pytest.param("1e5", "1e5", id="exponent is text"),
        pytest.param(".5", ".5", id="no digit before the point is text"),
        pytest.param("12:30", "12:30", id="no sexagesimal numbers"),
        pytest.param("０", "０", id="full-width digit is text"),
        pytest.param("9" * 5000, "9" * 5000, id="more digits than any number has"),
        pytest.param("2024-03-04", "2024-03-04", id="a date is text until a field asks for one"),
        pytest.param("2024-3-4", "2024-3-4", id="short date"),
        pytest.param("2024-02-30", "2024-02-30", id="no such day is text"),
        pytest.param("2024-2026", "2024-2026", id="span is text"),
        pytest.param("true", True, id="true"),
        pytest.param("on", "on", id="on is text"),
        pytest.param("yes", "yes", id="yes is text"),
        pytest.param("~", None, id="tilde"),
        pytest.param("", None, id="nothing"),
        pytest.param("'80'", "80", id="quoted number is text"),
        pytest.param('"true"', "true", id="quoted truth is text"),
        pytest.param('""', "", id="quoted nothing is empty text"),
        pytest.param("!!int '80'", "80", id="tags change nothing"),
    ],
)
@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_a_scalar_is_read_as(loader: str, written: str, value: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """With libyaml and without it."""
    if not hasattr(yaml, loader):
        pytest.fail(f"PyYAML without {loader}")
    monkeypatch.setattr(our_yaml, "_Loader", getattr(yaml, loader))
    read = data(f"键: {written}\n")["键"]
    assert (type(read), read) == (type(value), value)


def test_a_year_is_a_key() -> None:
    assert data("2024: 一\n'2025': 二\n") == {2024: "一", "2025": "二"}


def test_any_other_key_is_text() -> None:
    assert data("1: 一\ntrue: 二\n2.50: 三\n") == {1: "一", "True": "二", "2.50": "三"}


@pytest.mark.parametrize(
    ("path", "value_at", "key_at"),
    [
        pytest.param(("标题",), (1, 5), (1, 1), id="top"),
        pytest.param(("章节", 0, "标题"), (3, 9), (3, 5), id="in a list"),
        pytest.param(("章节", 1), (4, 5), (4, 5), id="item"),
        pytest.param(("章节", 1, "没有", "也没有"), (4, 5), (4, 5), id="nearest that is known"),
    ],
)
def test_everything_has_a_place(
    path: tuple[str | int, ...], value_at: tuple[int, int], key_at: tuple[int, int]
) -> None:
    places = located("标题: 某县方案\n章节:\n  - 标题: 一\n  - {标题: 二}\n").places
    assert places.of(path) == Place("示例", *value_at)
    assert places.of_key(path) == Place("示例", *key_at)


def test_lines_are_those_an_editor_shows() -> None:
    places = located("标题: 一\u2028二\x85三\r\n地区: 某县\r\n").places
    assert places.of(("地区",)).line == 2


def test_an_alias_is_the_value_it_names() -> None:
    assert data("a: &x [一, 二]\nb: *x\n") == {"a": ["一", "二"], "b": ["一", "二"]}


def test_a_key_given_twice_is_one_finding_at_the_second() -> None:
    read, findings = parse("a: 1\nb: 2\na: 3\n", "示例")
    assert read is not None
    assert read.data == {"a": 1, "b": 2}
    assert [(each.code, each.place.line) for each in findings] == [("L013", 3)]
    assert "第 1 行" in findings[0].message


def test_every_key_given_twice_is_found() -> None:
    _, findings = parse("a: 1\na: 2\na: 3\nb: {c: 1, c: 2}\n", "示例")
    assert [each.place.line for each in findings] == [2, 3, 4]


@pytest.mark.parametrize("depth", [60, 61])
def test_sixty_levels_are_enough(depth: int) -> None:
    read, findings = parse("[" * depth + "]" * depth, "示例")
    assert (read is None) == (depth > 60)
    assert [each.code for each in findings] == (["L015"] if depth > 60 else [])


@given(st.text(alphabet=SIGNS, max_size=60))
def test_any_text_is_data_or_findings_with_places(text: str) -> None:
    read, findings = parse(text, "示例")
    assert read is not None or findings
    assert all(each.place.file == "示例" and each.message and each.hint for each in findings)


@given(st.text(max_size=40))
def test_any_characters_are_data_or_findings(text: str) -> None:
    read, findings = parse(text, "示例")
    assert read is not None or findings


@given(st.text(alphabet=SIGNS, max_size=60))
def test_both_loaders_read_the_same(text: str) -> None:
    """Their words differ where they stop, not what they read."""
    with_libyaml, _ = parse(text, "示例")
    fast = our_yaml._Loader
    our_yaml._Loader = yaml.SafeLoader
    try:
        without, _ = parse(text, "示例")
    finally:
        our_yaml._Loader = fast
    if with_libyaml and without:
        assert with_libyaml.data == without.data


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("标题：一\n地区：二\n", [(1, "标题"), (2, "地区")], id="every line"),
        pytest.param("标题: 一\n地区：二\n期限: 三\n", [(2, "地区")], id="one line"),
        pytest.param("标题: |\n  要求：甲\n地区：二\n期限: 三\n", [(3, "地区")], id="not in a block of text"),
    ],
)
def test_full_width_colons_are_found_where_they_are(text: str, places: list[tuple[int, str]]) -> None:
    _, findings = parse(text, "示例")
    assert [(each.place.line, each.message[1:3]) for each in findings] == places
    assert {each.code for each in findings} == {"L012"}


def test_a_long_table_is_counted_once_however_deep_it_stands() -> None:
    row = "        - [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]\n"
    text = "甲:\n  乙:\n    丙:\n      丁:\n" + row * 10_000
    assert len(data(text)["甲"]["乙"]["丙"]["丁"]) == 10_000


def test_aliases_of_aliases_are_refused_and_the_remedy_said() -> None:
    lines = ["a0: &a0 [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]"]
    lines += [f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 10)}]" for number in range(1, 7)]
    _, [finding] = parse("\n".join(lines), "甲.yaml")
    assert (finding.code, finding.place.line) == ("L014", 6)
    assert "引用" in finding.hint


LONG = "全县" * 30


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('标题: "甲\n', '引号没有成对：“标题: "甲”。', "请补上后一个引号。"),
        ('标题: "甲\n---\n', '引号没有成对：“标题: "甲”。', "请补上后一个引号。"),
        ("标题: [甲\n", "方括号没有成对，或者少了逗号：“标题: [甲”。", "请补上“]”或半角逗号。"),
        (f'标题: "{LONG}\n', f'引号没有成对：“标题: "{LONG[:35]}…”。', "请补上后一个引号。"),
    ],
)
def test_the_line_where_reading_stopped_is_shown(text: str, message: str, hint: str) -> None:
    _, [finding] = parse(text, "示例")
    assert (finding.place.line, finding.message, finding.hint) == (1, message, hint)
