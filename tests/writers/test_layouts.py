"""Every layout of head, signature and special format, printed and measured in millimetres.

The plans lie in ``layouts``; one is a page that a clerk can compare with the figures of GB/T 9704-2012.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pdfplumber
import pytest

from plangen import pipeline
from plangen.document import plain_text
from tests.writers.test_docx import LAYOUTS

pytestmark = pytest.mark.office
MM = 72 / 25.4
LETTER = 15.75 / MM
"""One 字 of the body in millimetres."""
Pages = list[pdfplumber.page.Page]
Line = list[dict[str, float]]


@pytest.fixture(scope="module")
def printed(prints: dict[str, Path]) -> Iterator[dict[str, Pages]]:
    with ExitStack() as stack:
        opened = {
            layout.stem: stack.enter_context(pdfplumber.open(prints[layout.stem])) for layout in LAYOUTS
        }
        yield {name: pdf.pages for name, pdf in opened.items()}


def found(pages: Pages, text: str) -> Line:
    """The characters of ``text`` where it first stands; letter spacing and line ends count for nothing."""
    for page in pages:
        chars = [char for char in page.chars if char["text"].strip()]
        at = "".join(char["text"] for char in chars).find(text)
        if at >= 0:
            return chars[at : at + len(text)]
    raise AssertionError(f"“{text}” is not printed")


def left(line: Line) -> float:
    return min(char["x0"] for char in line) / MM


def right(line: Line) -> float:
    return max(char["x1"] for char in line) / MM


def middle(line: Line) -> float:
    return (left(line) + right(line)) / 2


def baseline(page: pdfplumber.page.Page, line: Line) -> float:
    """Millimetres from the top of the sheet."""
    return (float(page.height) - line[0]["matrix"][5]) / MM


def ink_top(page: pdfplumber.page.Page, line: Line) -> float:
    return baseline(page, line) - 0.836 * line[0]["size"] / MM


@pytest.mark.parametrize(
    ("layout", "words", "top"),
    [
        ("盖章", "示例县人民政府文件", 72),
        ("不盖章", "示例县人民政府办公室文件", 72),
        ("联合盖章", "示例县教育局", 72),
        ("联合不盖章", "示例县教育局", 72),
        ("信函", "示例县人民政府", 30),
        ("命令", "示例市人民政府令", 57),
        ("纪要", "示例县人民政府常务会议纪要", 72),
    ],
)
def test_the_mark_stands_where_its_format_wants_it(
    printed: dict[str, Pages], layout: str, words: str, top: float
) -> None:
    page = printed[layout][0]
    line = found([page], words)
    assert ink_top(page, line) == pytest.approx(top, abs=1)
    assert line[0]["non_stroking_color"] == (1, 0, 0)


def test_the_lines_above_the_mark_are_the_first_lines_of_the_type_area(printed: dict[str, Pages]) -> None:
    page = printed["盖章"][0]
    lines = [found([page], words) for words in ("000012", "机密★1年", "特急")]
    assert [left(line) for line in lines] == pytest.approx([28, 28, 28], abs=0.6)
    steps = [baseline(page, line) for line in lines]
    assert steps[0] == pytest.approx(45.2, abs=0.5)
    assert [steps[1] - steps[0], steps[2] - steps[1]] == pytest.approx([28.95 / MM] * 2, abs=0.2)


def test_the_word_file_stands_beside_the_middle_of_the_names(printed: dict[str, Pages]) -> None:
    page = printed["联合盖章"][0]
    names = [found([page], name) for name in ("示例县教育局", "示例县财政局", "示例县人力资源和社会保障局")]
    word = found([page], "文件")
    assert baseline(page, word) == pytest.approx(baseline(page, names[1]), abs=1)
    assert left(word) > max(map(right, names))
    assert [left(name) for name in names] == pytest.approx([left(names[2])] * 3, abs=1)
    assert [right(name) for name in names] == pytest.approx([right(names[2])] * 3, abs=1)


def test_a_paper_to_a_superior_has_its_number_left_and_its_signer_right(printed: dict[str, Pages]) -> None:
    page = printed["上行文"][0]
    number, signer = found([page], "示政发〔2025〕12号"), found([page], "签发人：某某某")
    assert left(number) == pytest.approx(28 + LETTER, abs=0.6)
    assert right(signer) == pytest.approx(184 - LETTER, abs=0.8)
    assert baseline(page, number) == pytest.approx(baseline(page, signer), abs=0.1)


def test_several_signers_stand_two_on_a_line_and_the_number_beside_the_last(
    printed: dict[str, Pages],
) -> None:
    page = printed["联合上行文"][0]
    label, number = found([page], "签发人：某某某某某"), found([page], "示教发〔2025〕13号")
    below = found([page], "13号某某某")[3:]
    assert baseline(page, below) - baseline(page, label) == pytest.approx(28.95 / MM, abs=0.2)
    assert left(below) == pytest.approx(label[4]["x0"] / MM, abs=0.3)
    assert baseline(page, number) == pytest.approx(baseline(page, below), abs=0.1)


@pytest.mark.parametrize("layout", ["盖章", "上行文", "联合盖章", "纪要"])
def test_the_red_rule_lies_4_mm_below_the_number_as_wide_as_the_type_area(
    printed: dict[str, Pages], layout: str
) -> None:
    page = printed[layout][0]
    number = found([page], "号")
    rule = rules(page)[0]
    assert (rule["x1"] - rule["x0"]) / MM == pytest.approx(156, abs=1)
    under = baseline(page, number) + 0.12 * 16 / MM
    assert rule["top"] / MM - under == pytest.approx(4, abs=1)


def test_a_sealed_date_ends_four_letters_from_the_right_below_the_middle_of_its_organ(
    printed: dict[str, Pages],
) -> None:
    page = printed["盖章"][-1]
    date, organ = found([page], "2025年3月18日"), found([page], "示例县人民政府")
    assert right(date) == pytest.approx(184 - 4 * LETTER, abs=0.8)
    assert middle(organ) == pytest.approx(middle(date), abs=LETTER / 2)


def test_an_unsealed_date_begins_two_letters_behind_its_organ(printed: dict[str, Pages]) -> None:
    page = printed["不盖章"][-1]
    date, organ = found([page], "2025年3月18日"), found([page], "示例县人民政府办公室")
    assert right(organ) == pytest.approx(184 - 2 * LETTER, abs=0.8)
    assert left(date) - left(organ) == pytest.approx(2 * LETTER, abs=0.5)


def test_an_unsealed_date_longer_than_its_organ_ends_two_letters_from_the_right(
    printed: dict[str, Pages],
) -> None:
    page = printed["不盖章（日期较长）"][-1]
    date, organ = found([page], "2025年12月18日"), found([page], "县教育局")
    assert right(date) == pytest.approx(184 - 2 * LETTER, abs=0.8)
    assert left(date) - left(organ) == pytest.approx(2 * LETTER, abs=LETTER)


@pytest.mark.parametrize(("layout", "posts"), [("签名章", ["县长"]), ("命令", ["市长"])])
def test_a_post_leaves_room_for_the_stamp_and_the_date_ends_below_it(
    printed: dict[str, Pages], layout: str, posts: list[str]
) -> None:
    page = printed[layout][-1]
    date, post = found([page], "2025年3月18日"), found([page], posts[0])
    assert right(date) == pytest.approx(184 - 4 * LETTER, abs=0.8)
    assert right(post) == pytest.approx(184 - 12 * LETTER, abs=0.8)
    assert baseline(page, date) - baseline(page, post) == pytest.approx((28.95 * 2 + 13.9) / MM, abs=0.5)


def test_joint_posts_begin_at_one_line(printed: dict[str, Pages]) -> None:
    page = printed["联合签名章"][-1]
    host, other = found([page], "示例县人民政府县长"), found([page], "示例市教育局局长")
    assert left(host) == pytest.approx(left(other), abs=0.3)
    assert baseline(page, other) - baseline(page, host) > 20


def test_joint_seals_of_45_mm_do_not_touch(printed: dict[str, Pages]) -> None:
    page = printed["联合盖章"][-1]
    seals = []
    for name in ("示例县教育局", "示例县财政局", "示例县人力资源和社会保障局"):
        line = found([page], name)
        seals.append((middle(line), baseline(page, line)))
    apart = [
        ((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5
        for at, (x, y) in enumerate(seals)
        for other_x, other_y in seals[at + 1 :]
    ]
    assert min(apart) > 45
    assert all(28 + 22.5 <= x <= 184 - 22.5 for x, _ in seals)


def test_a_missive_has_its_double_rules_170_mm_wide(printed: dict[str, Pages]) -> None:
    page = printed["信函"][0]
    drawn = rules(page)
    assert [(rule["x1"] - rule["x0"]) / MM for rule in drawn] == pytest.approx([170] * 4, abs=1)
    mark = found([page], "示例县人民政府")
    under = baseline(page, mark) + 0.081 * mark[0]["size"] / MM
    assert drawn[0]["top"] / MM - under == pytest.approx(4, abs=0.7)
    assert drawn[3]["bottom"] / MM == pytest.approx(277, abs=1)
    assert thick(drawn[0]) > thick(drawn[1])
    assert thick(drawn[2]) < thick(drawn[3])


def rules(page: pdfplumber.page.Page) -> Line:
    """The horizontal rules of a page from the top, each once."""
    drawn = {round(each["top"]): each for each in [*page.lines, *page.rects] if each["x1"] - each["x0"] > 100}
    return [drawn[top] for top in sorted(drawn)]


def thick(rule: dict[str, float]) -> float:
    return max(rule["bottom"] - rule["top"], rule.get("linewidth") or 0)


def test_a_missive_has_its_number_right_below_the_rule_and_no_page_number_on_its_first_page(
    printed: dict[str, Pages],
) -> None:
    first, second = printed["信函"]
    number, label = found([first], "示政函〔2025〕3号"), found([first], "000003")
    lower = rules(first)[1]["bottom"]
    assert right(number) == pytest.approx(184, abs=0.8)
    assert baseline(first, number) == pytest.approx(baseline(first, label), abs=0.2)
    assert baseline(first, number) - 0.88 * 16 / MM - lower / MM == pytest.approx(4.9, abs=0.8)
    assert "—" not in first.extract_text()
    assert baseline(second, found([second], "—2—")) == pytest.approx(270.7, abs=1)


def test_a_missive_draws_no_rules_around_its_copies(printed: dict[str, Pages]) -> None:
    page = printed["信函"][-1]
    assert rules(page) == []
    assert baseline(page, found([page], "抄送：")) == pytest.approx(260, abs=2)


def test_an_order_has_no_title_and_begins_two_lines_below_its_number(printed: dict[str, Pages]) -> None:
    page = printed["命令"][0]
    number, body = found([page], "第3号"), found([page], "为推进全县")
    assert baseline(page, body) - baseline(page, number) == pytest.approx(3 * 28.95 / MM, abs=0.5)
    assert middle(number) == pytest.approx(105.8, abs=1)


def test_names_in_minutes_wrap_behind_the_colon(printed: dict[str, Pages]) -> None:
    page = printed["纪要"][-1]
    label = found([page], "出席：县政府县长")
    wrapped = found([page], "资源和社会保障局主要负责人")
    assert left(label) == pytest.approx(28 + 2 * LETTER, abs=0.6)
    assert left(wrapped) == pytest.approx(label[3]["x0"] / MM, abs=0.6)


def test_addressees_in_the_imprint_stand_above_the_copies_without_a_rule_between(
    printed: dict[str, Pages],
) -> None:
    page = printed["不盖章"][-1]
    addressees, copies = found([page], "主送："), found([page], "抄送：")
    between = (baseline(page, addressees), baseline(page, copies))
    assert [rule for rule in rules(page) if between[0] < rule["top"] / MM < between[1]] == []
    assert left(addressees) == pytest.approx(left(copies), abs=0.2)


def test_an_annex_that_lies_across_is_followed_by_the_imprint_on_an_upright_page(
    printed: dict[str, Pages],
) -> None:
    pages = printed["横排附件"]
    assert [page.width > page.height for page in pages] == [False, False, True, False]
    assert found([pages[-1]], "抄送：")


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.stem)
def test_no_word_is_lost_in_print(printed: dict[str, Pages], layout: Path) -> None:
    document = pipeline.compose(pipeline.load(layout), "implementation-plan")
    told = Counter(char for char in plain_text(document) if "\u4e00" <= char <= "\u9fff")
    shown = Counter(char["text"] for page in printed[layout.stem] for char in page.chars)
    assert {char: count for char, count in told.items() if shown[char] < count} == {}
