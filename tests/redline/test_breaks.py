"""A paragraph cut in two, or two joined: the break is marked, and not one word of either."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.redline.canonical import revisions
from tests.redline.packages import p, package, table
from tests.redline.promise import holds

SENTENCES = (
    "各乡镇政府要把校舍安全摆在首位。",
    "每学期开学前逐栋排查并登记造册。",
    "发现险情立即停用，三日内报县教育局。",
    "所需经费列入年度预算。",
)
WHOLE = "".join(SENTENCES)
START, END = p("现将有关事项通知如下。"), p("特此通知。")
CENTRED = '<w:jc w:val="center"/>'
STRONG = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
FIELD = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>5</w:t></w:r></w:fldSimple>'


def cut(*places: int) -> str:
    """The sentences as paragraphs that begin at the first and at ``places``."""
    edges = [0, *places, len(SENTENCES)]
    return "".join(p("".join(SENTENCES[start:end])) for start, end in pairwise(edges))


@pytest.mark.parametrize("places", [(1,), (2,), (3,), (1, 2), (1, 3), (1, 2, 3)])
def test_only_breaks_are_marked(places: tuple[int, ...]) -> None:
    one, more = package(START + p(WHOLE) + END), package(START + cut(*places) + END)
    assert revisions(holds(one, more)) == ["ins"] * len(places)
    assert revisions(holds(more, one)) == ["del"] * len(places)


def test_at_the_beginning_and_at_the_end_of_a_text() -> None:
    one, two = package(p(WHOLE)), package(cut(2))
    assert revisions(holds(one, two)) == ["ins"]
    assert revisions(holds(two, one)) == ["del"]


def test_in_a_cell() -> None:
    one, two = (package(table(["要求", body])) for body in (p(WHOLE), cut(2)))
    assert revisions(holds(one, two)) == ["ins"]
    assert revisions(holds(two, one)) == ["del"]


def test_words_added_behind_the_break_are_all_that_is_marked_beside_it() -> None:
    one = package(START + p(WHOLE) + END)
    two = package(START + p("".join(SENTENCES[:2])) + p("".join(SENTENCES[2:]) + "请遵照执行。") + END)
    assert revisions(holds(one, two)) == ["ins", "ins"]
    assert sorted(revisions(holds(two, one))) == ["del", "del", "delText"]


def test_paragraphs_of_other_looks() -> None:
    one = package(START + p("甲乙丙丁戊己", properties=CENTRED) + END)
    two = package(START + p(STRONG.format("甲乙丙")) + p("丁戊己", properties=CENTRED) + END)
    holds(one, two)
    holds(two, one)


def test_a_field_at_the_break() -> None:
    one = package(START + p("见第", FIELD, "页的附表。学校自查。") + END)
    two = package(START + p("见第", FIELD) + p("页的附表。学校自查。") + END)
    holds(one, two)
    holds(two, one)


def test_beside_other_changes() -> None:
    one = package(START + p("应当删去的一段旧文字。") + p(WHOLE) + p("另外的一段。") + END)
    two = package(
        START + cut(2) + p("完全没有关系的新内容，放在这里。") + p("另外的一段。") + p("又一段。") + END
    )
    holds(one, two)
    holds(two, one)


@given(
    old=st.lists(st.integers(1, 3), max_size=3, unique=True).map(sorted),
    new=st.lists(st.integers(1, 3), max_size=3, unique=True).map(sorted),
    more=st.lists(st.sampled_from(SENTENCES), max_size=2),
)
@settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=40)
def test_any_breaks_come_out_both_ways(old: list[int], new: list[int], more: list[str]) -> None:
    added = "".join(p(sentence) for sentence in more)
    holds(package(START + cut(*old) + END), package(cut(*new) + added))
    holds(package(cut(*new) + added), package(START + cut(*old) + END))
