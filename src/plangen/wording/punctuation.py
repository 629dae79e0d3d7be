"""Single marks: half-width among Chinese, doubled, and the forms of the ellipsis and the dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese.characters import HAN
from plangen.wording.passage import HOLE, Passage
from plangen.wording.rule import Spot, text_rule

_WORD = f"[{HAN}{HOLE}”’》）〕]"
# Brackets are looked at in pairs: one with only Latin or digits around and inside, 5G(NR), is left alone.
_HALF = re.compile(
    rf"(?<={_WORD})[,;:?!\"]|(?<=[0-9A-Za-z%])[,;?!](?=[{HAN}“《（])|(?<!\d)\"(?=[{HAN}])"
    rf"|(?<=[{HAN}])'|'(?=[{HAN}])|(?<=[{HAN}])\.(?=[{HAN}”]|\s*\Z)"
)
_BRACKET = re.compile("[()]")
_BESIDE = re.compile(_WORD)
_OPERATORS = frozenset("+-−×÷*/=")
_INSIDE = re.compile(f"[{HAN}]")
FULL_WIDTH = dict(zip(",;:?!()\"'.", "，；：？！（）“‘。", strict=True))
"""Half-width marks and the full-width ones to write for them."""


@text_rule("W-PUN-01", "GB/T 15834 4", "W", "半角标点")
def half_width_mark(passage: Passage) -> Iterator[Spot]:
    """汉字旁边用了半角（英文）标点 , ; : ? ! ( ) . 或直引号。

    为什么：中文用全角标点（GB/T 15834—2011）；半角标点会挤在字边，断行也会出错。
    怎么改：换成全角标点；人名中间的点用间隔号“·”。
    不报：数字、字母、网址、文件名、时间、比例、算式中间的半角标点，英文段落，行首序号（另有一条）。

    Fails::

        加强领导,落实经费。
        各旗(区)要落实经费。
        办学条件达到80%,较上年提高。
        做到"应助尽助".
        配备设备(5G)和平台。
        加强领导.

    Passes::

        师生比1:19，网址http://www.moe.gov.cn，用VR(5G)设备，标准见GB/T 9704，上午8:30开始。
        见《实施方案》（报送稿）.docx，65"屏幕，版本2.0，邮箱a.b@c.cn，占3.5%。
        The school said "你好" (hello), and nothing more was said in the whole of the afternoon.
        (一)总体要求
        ((公办在校生数+民办购买学位数)÷随迁子女总数) × 100%
    """
    if not passage.chinese:
        return
    places = [*(found.start() for found in _HALF.finditer(passage.words)), *_brackets(passage.words)]
    for place in sorted(places):
        if place not in passage.ordinals:
            mark = passage.text[place]
            message = f"“{passage.around(place, place + 1)}”用了半角标点“{mark}”。"
            name = "；人名中间的点用“·”。" if mark == "." else "。"
            yield Spot(place, place + 1, message, f"请换成全角的“{FULL_WIDTH[mark]}”{name}")


def _brackets(text: str) -> Iterator[int]:
    """Half-width brackets beside Chinese, each with its other half."""
    opened: list[int] = []
    for found in _BRACKET.finditer(text):
        place = found.start()
        if found[0] == "(":
            opened.append(place)
            continue
        partner = opened.pop() if opened else None
        if partner is not None and _in_formula(text, partner, place):
            continue
        chinese = _beside(text, place) or (partner is not None and _begins_chinese(text, partner))
        if chinese:
            yield from (place,) if partner is None else (partner, place)
    yield from (place for place in opened if _begins_chinese(text, place))


def _in_formula(text: str, start: int, end: int) -> bool:
    """Whether the brackets at ``start`` and ``end`` belong to a sum: an operator stands beside them."""
    before, after = text[max(0, start - 2) : start].strip()[-1:], text[end + 1 : end + 3].strip()[:1]
    return before in _OPERATORS or after in _OPERATORS


def _beside(text: str, place: int) -> bool:
    return place > 0 and bool(_BESIDE.match(text, place - 1))


def _begins_chinese(text: str, place: int) -> bool:
    return _beside(text, place) or bool(_INSIDE.match(text, place + 1))


_REPEATED = re.compile("[。，；、：]{2,}")
_ELLIPSIS_MEANT = re.compile("。{3,}")


@text_rule("W-PUN-15", "GB/T 15834 4", "E", "标点连用")
def repeated_mark(passage: Passage) -> Iterator[Spot]:
    """两个句号、逗号、分号、顿号、冒号连在一起。

    为什么：多半是删改后留下的。
    怎么改：删去多余的一个。
    不报：“！？”；引号、书名号后面的标点。

    Fails::

        加强领导，，落实经费。
        落实经费。；
        人工智能、大数据。。。

    Passes::

        他说：“加强领导。”会后……落实经费！？
    """
    for found in _REPEATED.finditer(passage.text):
        message = f"“{passage.around(*found.span())}”里标点“{found[0]}”连用。"
        meant = "表示省略的，请写成“……”。" if _ELLIPSIS_MEANT.fullmatch(found[0]) else "请删去多余的一个。"
        yield Spot(*found.span(), message, meant)


_DOTS = re.compile(rf"(?<=[{HAN}，、。”》）])\.{{3,}}|(?<!\.)\.{{3,}}(?=[{HAN}])|[·•]{{3,}}|…+")
_LEADER = re.compile(r"\s*[（(]?[\d\-—]+[）)]?\s*$", re.MULTILINE)
_ELLIPSES = ("……", "…………")
_LONG = 5
_DASHES = re.compile(rf"(?<=[{HAN}”》）])(?:-{{2,}}|－{{2,}}|─+|―+|—{{3,}}|–+)(?=[{HAN}“《（])")


@text_rule("W-PUN-08", "GB/T 15834 4.10、4.11", "E", "省略号、破折号的写法")
def ellipsis_and_dash(passage: Passage) -> Iterator[Spot]:
    """省略号不是“……”，或破折号不是“——”。

    为什么：GB/T 15834—2011：省略号是六个居中的点，占两字；破折号占两字。
    用句点、句号、减号、制表线凑成的，长短、高低都不对，断行时还会拆开。
    怎么改：省略号写“……”（中文输入法 Shift+6），破折号写“——”（Shift+减号）。
    不报：目录里引到页码的点线，整行省略的四个“…”，英文里的“...”。

    Fails::

        人工智能、大数据...
        人工智能、大数据…等
        三项行动--强师行动正式启动。
        三项行动──强师行动正式启动。

    Passes::

        人工智能、大数据……三项行动——强师行动正式启动。
        一、总体要求………………………1
        总体要求.........3
        Wait... 编号A--12
    """
    text = passage.words
    for found in _DOTS.finditer(text):
        leader = len(found[0]) > _LONG and (found[0][0] in "…·" or _LEADER.match(text, found.end()))
        if found[0] not in _ELLIPSES and not leader and text.strip() != "…":
            message = f"“{passage.around(*found.span())}”里的省略号写成了“{found[0]}”。"
            yield Spot(*found.span(), message, "请写成“……”。")
    for found in _DASHES.finditer(text):
        message = f"“{passage.around(*found.span())}”里的破折号写成了“{found[0]}”。"
        yield Spot(*found.span(), message, "请写成“——”。")
