"""Papers typed and nothing else: words and order alone tell mark, number, title, addressee."""

from __future__ import annotations

import pytest

from plangen import ooxml
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.elements import Elements
from tests.inspect.papers import inspected, typed

NOTICE = """\
某县人民政府文件
某政发[2024]第05号
关于进一步做好义务教育工作的通知
各乡镇:
为做好工作,现通知如下。
1、提高认识
2、落实责任
某县人民政府
二〇二四年三月五日"""
ISSUED = """\
某县人民政府办公室文件
某政办发〔2024〕5号
某县人民政府办公室
关于印发《某县义务教育优质均衡
发展实施方案》的通知
（征求意见稿）
各乡（镇）人民政府、县直各部门：
现将方案印发给你们。
一、总体要求
某县人民政府办公室
2024年3月5日"""
REQUEST = """\
某县教育局文件
某教发〔2024〕3号   签发人:某某某
某县教育局关于新建第三小学的请示
县人民政府：
妥否，请批示。
某县教育局
2024年3月5日"""
LETTER = """\
某县教育局
某教函【2024】3号
关于商请支持校车运行的函
县交通运输局：
请予支持为盼。
某县教育局
2024年3月5日"""
JOINT = """\
000001
机密★1年
特急
某县教育局
某县财政局文件
某教发〔2024〕6号
关于下达义务教育补助经费的通知
各学校
现将补助经费下达你们，请专款专用。
某县教育局
2024年3月5日"""
WEBSITE = """\
关于做好控辍保学工作的通知
某政发〔2024〕5号
各乡镇人民政府：
现就做好控辍保学工作通知如下。
某县人民政府
2024年3月5日"""
ORDER = """\
某县人民政府令
第5号
《某县校车管理办法》现予公布，自2024年5月1日起施行。
县长  某某
2024年3月5日"""
MINUTES = """\
某县人民政府常务会议纪要
（第3期）
3月5日，县长主持召开会议，研究义务教育有关工作。
一、会议原则同意建设方案。"""
PLAN = """\
某县义务教育优质均衡发展实施方案
为推进义务教育优质均衡发展，制定本方案。
一、总体目标"""
NO_HEAD = """\
某县教育局
县教育局负责制定实施方案。
关于经费，由财政部门负责安排。"""


def elements(text: str) -> Elements:
    return Subject(ooxml.paper(ooxml.opened(typed(text)))).elements


def words(*paragraphs: Paragraph | None) -> list[str]:
    return [each.text for each in paragraphs if each]


@pytest.mark.parametrize(
    ("text", "mark", "number", "title", "addressee"),
    [
        (NOTICE, "某县人民政府文件", "某政发[2024]第05号", "关于进一步做好义务教育工作的通知", "各乡镇:"),
        (
            ISSUED, "某县人民政府办公室文件", "某政办发〔2024〕5号",
            "某县人民政府办公室关于印发《某县义务教育优质均衡发展实施方案》的通知", "各乡（镇）人民政府、县直各部门：",
        ),
        (
            REQUEST, "某县教育局文件", "某教发〔2024〕3号   签发人:某某某", "某县教育局关于新建第三小学的请示",
            "县人民政府：",
        ),
        (LETTER, "某县教育局", "某教函【2024】3号", "关于商请支持校车运行的函", "县交通运输局："),
        (JOINT, "某县教育局某县财政局文件", "某教发〔2024〕6号", "关于下达义务教育补助经费的通知", "各学校"),
        (WEBSITE, "", "某政发〔2024〕5号", "关于做好控辍保学工作的通知", "各乡镇人民政府："),
        (PLAN, "", "", "某县义务教育优质均衡发展实施方案", ""),
        (NO_HEAD, "", "", "", ""),
    ],
)  # fmt: skip
def test_the_first_lines_are_known_by_their_words(
    text: str, mark: str, number: str, title: str, addressee: str
) -> None:
    found = elements(text)
    assert (found.mark_text, found.title_text) == (mark, title)
    assert "".join(words(found.number)) == number
    assert "".join(words(found.addressee)) == addressee


@pytest.mark.parametrize(
    ("text", "form"),
    [(NOTICE, "公文"), (LETTER, "信函"), (ORDER, "命令"), (MINUTES, "纪要"), (WEBSITE, "无版头")],
)
def test_the_form_of_the_paper_follows(text: str, form: str) -> None:
    assert elements(text).form == form


def test_what_is_no_part_of_the_head_stays_body() -> None:
    found = elements(ISSUED)
    assert words(*found.body) == ["现将方案印发给你们。", "一、总体要求"]
    assert words(*found.subtitle) == ["（征求意见稿）"]
    assert words(*elements(ORDER).signature) == ["县长  某某"]
    assert words(*elements(JOINT).signers) == []
    assert len(elements(NO_HEAD).body) == 3


def test_a_clerk_is_told_what_is_wrong_with_each_of_them() -> None:
    told: dict[str, list[str]] = {}
    for result in inspected(typed(NOTICE)):
        if result.verdict == "broken":
            told.setdefault(result.code, []).append(result.message)
    assert "发文机关标志是黑色，不是红色。" in told["G-HEAD-06"]
    assert "标题“关于进一步做好义务教育工作的通知”没有居中。" in told["G-BODY-01"]
    assert "主送机关末尾是“:”，不是全角冒号。" in told["G-BODY-04"]
    assert len(told["G-HEAD-09"]) == 1


def test_only_paragraphs_of_the_text_are_asked_for_indents() -> None:
    told = [
        result.place.words
        for result in inspected(typed(NOTICE))
        if result.code == "G-BODY-07" and result.place
    ]
    assert told == ["为做好工作,现通知如下。", "1、提高认识", "2、落实责任"]


def test_a_title_over_two_lines_may_open_and_close_its_brackets_on_different_ones() -> None:
    assert "W-PUN-02" not in {
        result.code for result in inspected(typed(ISSUED)) if result.verdict == "broken"
    }
    torn = ISSUED.replace("发展实施方案》", "发展实施方案")
    assert "W-PUN-02" in {result.code for result in inspected(typed(torn)) if result.verdict == "broken"}


def test_everything_wrong_with_a_number_is_told_at_once() -> None:
    (told,) = [result.message for result in inspected(typed(NOTICE)) if result.code == "G-HEAD-09"]
    assert told == (
        "发文字号“某政发[2024]第05号”的写法不对：年份没有用六角括号〔〕、顺序号前有“第”字、顺序号编了虚位。"
    )


def test_a_line_pushed_to_the_middle_by_spaces_is_told_to_lose_them() -> None:
    spaced = "          " + NOTICE.replace("\n关于", "\n        关于")
    hints = {result.code: result.hint for result in inspected(typed(spaced)) if "没有居中" in result.message}
    assert hints["G-HEAD-05"].startswith("删去前面的空格") and hints["G-BODY-01"].startswith("删去前面的空格")
    assert not hints["G-HEAD-08"].startswith("删去前面的空格")


def test_the_place_of_a_mark_of_minutes_is_told_once() -> None:
    told = [result.code for result in inspected(typed(MINUTES)) if "没有居中" in result.message]
    assert told == ["G-MIN-01"]
