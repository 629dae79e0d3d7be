"""What YAML takes otherwise than the clerk means it is told, or read as it is meant."""

import pytest

from plangen.finding import Place
from plangen.source import parse


def remarked(text: str) -> list[tuple[str, int, str]]:
    read, findings = parse(text, "示例")
    assert read is not None, findings
    return [(remark.code, remark.place.line, remark.message) for remark in read.remarks]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("内容: 改造食堂 #2 间。", "#2 间。", id="no blank behind the sign"),
        pytest.param("内容: 改造食堂 # 两间。", "# 两间。", id="one blank before the sign"),
        pytest.param("内容: 改造食堂  #两间。", "#两间。", id="two blanks before, none behind"),
        pytest.param("内容: #2 食堂。", "#2 食堂。", id="the whole value"),
        pytest.param("- #2 食堂。\n- 乙", "#2 食堂。", id="a whole item"),
        pytest.param("章节: [甲, 乙 #3\n]", "#3", id="in brackets"),
        pytest.param("内容: 改造\n  食堂 #2 间。", "#2 间。", id="behind the second line"),
    ],
)
def test_words_taken_for_a_comment_are_told(text: str, words: str) -> None:
    assert remarked(text) == [("L019", 1, f"空格加“#”之后的“{words}”被当成注释，不会印出来。")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("内容: 改造食堂。  # 已与财政局核对", id="a comment set apart"),
        pytest.param("年份: 2027 #待核", id="behind a number"),
        pytest.param('内容: "改造 #2 食堂。"', id="in quotes"),
        pytest.param("内容: |\n  改造 #2 食堂。", id="in a block"),
        pytest.param("内容: 建设C#课程。", id="no blank before the sign"),
        pytest.param("# 说明\n内容: 甲", id="a line of its own"),
    ],
)
def test_other_signs_are_not_told(text: str) -> None:
    assert remarked(text) == []


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param("内容: 扩大学位\n  供给，\n  改造食堂", "扩大学位供给，改造食堂", id="plain"),
        pytest.param("内容: >\n  扩大学位\n  供给\n", "扩大学位供给", id="folded"),
        pytest.param('内容: "扩大学位\n  供给"', "扩大学位供给", id="quoted"),
        pytest.param("内容: 甲 乙\n  丙", "甲 乙丙", id="a blank that was typed stays"),
        pytest.param("内容: 学习 Python\n  language", "学习 Python language", id="between Latin words"),
        pytest.param("内容: >\n  甲\n\n  乙\n", "甲\n乙", id="a blank line parts"),
    ],
)
def test_folded_lines_add_no_blank_between_chinese_characters(written: str, value: str) -> None:
    read, _ = parse(written, "示例")
    assert read is not None
    assert read.at(["内容"]) == value


def test_each_line_of_a_block_has_its_place() -> None:
    read, _ = parse("内容: |\n  甲\n\n  乙\n", "示例")
    assert read is not None
    assert read.places.of(("内容", 1)) == Place("示例", 4, 3)


def test_a_comma_in_a_number_is_told_with_the_number_meant() -> None:
    _, findings = parse("目标: {数值: 3,050, 计量单位: 个}", "示例")
    assert [(finding.message, finding.hint) for finding in findings] == [
        (
            "花括号里“050”的前面多了一个逗号，它被当成另一个键，后面没有冒号。",
            "数里不写逗号：“3,050”请写成“3050”。",
        )
    ]


def test_a_comma_in_a_text_is_told() -> None:
    _, findings = parse("{名称: 食堂,宿舍, 年份: 2026}", "示例")
    assert [finding.hint for finding in findings] == [
        "文字里有半角逗号的，请改成全角逗号，或给整段文字加引号。"
    ]


def test_a_merge_key_is_told_once() -> None:
    read, findings = parse("甲: &a {牵头: 乙}\n丙: {<<: *a, 时限: 2026}", "示例")
    assert [(finding.code, finding.place.line) for finding in findings] == [("L016", 2)]
    assert read is not None
    assert read.at(["丙"]) == {"时限": 2026}
