"""Rules on punctuation and the writing of numbers (GB/T 15834—2011, GB/T 15835—2011)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.checks.rule import Report, Subject, rule
from plangen.checks.writing import told


@rule("W04", "warning", "半角标点")
def half_width_mark(subject: Subject) -> Iterator[Report]:
    """汉字旁边用了半角（英文）标点 , ; : ? ! ( ) 或直引号。

    为什么：中文用全角标点（GB/T 15834—2011）；半角标点会挤在字边，断行也会出错。
    怎么改：换成全角标点。数字、字母、网址中间的半角标点不报。

    Fails::

        章节: [{标题: 目标, 内容: "加强领导,落实经费。"}]

    Fails::

        章节: [{标题: 目标, 内容: "各旗(区)要落实经费。"}]

    Passes::

        章节:
          - {标题: 目标, 内容: "师生比1:19，网址http://www.moe.gov.cn，用VR(5G)设备，标准见GB/T 9704。"}
    """
    yield from told(subject, "W04")


@rule("W05", "error", "引号、书名号、括号不成对")
def unpaired_mark(subject: Subject) -> Iterator[Report]:
    """一段之内的引号、书名号、括号有左无右、有右无左，或交叉。

    为什么：少一半就不知道引到哪里为止，核稿必查。
    怎么改：补上缺的一半，或删去多出的。“1）”这样的序号不报。

    Fails::

        章节: [{标题: 目标, 内容: 落实“六同步要求。}]

    Fails::

        章节: [{标题: 目标, 内容: 根据《督导评估办法（试行》）执行。}]

    Passes::

        章节: [{标题: 目标, 内容: "落实《关于印发〈办法〉的通知》（某发〔2024〕2号），1）自查；2）整改。"}]
    """
    yield from told(subject, "W05")


@rule("W06", "warning", "数值范围写法")
def range_form(subject: Subject) -> Iterator[Report]:
    """数值范围用了短横线，或前一个数漏了“%”“万”“亿”；年份、日期的起止没有用“—”。

    为什么：GB/T 15835—2011 第5.1.3条：数值范围用“～”或“—”，百分号和万、亿两边都写，
    “3～5万”可以读成3到5万。GB/T 15834—2011 第4.13条：起止时间用一字线“—”，
    一字线只有破折号的一半长。
    怎么改：写成“15%～30%”“3万～5万”“2024—2026年”“3月—5月”。编号、电话、全数字日期、年龄里的短横线不报。

    Fails::

        章节: [{标题: 目标, 内容: 比例控制在15～30%。}]

    Fails::

        章节: [{标题: 目标, 内容: 每校补充3-5名教师。}]

    Fails::

        章节: [{标题: 目标, 内容: 2024-2026年完成改造。}]

    Fails::

        章节: [{标题: 目标, 内容: 2024年3月——5月自查。}]

    Passes::

        章节:
          - 标题: 目标
            内容: 比例15%～30%，投入3万～5万元，每校3—5名，2024—2026年实施，收3-6岁幼儿，编号2024-05-01。
    """
    yield from told(subject, "W06")


@rule("W07", "warning", "全角数字")
def full_width_digit(subject: Subject) -> Iterator[Report]:
    """用了全角数字（０１２３）或全角百分号。

    为什么：公文里的数字、百分号用半角（GB/T 15835—2011）；全角数字查找不到，也不能核对。
    怎么改：换成半角。

    Fails::

        章节: [{标题: 目标, 内容: 覆盖率达到８０%。}]

    Fails::

        章节: [{标题: 目标, 内容: 社会认可度达到85％以上。}]

    Passes::

        章节: [{标题: 目标, 内容: 覆盖率达到80%。}]
    """
    yield from told(subject, "W07")


@rule("W08", "error", "标点连用")
def repeated_mark(subject: Subject) -> Iterator[Report]:
    """两个句号、逗号、分号、顿号、冒号连在一起。

    为什么：多半是删改后留下的；引用的内容自带句号，后面再写句号，印出来也会连用。
    怎么改：删去多余的一个。内容是引用来的，把“表述”末尾的标点删去。

    Fails::

        章节: [{标题: 目标, 内容: 加强领导，，落实经费。。}]

    Fails::

        章节:
          - 标题: 目标
            内容: "学校文化建设{{ 文化 }}。"
            目标: [{代号: 文化, 名称: 校园文化, 表述: 达到良好以上。, 年份: 2026}]

    Passes::

        章节: [{标题: 目标, 内容: 他说：“加强领导。”会后……落实经费！？}]
    """
    yield from told(subject, "W08")
