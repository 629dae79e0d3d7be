"""Title lines: no word split, no block, no hourglass."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.document.title_lines import title_lines, width

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
