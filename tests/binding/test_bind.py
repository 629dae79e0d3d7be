"""Data becomes nodes; whatever does not fit is told in Chinese, at its place, all in one run."""

import pytest

from plangen.binding import Field, Node, bind, labels, raw_path
from plangen.finding import Finding, Place
from plangen.model import Plan
from plangen.source import Located, parse


class Leaf(Node):
    """一片叶。"""

    name: str = Field(title="名称")
    size: int = Field(1, title="大小")
    green: bool = Field(True, title="绿色")


class Tree(Node):
    """一棵树。"""

    title: str = Field(title="标题")
    leaves: tuple[Leaf, ...] = Field((), title="叶")
    years: dict[int, str] = Field({}, title="逐年")
    best: Leaf | None = Field(None, title="最好的叶")


def located(text: str) -> Located:
    read, findings = parse(text, "示例")
    assert read is not None, findings
    return read


def bound(text: str) -> Tree:
    tree, findings = bind(Tree, located(text))
    assert tree is not None, findings
    return tree


def refused(text: str) -> list[Finding]:
    tree, findings = bind(Tree, located(text))
    assert tree is None
    return findings


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("标题: 甲\n叶: [{名称: 乙, 大小: 3}]\n", id="Chinese keys"),
        pytest.param("title: 甲\nleaves: [{name: 乙, size: 3}]\n", id="English keys"),
        pytest.param("标题: 甲\nleaves: [{名称: 乙, size: 3}]\n", id="mixed keys"),
        pytest.param("叶:\n  - 大小: 3\n    名称: 乙\n标题: 甲\n", id="any order"),
    ],
)
def test_keys_are_read_in_either_language(text: str) -> None:
    assert bound(text) == Tree(title="甲", leaves=(Leaf(name="乙", size=3),))


def test_a_number_is_text_where_text_is_wanted() -> None:
    assert bound("标题: 2024\n").title == "2024"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("标题: 甲\n页: 1\n", ("L020", 2, 1, "不认识“页”这个键。"), id="unknown key"),
        pytest.param(
            "标题: 甲\n叶: [{名称: 乙, 大下: 3}]\n",
            ("L020", 2, 13, "不认识“大下”这个键。"),
            id="unknown key below",
        ),
        pytest.param(
            "标题: 甲\ntitle: 乙\n",
            ("L023", 1, 1, "“标题”与“title”是同一个键，写了两遍。"),
            id="both languages",
        ),
        pytest.param("叶: []\n", ("L022", 1, 1, "缺少“标题”（title）。"), id="missing"),
        pytest.param(
            "标题: 甲\n叶:\n  - 大小: 3\n", ("L022", 3, 5, "缺少“名称”（name）。"), id="missing below"
        ),
        pytest.param(
            "标题: [甲]\n", ("L021", 1, 5, "“标题”：应写文字；这里写的是列表。"), id="list for text"
        ),
        pytest.param("标题:\n", ("L021", 1, 4, "“标题”：应写文字；这里写的是空的。"), id="nothing for text"),
        pytest.param(
            "标题: 甲\n叶: [{名称: 乙, 大小: 大}]\n",
            ("L021", 2, 17, "“大小”：应写整数；这里写的是“大”。"),
            id="text for a number",
        ),
        pytest.param(
            "标题: 甲\n叶: [{名称: 乙, 大小: 1.5}]\n",
            ("L021", 2, 17, "“大小”：应写整数；这里写的是“1.5”。"),
            id="fraction for a whole number",
        ),
        pytest.param(
            "标题: 甲\n叶: {名称: 乙}\n",
            ("L021", 2, 4, "“叶”：应写列表（每项前加“- ”）；这里写的是一组“键: 值”。"),
            id="one for a list",
        ),
        pytest.param(
            "标题: 甲\n最好的叶: 乙\n",
            ("L021", 2, 7, "“最好的叶”：应写一组“键: 值”；这里写的是“乙”。"),
            id="text for a node",
        ),
        pytest.param(
            "标题: 甲\n逐年: {明年: 乙}\n",
            ("L021", 2, 6, "“逐年”：键“明年”应写整数。"),
            id="key that is no year",
        ),
        pytest.param(
            "- 甲\n", ("L021", 1, 1, "应写一组“键: 值”；这里写的是列表。"), id="list for everything"
        ),
    ],
)
def test_what_does_not_fit_is_told_at_its_place(text: str, told: tuple[str, int, int, str]) -> None:
    (finding,) = refused(text)
    assert (finding.code, finding.place.line, finding.place.column, finding.message) == told
    assert finding.hint
    assert finding.severity == "error"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        pytest.param("标题: 甲\n标提: 乙\n", "是不是“标题”？", id="near in Chinese"),
        pytest.param("标题: 甲\nleafs: []\n", "是不是“leaves”？", id="near in English"),
        pytest.param("标题: 甲\n尺寸: 1\n", "这里可以写：标题、叶、逐年、最好的叶。", id="nothing near"),
        pytest.param("标题: 甲\n大小: 1\n", "它应写在“叶”或“最好的叶”下面。", id="known one level down"),
    ],
)
def test_an_unknown_key_comes_with_a_guess(text: str, hint: str) -> None:
    (finding,) = refused(text)
    assert finding.hint == hint


def test_everything_wrong_is_told_in_one_run_in_file_order() -> None:
    findings = refused("叶:\n  - {大小: 大}\n  - {名称: 乙, 绿色: 也许, 香: 1}\n没有: 1\n")
    assert [(each.place.line, each.code) for each in findings] == [
        (1, "L022"),
        (2, "L022"),
        (2, "L021"),
        (3, "L021"),
        (3, "L020"),
        (4, "L020"),
    ]


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("标题: 甲\n叶: [{名称: 乙}]\n", ("叶", 0, "名称")),
        ("标题: 甲\nleaves: [{名称: 乙}]\n", ("leaves", 0, "名称")),
    ],
)
def test_a_path_is_said_in_the_keys_of_the_file(text: str, raw: tuple[str | int, ...]) -> None:
    assert raw_path(located(text).data, ("leaves", 0, "name"), Tree) == raw


def test_a_place_is_that_of_the_file() -> None:
    (finding,) = refused("标题: 甲\n叶: 1\n")
    assert finding.place == Place("示例", 2, 4)


def nodes(cls: type[Node] = Node) -> list[type[Node]]:
    return [below for each in cls.__subclasses__() for below in (each, *nodes(each))]


@pytest.mark.parametrize(
    "cls", [cls for cls in nodes() if cls.__module__.startswith("plangen")], ids=lambda cls: cls.__name__
)
def test_no_two_keys_of_a_node_are_the_same(cls: type[Node]) -> None:
    words = [word for pair in labels(cls) for word in pair]
    assert len(words) == len(set(words))
    assert all(not title.isascii() for _, title in labels(cls)), "every key has a Chinese name"


def test_a_plan_is_frozen() -> None:
    plan, _ = bind(Plan, located("标题: 甲\n地区: 某县\n期限: 2024\n"))
    assert plan is not None
    with pytest.raises(ValueError, match="frozen"):
        plan.title = "乙"  # type: ignore[misc]
