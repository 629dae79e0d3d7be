"""Bookmarks, comments and drawings keep a number of their own, and stand once; references to them stay whole."""

import re
from collections import Counter

import pytest

from plangen.ooxml import accepted, closed, opened, rejected
from plangen.redline import redlined
from tests.redline.canonical import Package, canonical, words
from tests.redline.packages import comment, commented, p, package, picture
from tests.redline.promise import holds

END = p("各乡镇抓好落实。")


def bookmarked(name: str, text: str, number: int = 4) -> str:
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return p(start, text, f'<w:bookmarkEnd w:id="{number}"/>')


def text_of(made: bytes) -> str:
    return Package(made).parts["word/document.xml"].decode()


def counted(pattern: str, made: bytes) -> Counter[str]:
    return Counter(re.findall(pattern, text_of(made)))


@pytest.mark.parametrize("before", ["", p("第一段新写的话。")])
def test_a_bookmark_stays_where_the_words_in_it_changed(before: str) -> None:
    old = package(bookmarked("_Toc7", "二、保障措施") + END)
    new = package(before + bookmarked("_Toc7", "三、分年度推进计划与责任", 9) + END)
    made = holds(old, new)
    assert counted('bookmarkStart [^>]*w:name="(.*?)"', made) == {"_Toc7": 1}
    assert not re.search(r"<w:(?:ins|del) [^>]*><w:bookmark", text_of(made))


def test_a_bookmark_between_changed_words_stays() -> None:
    mark = '<w:bookmarkStart w:id="4" w:name="校址"/><w:bookmarkEnd w:id="4"/>'
    old, new = (
        package(p(before, mark, after) + END) for before, after in (("东街", "九号"), ("西路", "十一栋"))
    )
    assert counted('w:name="(.*?)"', holds(old, new)) == {"校址": 1}


def test_a_bookmark_that_cannot_stay_is_told_and_stands_where_the_new_file_has_it() -> None:
    first, others = bookmarked("章一", "第一章总体要求和目标任务"), p("乙") + p("丙")
    old, new = package(first + others + END), package(others + first + END)
    made = redlined(old, new)
    assert made.notes == ("书签“章一”换了地方；Word 不能修订书签，接受、拒绝后都以新文件为准。",)
    assert counted('bookmarkStart [^>]*w:name="(.*?)"', made.data) == {"章一": 1}
    assert canonical(closed(accepted(opened(made.data)))) == canonical(new)
    assert words(closed(rejected(opened(made.data)))) == words(old)


def test_a_comment_on_words_that_are_all_new_is_there_for_each_version() -> None:
    said = comment(1, "请核实")
    old = package(p(commented(1, "县教育局牵头办理")) + END, comments=said)
    new = package(p(commented(1, "由各中心校分别负责落实到位")) + END, comments=said)
    made = holds(old, new)
    assert set(counted('commentReference w:id="(.*?)"', made).values()) == {1}


def test_a_picture_in_the_place_of_another_has_a_number_of_its_own() -> None:
    old = package(p(picture("image1", 7)) + END, image1=b"1")
    new = package(p(picture("image1", 7)) + END, image1=b"2")
    assert set(counted('docPr id="(.*?)"', holds(old, new)).values()) == {1}


def test_two_short_headings_that_share_a_word_are_one() -> None:
    old, new = package(p("一、工作目标与思路") + END), package(p("一、工作要求") + END)
    assert '<w:p><w:r><w:t xml:space="preserve">一、工作</w:t>' in text_of(holds(old, new))
