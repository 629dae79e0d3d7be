"""Slogans that promise a number: 六同步, “五个统一”; and whether as many are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese import amounts, numerals
from plangen.wording.passage import HOLE, Passage
from plangen.wording.rule import Spot, text_rule

_MORE_NUMBERS = re.compile(f"[{numerals.NUMERAL}两双年月]")
_QUOTED = re.compile("“([^“”]{2,16})”")


def promise(slogan: str) -> tuple[int, str] | None:
    """The number and the key word of a slogan: 六同步, 五个统一; None for 两免一补, 三年行动."""
    found = amounts.PROMISED.fullmatch(slogan.removesuffix("位一体"))
    if not found:
        return _body(slogan)
    if _MORE_NUMBERS.search(found[2].replace("统一", "")):
        return None
    return numerals.value(found[1]), found[2]


def _body(slogan: str) -> tuple[int, str] | None:
    """七位一体 promises seven and has no key word."""
    numeral = slogan.removesuffix("位一体")
    whole = numeral != slogan and re.fullmatch(f"[{numerals.NUMERAL[1:]}]", numeral)
    return (numerals.arabic(numeral), "") if whole else None


_SENTENCE = re.compile("[^。；！？\n]+")


@text_rule("W-WORD-02", "核稿惯例", "E", "口号与列举不符")
def slogan_miscounts(passage: Passage) -> Iterator[Spot]:
    """加引号的口号说“六同步”“五个统一”，同一句里列出来的却不是那么多项。

    为什么：数字口号一数就知道对不对，列错了很难看。
    怎么改：补上漏列的一项，或改口号里的数。
    不报：没有加引号的；同一句里没有用顿号列举的；“两免一补”这样有两个数的、“三年行动”这样说时间的。

    Fails::

        落实“五个统一”，统一编班、统一课时、统一课表、统一教研。

    Passes::

        做到同步规划、同步供地、同步建设“三同步”，落实“三个统一”要求。
        推行“三个统一和两个同步”，统一编班、统一课时、统一教研，课堂同步、教研同步。
    """
    for sentence in _SENTENCE.finditer(passage.text):
        for quoted, slogan, key, count in _miscounted(sentence[0]):
            start = sentence.start() + quoted.start(1)
            message = f"正文写“{slogan}”，同一句里“{key}”列了{count}项。"
            hint = "请补上漏列的，或改口号里的数。"
            yield Spot(start, start + len(quoted[1]), message, hint)


def _miscounted(sentence: str) -> Iterator[tuple[re.Match[str], str, str, int]]:
    """Quoted slogans of a sentence, with how often their key word is listed, where that is not as said."""
    for quoted in _QUOTED.finditer(sentence):
        others = sentence[: quoted.start()] + HOLE + sentence[quoted.end() :]
        for slogan in re.split("[和、及与]", quoted[1]):
            promised = promise(slogan)
            # One character (三名) is too short a key word to count in prose.
            if not promised or len(promised[1]) < 2:
                continue
            number, key = promised
            counts = _counts(others, key)
            if counts and number not in counts:
                yield quoted, slogan, key, counts[0]


def _counts(sentence: str, key: str) -> list[int]:
    """How often ``key`` is listed with 、 (at least twice), then the other ways it may be counted."""
    lists = [part for part in re.split(f"[，：（）—{HOLE}]", sentence) if "、" in part]
    listed = max((part.count(key) for part in lists), default=0)
    after = sentence[sentence.index(HOLE) :]
    return [listed, sentence.count(key), after.count(key)] if listed > 1 else []
