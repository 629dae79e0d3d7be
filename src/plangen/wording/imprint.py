"""Lines of the imprint: to whom copies go."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.chinese import labels
from plangen.wording.passage import Passage
from plangen.wording.rule import Spot, text_rule

_GOES_ON = ("。", "，", "、")


@text_rule("W-CC-03", "GB/T 9704 7.4.2", "E", "抄送机关末尾没有句号")
def copies_end(passage: Passage) -> Iterator[Spot]:
    """抄送一行，最后一个机关名称后面没有句号。

    为什么：GB/T 9704—2012 第7.4.2条：“抄送”二字后标全角冒号和抄送机关名称，最后一个名称后标句号。
    怎么改：写成“抄送：县委办公室，县人大常委会办公室。”。
    不报：正文里的“抄送”；逗号、顿号收尾，下一行还有机关的。

    Fails::

        抄送：县委办公室，县人大常委会办公室

    Passes::

        抄送：县委办公室，县人大常委会办公室。
        抄送：县委办公室，县人大常委会办公室，
        抄送有关部门备案。
    """
    text = passage.text.strip()
    if labels.COPIES_GIVEN.match(text) and not text.endswith(_GOES_ON):
        message = f"抄送机关末尾是“{text[-1]}”，没有句号。"
        end = len(passage.text.rstrip())
        yield Spot(end - 1, end, message, "请在最后一个机关名称后面标句号。")


@text_rule("W-CC-02", "党政机关公文处理工作条例 第九条", "W", "写了“抄报”“主题词”")
def old_label(passage: Passage) -> Iterator[Spot]:
    """版记里写了“抄报”“抄发”“主题词”。

    为什么：这是旧格式；现行的《党政机关公文处理工作条例》只有“抄送机关”，没有“主题词”。
    怎么改：都写在“抄送”里；删去主题词。
    不报：正文里提到这些词的句子。

    Fails::

        抄报：市教育局。
        主题词：教育　方案

    Passes::

        抄送：市教育局。
        删去主题词一项。
    """
    for found in passage.at_heads(labels.OLD_LABEL):
        label = found[1].replace(" ", "")
        yield Spot(*found.span(1), f"写了“{label}”，这是旧格式。", "请只写“抄送”；没有“抄报”“主题词”一项。")
