"""Content controls and custom XML around cells, rows, paragraphs and words: nothing in them is lost, either way."""

from collections.abc import Callable

import pytest

from tests.redline.canonical import revisions
from tests.redline.packages import p, package
from tests.redline.promise import holds

Wrap = Callable[[str], str]


def sdt(content: str, title: str = "学校") -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{title}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )


def custom(content: str, title: str = "学校") -> str:
    return f'<w:customXml w:element="{title}">{content}</w:customXml>'


def nested(content: str) -> str:
    return custom(sdt(content), "外层")


def bare(content: str) -> str:
    return content


def cell(text: str) -> str:
    return f"<w:tc>{p(text)}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def paper(*rows: str) -> bytes:
    grid = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    return package(p("任务如下。") + f"<w:tbl><w:tblPr/>{grid}{''.join(rows)}</w:tbl>" + p("特此通知。"))


WRAPS = [sdt, custom, nested]
HEAD = row(cell("学校"), cell("学位"))
ADDED = row(cell("第二小学"), cell("480个"))


@pytest.mark.parametrize("wrap", WRAPS)
def test_a_word_in_a_cell_that_a_control_holds(wrap: Wrap) -> None:
    old = paper(HEAD, row(wrap(cell("第一小学")), cell("360个")))
    new = paper(HEAD, row(wrap(cell("第九小学")), cell("360个")))
    made = holds(old, new)
    assert sorted(revisions(made)) == ["del", "delText", "ins"]


@pytest.mark.parametrize("wrap", WRAPS)
def test_a_word_in_a_row_that_a_control_holds(wrap: Wrap) -> None:
    old = paper(HEAD, wrap(row(cell("第一小学"), cell("360个"))))
    new = paper(HEAD, wrap(row(cell("第一小学"), cell("400个"))))
    made = holds(old, new)
    assert sorted(revisions(made)) == ["del", "delText", "ins"]


@pytest.mark.parametrize("wrap", WRAPS)
def test_a_cell_comes_and_goes_with_its_control(wrap: Wrap) -> None:
    short = paper(row(cell("学校")), row(cell("第一小学")))
    long = paper(row(cell("学校"), wrap(cell("学位"))), row(cell("第一小学"), wrap(cell("360个"))))
    holds(short, long)
    holds(long, short)


@pytest.mark.parametrize("wrap", WRAPS)
def test_rows_come_and_go_with_their_control(wrap: Wrap) -> None:
    short, long = paper(HEAD), paper(HEAD, wrap(ADDED + row(cell("第三小学"), cell("90个"))))
    holds(short, long)
    holds(long, short)


@pytest.mark.parametrize("wrap", WRAPS)
def test_one_more_row_in_a_control_with_rows(wrap: Wrap) -> None:
    first = row(cell("第一小学"), cell("360个"))
    short, long = paper(HEAD, wrap(first)), paper(HEAD, wrap(first + ADDED))
    holds(short, long)
    holds(long, short)


@pytest.mark.parametrize("wrap", WRAPS)
def test_a_table_comes_and_goes_with_controls_in_it(wrap: Wrap) -> None:
    none = package(p("任务如下。") + p("特此通知。"))
    in_rows = paper(wrap(HEAD), row(wrap(cell("第二小学")), cell("480个")))
    holds(none, in_rows)
    holds(in_rows, none)


@pytest.mark.parametrize("wrap", WRAPS)
@pytest.mark.parametrize("part", ["cell", "row"])
def test_a_control_is_put_around_what_stays(wrap: Wrap, part: str) -> None:
    if part == "cell":
        old, new = (paper(HEAD, row(form(cell("第一小学")), cell("360个"))) for form in (bare, wrap))
    else:
        old, new = (paper(HEAD, form(row(cell("第一小学"), cell("360个")))) for form in (bare, wrap))
    holds(old, new)
    holds(new, old)


@pytest.mark.parametrize("wrap", WRAPS)
def test_a_control_around_paragraphs(wrap: Wrap) -> None:
    old = package(p("总则。") + wrap(p("新建小学一所。") + p("改建小学两所。")) + p("附则。"))
    word = package(p("总则。") + wrap(p("新建小学三所。") + p("改建小学两所。")) + p("附则。"))
    gone = package(p("总则。") + p("附则。"))
    plain = package(p("总则。") + p("新建小学一所。") + p("改建小学两所。") + p("附则。"))
    for new in (word, gone, plain):
        holds(old, new)
        holds(new, old)


@pytest.mark.parametrize("wrap", WRAPS)
def test_a_control_around_words(wrap: Wrap) -> None:
    words = "<w:r><w:t>三所小学</w:t></w:r>"
    old = package(p("新建", wrap(words), "。"))
    other = package(p("新建", wrap(words.replace("三", "五")), "。"))
    gone = package(p("新建", "。"))
    plain = package(p("新建", words, "。"))
    for new in (other, gone, plain):
        holds(old, new)
        holds(new, old)
