"""One file over another: the upper one counts key by key, in either language, and each value keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.binding import Field, Node, bind, layered, raw_path
from plangen.finding import Path as Keys
from plangen.source import Located, parse


class Leaf(Node):
    """一片叶。"""

    size: int = Field(1, title="大小")
    color: str = Field("绿", title="颜色")


class Tree(Node):
    """一棵树。"""

    name: str = Field(title="名称")
    leaf: Leaf | None = Field(None, title="叶")
    leaves: dict[str, Leaf] = Field({}, title="各叶")
    marks: tuple[str, ...] = Field((), title="记号")


BELOW = (
    "名称: 槐\n叶: {大小: 3, 颜色: 黄}\n各叶:\n  左: {大小: 1}\n  右: {大小: 2, 颜色: 红}\n记号: [甲, 乙]\n"
)


def read(text: str, file: str = "下.yaml") -> Located:
    located, findings = parse(text, file)
    assert located is not None, findings
    return located


def laid(text: str) -> Tree:
    tree, findings = bind(Tree, layered(Tree, read(BELOW), read(text, "上.yaml")))
    assert tree is not None, findings
    return tree


def test_groups_are_laid_over_each_other_and_lists_replaced() -> None:
    tree = laid("叶: {大小: 5}\n各叶: {右: {颜色: 紫}, 上: {大小: 9}}\n记号: [丙]\n")
    assert tree.leaf == Leaf(size=5, color="黄")
    assert tree.leaves == {"左": Leaf(size=1), "右": Leaf(size=2, color="紫"), "上": Leaf(size=9)}
    assert tree.marks == ("丙",)
    assert tree.name == "槐"


def test_the_same_key_in_another_language_is_the_same_key() -> None:
    assert laid("leaf: {size: 5}\nleaves: {左: {color: 蓝}}\n") == laid(
        "叶: {大小: 5}\n各叶: {左: {颜色: 蓝}}\n"
    )


def test_nothing_takes_away() -> None:
    assert laid("叶: null\n").leaf is None


def test_each_value_keeps_the_file_and_line_it_was_written_in() -> None:
    both = layered(Tree, read(BELOW), read("各叶:\n  右:\n    颜色: 紫\n", "上.yaml"))
    new, old = both.places.of(("leaves", "右", "color")), both.places.of(("leaves", "右", "size"))
    assert (new.file, new.line) == ("上.yaml", 3)
    assert (old.file, old.line) == ("下.yaml", 5)


def test_a_wrong_value_is_found_where_it_was_written() -> None:
    both = layered(Tree, read(BELOW), read("叶: {大小: 大}\n", "上.yaml"))
    _, [finding] = bind(Tree, both)
    assert (finding.place.file, finding.place.line, finding.code) == ("上.yaml", 1, "L021")


def test_a_key_in_both_languages_is_refused() -> None:
    _, [finding] = bind(Tree, layered(Tree, read(BELOW), read("叶: {大小: 2, size: 3}\n", "上.yaml")))
    assert finding.code == "L023"
    assert "写了两遍" in finding.message


sizes = st.dictionaries(st.sampled_from("甲乙丙丁"), st.integers(0, 9), max_size=4)


@given(sizes, sizes)
def test_the_upper_one_counts_where_both_speak(below: dict[str, int], above: dict[str, int]) -> None:
    def tree(leaves: dict[str, int]) -> Located:
        rows = "".join(f"  {name}: {{大小: {size}}}\n" for name, size in leaves.items())
        return read("名称: 槐\n" + (f"各叶:\n{rows}" if rows else ""))

    both, _ = bind(Tree, layered(Tree, tree(below), tree(above)))
    assert both is not None
    assert {name: leaf.size for name, leaf in both.leaves.items()} == {**below, **above}


@pytest.mark.parametrize(
    ("text", "path", "written"),
    [
        pytest.param("叶: {大小: 3}\n", ("leaf", "size"), ("叶", "大小"), id="as the file has them"),
        pytest.param("leaf: {size: 3}\n", ("leaf", "size"), ("leaf", "size"), id="in English"),
        pytest.param("记号: [甲]\n", ("marks", 3), ("记号", 3), id="beyond the end of a list"),
        pytest.param("- 甲\n", ("name",), ("name",), id="a list where keys should be"),
        pytest.param("叶: 甲\n", ("leaf", "size"), ("叶", "size"), id="a word where keys should be"),
    ],
)
def test_a_path_is_told_in_the_keys_of_the_file(text: str, path: Keys, written: Keys) -> None:
    assert raw_path(read(text).data, path, Tree) == written
