"""Title lines: no word split, no block, no hourglass."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.document.title_lines import break_costs, line_costs, title_lines, width

WIDTH = 20.1


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("某县教育工作方案", ("某县教育工作方案",)),
        (
            "鄂尔多斯市创建国家义务教育优质均衡发展示范市三年攻坚方案",
            ("鄂尔多斯市创建国家义务教育", "优质均衡发展示范市三年攻坚方案"),
        ),
        ("第一行\n第二行", ("第一行", "第二行")),
    ],
)
def test_a_title_is_broken_as_an_editor_would(title: str, lines: tuple[str, ...]) -> None:
    assert title_lines(title, WIDTH) == lines


@pytest.mark.parametrize("unit", "县市区旗省州镇乡")
def test_the_kind_of_a_place_stays_with_its_name(unit: str) -> None:
    title = f"关于进一步加强某某{unit}义务教育质量提升若干意见"
    assert title_lines(title, WIDTH) == (f"关于进一步加强某某{unit}", "义务教育质量提升若干意见")


@pytest.mark.parametrize("word", "的和与及暨或了在")
def test_no_line_begins_with_a_word_that_only_joins(word: str) -> None:
    title = f"关于加强准格尔旗学生资助{word}义务教育工作方案"
    assert title_lines(title, WIDTH) == ("关于加强准格尔旗", f"学生资助{word}义务教育工作方案")


def test_a_book_title_is_not_split_where_it_fits() -> None:
    title = "某某县关于贯彻落实省委省政府《推进教育现代化实施方案》的工作措施"
    assert any("《推进教育现代化实施方案》" in line for line in title_lines(title, WIDTH))


@settings(deadline=None)  # the first title waits for the dictionary
@given(st.text(alphabet="教育发展义务均衡优质县市方案的和与在推进工作", min_size=1, max_size=60))
def test_lines_fit_and_lose_nothing(title: str) -> None:
    lines = title_lines(title, WIDTH)
    assert "".join(lines) == title
    assert all(width(line) <= WIDTH for line in lines)


def test_a_title_of_many_lines_is_broken_between_words() -> None:
    title = "关于进一步推进城乡义务教育优质均衡发展加强教师队伍建设的实施意见及工作方案" * 3
    lines = title_lines(title, 20.0)
    assert "".join(lines) == title
    assert len(lines) == 6
    assert max(width(line) for line in lines) <= 20


def test_no_line_in_the_middle_is_the_narrowest() -> None:
    title = "关于加强某某市义务教育学校教师队伍建设和管理工作并全面提高教育质量的若干实施意见"
    widths = [width(line) for line in title_lines(title, 16.0)]
    assert len(widths) >= 3
    assert not any(
        above > line < below for above, line, below in zip(widths, widths[1:], widths[2:], strict=False)
    )


def every_way(title: str, capacity: float) -> Iterator[tuple[tuple[str, ...], float]]:
    """Each way to have ``title`` in lines that fit, with what it costs, by trying all of them."""
    costs = break_costs(title, capacity)
    for count in range(len(costs) + 1):
        for ends in combinations(sorted(costs), count):
            lines = tuple(title[start:end] for start, end in zip((0, *ends), (*ends, None), strict=True))
            if all(width(line) <= capacity for line in lines):
                yield lines, line_costs(lines) + sum(costs[end] for end in ends)


@settings(deadline=None)
@given(st.text(alphabet="教育发展《义务》均衡优质三年行动计划县的和（2025）", min_size=2, max_size=16))
def test_no_other_lines_are_better_than_those_chosen(title: str) -> None:
    lines = title_lines(title, 5.0)
    costs = dict(every_way(title, 5.0))
    assert costs[lines] == pytest.approx(min(costs.values()))


@pytest.mark.parametrize(
    "whole",
    [
        pytest.param("三年行动计划", id="a plan of years"),
        pytest.param("实施方案", id="a genre of two words"),
        pytest.param("2025—2027年", id="a span of years"),
        pytest.param("“双减”", id="quoted words"),
        pytest.param("甲县住房和城乡建设局", id="an agency of several"),
    ],
)
def test_what_is_read_as_one_stays_on_one_line(whole: str) -> None:
    for before in range(8, 20):
        title = f"甲县财政局　{whole}关于{'推进教育工作' * 3}"[: before + 10] + whole
        lines = title_lines(title, WIDTH)
        assert sum(whole in line for line in lines) >= 1, lines
        assert lines[-1].endswith(whole)


def test_a_name_costs_a_line_rather_than_being_split() -> None:
    title = "关于同意设立乌兰察布布拉格九年一贯制学校等事项的批复"
    name = "乌兰察布布拉格九年一贯制学校"
    assert any(name in line for line in title_lines(title, 15.0, (name,)))


@pytest.mark.parametrize("title", ["育" * 6_000, "A" * 6_000, "推进教育发展" * 1_000, "，" * 6_000])
def test_a_title_of_any_length_is_broken_into_lines_that_fit(title: str) -> None:
    lines = title_lines(title, WIDTH)
    assert "".join(lines) == title
    assert all(width(line) <= WIDTH for line in lines)
