"""Rules on punctuation and the writing of numbers (GB/T 15834—2011, GB/T 15835—2011)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.checks.reading import HAN, HOLE, words
from plangen.checks.rule import Report, Subject, rule

_WORD = f"[{HAN}{HOLE}”’》）〕]"
# A bracket with only Latin or digits on its inside and before it, 5G(NR), is left alone.
_HALF = re.compile(f'(?<={_WORD})[,;:?!")(]|["(](?=[{HAN}])')
_FULL = dict(zip(',;:?!()"', "，；：？！（）“", strict=True))


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
    for text, path in words(subject):
        marks = list(dict.fromkeys(_HALF.findall(text)))
        if marks:
            told = "、".join(f"“{mark}”" for mark in marks)
            first = _HALF.search(text)
            hint = f"请换成全角的 {''.join(_FULL[mark] for mark in marks)}。"
            yield Report(path, f"“{_around(text, first)}”用了半角标点{told}。", hint)


def _around(text: str, found: re.Match[str] | None, reach: int = 6) -> str:
    """A few words on either side of what was found, for the clerk to search for."""
    start, end = found.span() if found else (0, 0)
    return text[max(0, start - reach) : end + reach].replace(HOLE, "…").strip()


_PAIRS = {"”": "“", "）": "（", "》": "《", "〉": "〈", "〕": "〔", "】": "【"}
_NUMBERED = re.compile(r"(?:^|(?<=[。；：，、]))\s*[\d一二三四五六七八九十]{1,2}）")


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
    for text, path in words(subject):
        fault = _unpaired(_NUMBERED.sub("", text))
        if fault:
            yield Report(path, f"“{fault}”不成对。", "请补上缺的一半，或删去多出的。")


def _unpaired(text: str) -> str:
    """The first mark without its other half, with the words beside it; empty when all are paired."""
    opened: list[int] = []
    for place, mark in enumerate(text):
        if mark in _PAIRS.values():
            opened.append(place)
        elif mark in _PAIRS and (not opened or text[opened.pop()] != _PAIRS[mark]):
            return text[max(0, place - 8) : place + 1].replace(HOLE, "…")
    return text[opened[-1] : opened[-1] + 9].replace(HOLE, "…") if opened else ""


_NUMBER = r"(\d+(?:\.\d+)?)"
_RANGE = re.compile(
    rf"(?<![\d.\-—～~至年月]){_NUMBER}\s?([%万亿]?)\s?([-–~—～－至])\s?"
    rf"{_NUMBER}\s?([%万亿]|(?=[天个人元所名间]))"
)
_YEARS = re.compile(r"(?<!\d)([12]\d{3})\s?年?\s?[-–~～－]\s?([12]\d{3})\s?年")


@rule("W06", "warning", "数值范围写法")
def range_form(subject: Subject) -> Iterator[Report]:
    """数值范围用了短横线，或前一个数漏了“%”“万”“亿”；年份范围没有用“—”。

    为什么：GB/T 15835—2011 第5.1.3条：数值范围用“～”或“—”，百分号和万、亿两边都写，
    “3～5万”可以读成3到5万。GB/T 15834—2011 第4.13条：起止时间用一字线“—”。
    怎么改：写成“15%～30%”“3万～5万”“2024—2026年”。日期、编号、年龄里的短横线不报。

    Fails::

        章节: [{标题: 目标, 内容: 比例控制在15～30%。}]

    Fails::

        章节: [{标题: 目标, 内容: 每校补充3-5名教师。}]

    Fails::

        章节: [{标题: 目标, 内容: 2024-2026年完成改造。}]

    Passes::

        章节:
          - 标题: 目标
            内容: 比例15%～30%，投入3万～5万元，每校3—5名，2024—2026年实施，收3-6岁幼儿，编号2024-05-01。
    """
    for text, path in words(subject):
        for found in _RANGE.finditer(text):
            low, mine, mark, high, measure = found.groups()
            if (measure and mine != measure) or mark in "-–~－":
                right = f"{low}{measure}～{high}{measure}"
                yield Report(path, f"数值范围写成了“{found[0]}”。", f"请写成“{right}”。")
        for found in _YEARS.finditer(text):
            yield Report(path, f"年份范围写成了“{found[0]}”。", f"请写成“{found[1]}—{found[2]}年”。")


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
    for text, path in words(subject):
        found = re.search("[０-９．]*[０-９][０-９．]*|[0-9]+％", text)
        if found:
            half = "".join(chr(ord(char) - 0xFEE0) if char > "\uff00" else char for char in found[0])
            yield Report(path, f"“{found[0]}”用了全角数字或百分号。", f"请写成半角的“{half}”。")


_REPEATED = re.compile("[。，；、：]{2,}")


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
    told = {path: text for text, path in words(subject)} | {path: text for text, path in subject.texts}
    for path, text in told.items():
        found = _REPEATED.search(text)
        if found:
            message = f"“{_around(text, found)}”里标点“{found[0]}”连用。"
            yield Report(path, message, "请删去多余的一个；引用来的内容，请删去数据末尾的标点。")
